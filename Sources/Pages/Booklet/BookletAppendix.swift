// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// What stands once at the end of a booklet, for all its chapters: the words of the glossary that they use, and their sources, numbered in
/// the order in which the chapters name them. A list in every chapter made a booklet a fifth longer.
struct BookletAppendix {
  let terms: [Ref<Term>]
  let sources: [Ref<Source>]
  private let site: Site
  /// Looked up only: the number of a source, and what stands in the appendix by its address on the pages with all terms and sources.
  private let numbers: [Int: Int]
  private let places: [String: String]

  init(of fiches: [Ref<Fiche>], in site: Site) {
    var (used, isUsed) = ([Ref<Source>](), [Bool](repeating: false, count: site.portal.sources.count))
    var isTerm = [Bool](repeating: false, count: site.portal.terms.count)
    for ref in fiches {
      for source in site.listedSources(of: ref) where !isUsed[source.index] {
        isUsed[source.index] = true
        used.append(source)
      }
      for term in site[ref].article.body.terms { isTerm[term.index] = true }
    }
    let terms = site.index.terms.filter { isTerm[$0.index] }
    let sources = used
    self.site = site
    self.terms = terms
    self.sources = sources
    numbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.index, $0 + 1) })
    let explained = terms.map { ref in
      let term = site.portal.terms[ref.index]
      return (site.root.link(Addresses.terms + "#" + Site.id(of: term)), Self.id(of: term))
    }
    let listed = sources.map { (site.root.link(site.portal.address(of: site[$0])), Site.id(of: site[$0])) }
    places = Dictionary(explained + listed) { first, _ in first }
  }

  /// No other id of a booklet begins so.
  private static func id(of term: Term) -> String { "_begrip_" + term.id }

  /// `/bronnen/#bron-brief-2019` → `bron-brief-2019`, where that source is in the list; nil for any other address.
  func place(of address: String) -> String? { places[address] }

  /// The numbers of these sources, with links that lead to the list once they are rewritten.
  func numbers(of listed: [Ref<Source>]) -> Value {
    let found = listed.compactMap { numbers[$0.index] }.sorted()
    return .list(
      found.enumerated().map { place, number in
        Field.object([
          .naam: .text(String(number)), .adres: site.shared.sources[sources[number - 1].index].address, .komma: .flag(place > 0),
        ])
      })
  }

  /// The two lists, with level 1 for their headings.
  func html() throws(RenderFailure) -> Bytes {
    try site.html(
      .appendix,
      Field.object([
        .woorden: .headed(
          terms.map { ref in
            let term = site.portal.terms[ref.index]
            return Field.object([
              .id: .text(Self.id(of: term)), .naam: .text(term.term), .voluit: .optional(term.expansion), .uitleg: .text(term.explanation),
            ])
          }),
        .bronnen: .html(sources.reduce(into: Bytes()) { $0.append(contentsOf: site.snippets.sources[$1.index]) }),
      ]))
  }

  /// The headings of the two lists with their ids, for a list of contents.
  var contents: [(name: String, id: String)] { (terms.isEmpty ? [] : [("Begrippen", "_begrippen")]) + [("Bronnen", "_bronnen")] }
}
