// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Primitives

/// A text of the content as HTML, with all that could not be checked while it was written.
struct WrittenText: Sendable {
  var body = Body.empty
  /// Every fragment of the page that the text makes, for links from elsewhere.
  var fragments: [String] = []
  var fileLinks: [FileLink] = []
  var siteLinks: [SiteLink] = []
  /// For the checks over the whole site.
  var facts: [TextFact] = []
  var report = Report()
}

/// A link from a text to another file of the content.
struct FileLink: Sendable {
  var path: String
  var fragment: String?
  var place: Place
}

/// Turns one Markdown text into a body: HTML at once, cut at the blocks that need the figures.
///
/// A class, because the writer of the Markdown module calls back for every link and fenced block; it lives for one text.
final class TextWriter {
  /// The path of the file below the content folder; links are relative to it.
  let path: String
  let file: String
  let context: TextContext
  /// Nil: Dutch.
  let language: Language?
  var text = WrittenText()
  private var uses = Glossary.Uses()
  private var parts: [Body.Part] = []
  /// Links within the page, checked when all its headings are known.
  var ownFragments: [(fragment: String, place: Place)] = []
  /// How many tables of the text have rows of their own, for their names.
  var tableCount = 0
  /// Fragments of the page so far; made for texts with texts in them. Not `lazy`: that copies the whole set whenever it grows.
  private var usedFragments: Set<String>?

  /// Fragments that the pages themselves use.
  private static let reserved: Set<String> = ["inhoud"]

  private init(path: String, language: Language?, context: TextContext) {
    self.path = path
    self.language = language
    self.context = context
    file = context.tree.displayName(of: path)
  }

  static func write(_ body: ArraySlice<UInt8>, path: String, language: Language? = nil, firstLine: Int, _ context: TextContext)
    -> WrittenText
  {
    guard body.contains(where: { $0 > 0x20 }) else { return WrittenText() }
    let writer = TextWriter(path: path, language: language, context: context)
    writer.write(body, firstLine: firstLine)
    return writer.text
  }
}

extension TextWriter {
  private func write(_ body: ArraySlice<UInt8>, firstLine: Int) {
    var report = Report()
    var html: Bytes = []
    var syntax = Syntax()
    syntax.reservedIdentifiers = Self.reserved
    syntax.isValidated = true
    let document = Document(parsing: body, file: file, firstLine: firstLine, syntax: syntax, report: &report)
    text.fragments = document.headings.map(\.id)
    document.writeHTML(into: &html, options: options { [self] in writeFence($0, &$1, &$2) }, report: &report)
    if !html.isEmpty { parts.append(.html(html)) }
    noteLinks(of: document)
    checkOwnFragments(&report)
    text.body = Body(parts: parts, headings: document.headings.map { Heading(level: $0.level, text: $0.text, id: $0.id) })
    text.body.terms = uses.terms
    text.report = report
  }

  /// The Markdown inside a block such as `let-op`: without blocks or notes of its own, and with fragments that the page does not have yet.
  func writeInner(_ literal: ArraySlice<UInt8>, firstLine: Int, into html: inout Bytes, _ report: inout Report) {
    var syntax = Syntax()
    syntax.hasFootnotes = false
    syntax.reservedIdentifiers = usedFragments ?? Self.reserved.union(text.fragments)
    usedFragments = syntax.reservedIdentifiers
    let document = Document(parsing: literal, file: file, firstLine: firstLine, syntax: syntax, report: &report)
    text.fragments += document.headings.map(\.id)
    // Without a second owner the set grows where it is.
    syntax.reservedIdentifiers = []
    usedFragments?.formUnion(document.headings.lazy.map(\.id))
    document.writeHTML(into: &html, options: options { _, _, _ in false }, report: &report)
    noteLinks(of: document)
  }

  /// Links whose words say nothing.
  private func noteLinks(of document: Document) {
    document.forEachLink { link, words in
      guard let kind = LinkWords.kind(of: words) else { return }
      text.facts.append(TextFact(kind: kind, text: String(decoding: words, as: UTF8.self), place: link.place))
    }
  }

  /// Ends the HTML so far with a block that is filled in when the figures are known.
  func cut(_ html: inout Bytes, for block: Block) {
    if !html.isEmpty {
      parts.append(.html(html))
      html = []
    }
    parts.append(.block(block))
  }

  private func options(writeFence: @escaping (FencedBlock, inout Bytes, inout Report) -> Bool) -> HTMLOptions {
    // Foreign texts have words of their own.
    let glossary = language == nil ? context.glossary : nil
    return HTMLOptions(
      words: language?.textWords ?? .dutch, resolve: { [self] in resolve($0, &$1) }, writeFence: writeFence,
      writeText: glossary.map { glossary in { [self] in glossary.write($0, into: &$1, &uses) } })
  }

  private func checkOwnFragments(_ report: inout Report) {
    guard !ownFragments.isEmpty else { return }
    let known = Set(text.fragments)
    for (fragment, place) in ownFragments where !known.contains(fragment) && !FragmentCheck.isNote(fragment) {
      FragmentCheck.report(fragment, among: text.fragments, in: "deze tekst", at: place, &report)
    }
  }
}

/// What a `#` in a link may point to.
enum FragmentCheck {
  /// The Markdown module gives notes and the places that refer to them fragments with an underscore, which no heading has.
  static func isNote(_ fragment: String) -> Bool {
    fragment.hasPrefix("voetnoot_") || fragment.hasPrefix("verwijzing_")
  }

  static func report(_ fragment: String, among fragments: [String], in text: String, at place: Place, _ report: inout Report) {
    let near = nearMiss(to: fragment, in: fragments)
    report.error(
      "link.fragment", at: place, "een link met # wijst naar een kop die er is; \(text) heeft geen kop '#\(Scope.shortened(fragment))'",
      remedy: near.map { "bedoelde u '#\($0)'?" }
        ?? (fragments.isEmpty
          ? "haal '#\(Scope.shortened(fragment))' weg" : "kies uit: \(fragments.prefix(12).map { "#" + $0 }.joined(separator: ", "))"))
  }
}
