// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The words of `begrippen.yml`, to be linked where a text uses them first.
///
///     Glossary(terms: terms, basePath: "").write("Een lage SES telt.", …)
///     →  Een <a href="/begrippen/#ses" class="begrip">lage SES</a> (sociaaleconomische status) telt.
final class Glossary: Sendable {
  /// In one text, which terms were linked already, in their order.
  struct Uses {
    var terms: [Ref<Term>] = []
  }

  private let table: PhraseTable
  /// By phrase: its term, and whether it ends in the abbreviation that the term is.
  private let targets: [(term: Int, isShort: Bool)]
  /// By term.
  private let links: [Bytes]
  private let expansions: [Bytes?]

  /// Nil where there is nothing to link.
  init?(terms: [Term], basePath: String) {
    guard !terms.isEmpty else { return nil }
    var phrases: [String] = []
    var targets: [(term: Int, isShort: Bool)] = []
    for (index, term) in terms.enumerated() {
      for phrase in [term.term] + term.otherSpellings {
        let isShort = phrase == term.term || phrase.hasSuffix(" " + term.term)
        for form in [phrase] + Self.plurals(of: phrase) {
          phrases.append(form)
          targets.append((index, isShort))
        }
      }
      if let expansion = term.expansion {
        phrases.append(expansion)
        targets.append((index, false))
      }
    }
    table = PhraseTable(phrases)
    self.targets = targets
    links = terms.map { term in
      var bytes: Bytes = []
      bytes.append("<a href=\"")
      bytes.append(escaping: basePath + Addresses.terms + "#" + term.id)
      bytes.append("\" class=\"begrip\">")
      return bytes
    }
    expansions = terms.map { $0.expansion.map { Bytes($0.utf8) } }
  }

  /// `loting` → `lotingen`, `lotings` …: a form that is no word is in no text either. Only of long single words in small letters.
  private static func plurals(of phrase: String) -> [String] {
    guard phrase.utf8.count >= 5, phrase.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), phrase.utf8.last != UInt8(ascii: "s") else {
      return []
    }
    return phrase.utf8.last == UInt8(ascii: "e") ? [phrase + "s", phrase + "n"] : [phrase + "s", phrase + "en"]
  }
}

extension Glossary {
  /// Appends a piece of a text with links; false: there is nothing to link, and nothing was written.
  func write(_ text: ArraySlice<UInt8>, into html: inout Bytes, _ uses: inout Uses) -> Bool {
    var written = text.startIndex
    table.forEachMatch(in: text) { match in
      let target = targets[match.phrase]
      guard !uses.terms.contains(Ref(target.term)) else { return }
      uses.terms.append(Ref(target.term))
      html.append(escaping: text[written..<match.range.lowerBound])
      html.append(contentsOf: links[target.term])
      html.append(escaping: text[match.range])
      html.append("</a>")
      if target.isShort, let expansion = expansions[target.term], !Self.isBesideBracket(match.range, of: text) {
        html.append(" (")
        html.append(escaping: expansion)
        html.append(")")
      }
      written = match.range.upperBound
    }
    guard written > text.startIndex else { return false }
    html.append(escaping: text[written...])
    return true
  }

  /// `Gelijke Kansen Alliantie (GKA)` and `SES (inkomen en opleiding)` say already what is meant.
  private static func isBesideBracket(_ range: Range<Int>, of text: ArraySlice<UInt8>) -> Bool {
    let before = text[..<range.lowerBound].last
    let behind = text[range.upperBound...].prefix(2)
    return before == UInt8(ascii: "(") || behind.elementsEqual(" (".utf8) || behind.first == UInt8(ascii: ")")
  }
}
