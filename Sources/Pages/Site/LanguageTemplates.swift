// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Mustache
import Primitives

/// The templates of the pages in one language, compiled with the words of that language: `talen/*.mustache`, what they share with the
/// Dutch pages, and `teksten.en.yml`.
struct LanguageTemplates: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case page = "vertaling"
    case home = "thuis"
    case header = "kop"
    case footer = "voet"
    case head = "hoofd"
  }

  let library: TemplateLibrary
  private let byName: [TemplateLibrary.Template]
  private let texts: [String: String]
  private let months: [Substring]

  static let folder = "talen/"
  /// Words that pages need and no template names.
  private static let ownKeys = ["thuis", "thuis-titel", "thuis-uitleg", "maanden", "datumvorm"] + (0...4).map { "bewijs-\($0)" }

  /// Nil where something is missing; the report says what.
  init?(_ language: Language, sources: [TemplateSource], tree: SourceTree, report: inout Report) {
    let interface = InterfaceTexts(tree: tree, path: Self.textsPath(language), report: &report)
    guard interface.isRead else { return nil }
    var texts: [String: String] = [:]
    for (key, text) in interface.texts { texts[key] = text }
    for key in Self.ownKeys where texts[key] == nil { interface.reportMissing(key, in: &report) }
    let months = (texts["maanden"] ?? "").split(separator: " ")
    if texts["maanden"] != nil, months.count != 12 {
      report.error(
        "teksten.maanden", at: interface.place(of: "maanden"),
        "'maanden' zijn twaalf namen met spaties ertussen, en dit zijn er \(months.count)",
        remedy: "schrijf de namen zoals zij in een datum staan, van januari tot en met december")
    }
    let library = TemplateLibrary(
      Self.needed(of: sources), vocabulary: Field.vocabulary, constants: interface.constants, report: &report)
    let byName = Name.allCases.compactMap { library?.template($0.rawValue) }
    guard let library, byName.count == Name.allCases.count, months.count == 12, Self.ownKeys.allSatisfy({ texts[$0] != nil }) else {
      return nil
    }
    for key in library.unusedConstants where !Self.ownKeys.contains(key) { interface.reportUnused(key, in: &report) }
    self.library = library
    self.byName = byName
    self.texts = texts
    self.months = months
  }
}

extension LanguageTemplates {
  static func textsPath(_ language: Language) -> String { "teksten.\(language.rawValue).yml" }

  func html(_ name: Name, _ values: Value) throws(RenderFailure) -> Bytes {
    var bytes: Bytes = []
    try library.render(template(name), with: values, into: &bytes)
    return bytes
  }

  func template(_ name: Name) -> TemplateLibrary.Template { byName[Name.allCases.firstIndex(of: name) ?? 0] }

  func text(_ key: String) -> String { texts[key] ?? key }

  /// `3 April 2023`, in the notation of the language.
  func day(_ date: CalendarDate) -> Value {
    let words = ["{dag}": String(date.day), "{maand}": String(months[date.month - 1]), "{jaar}": String(date.year)]
    let form = text("datumvorm").split(separator: " ").map { words[String($0)] ?? String($0) }
    return Field.object([.iso: .text(date.iso), .datum: .text(form.joined(separator: " "))])
  }

  /// The templates of `talen/` under their own names, and the others that they use.
  private static func needed(of sources: [TemplateSource]) -> [TemplateSource] {
    var taken: [TemplateSource] = []
    var wanted: [String] = [Name.head.rawValue]
    for source in sources where source.name.hasPrefix(folder) {
      taken.append(TemplateSource(name: String(source.name.dropFirst(folder.count)), file: source.file, bytes: source.bytes))
      wanted += parts(of: source.bytes)
    }
    while let name = wanted.popLast() {
      guard !taken.contains(where: { $0.name == name }), let source = sources.first(where: { $0.name == name }) else { continue }
      taken.append(source)
      wanted += parts(of: source.bytes)
    }
    return taken
  }

  /// The names in `{{>name}}` and `{{<name}}`.
  private static func parts(of bytes: Bytes) -> [String] {
    bytes.split(separator: UInt8(ascii: "{")).compactMap { tag in
      guard let sign = tag.first, sign == UInt8(ascii: ">") || sign == UInt8(ascii: "<") else { return nil }
      return String(decoding: tag.dropFirst().prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
  }
}
