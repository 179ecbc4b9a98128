// SPDX-License-Identifier: Apache-2.0
import Diagnostics

@testable import Mustache

/// The names of the views in these tests, as a module of pages would declare them.
enum Field: Int, TemplateField {
  case titel, naam, lijst, partner, kinderen, laatstGewijzigd, a, b

  static func object(_ fields: KeyValuePairs<Field, Value>) -> Value {
    .object(Object(fields.map { (Name(position: $0.rawValue), $1) }))
  }
}

/// The words of the interface in these tests.
let words = Constants(
  root: "t", file: "Templates/teksten.yml",
  texts: [("lees-meer", "Lees meer"), ("fiche.kosten", "Kosten & baten"), ("oud", "Oud")])

/// Compiles templates that are given as name → text; the first is the page.
struct Site {
  var library: TemplateLibrary?
  var report = Report()
  private let first: String

  init(_ templates: KeyValuePairs<String, String>) {
    first = templates.first?.key ?? ""
    library = TemplateLibrary(
      templates.map { TemplateSource(name: $0, file: "\($0).mustache", bytes: Array($1.utf8)) },
      vocabulary: Vocabulary(Field.self), constants: words, report: &report)
  }

  /// What is wrong, as an editor reads it: place, summary, identifier and remedy.
  var problems: [String] {
    report.sorted.map { "\($0.location): \($0.summary) [\($0.identifier)] → \($0.remedy)" }
  }

  /// The page; or why there is none.
  func page(_ contexts: Value...) -> String {
    guard let library, let template = library.template(first) else { return problems.joined(separator: "\n") }
    var bytes: [UInt8] = []
    do {
      try library.render(template, with: contexts, missing: .error, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      return "\(error.diagnostic.location): \(error.diagnostic.summary) [\(error.diagnostic.identifier)] → \(error.diagnostic.remedy)"
    }
  }
}
