// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Primitives

@Suite struct PhraseTableTests {
  private static let phrases = ["brugklas", "brede brugklas", "SES", "lage SES", "vve", "vve-indicatie", "po", "één loket", "brugklas"]

  @Test(arguments: [
    ("Een brede brugklas is een brugklas.", ["brede brugklas", "brugklas"]),
    ("Brede brugklas, BREDE BRUGKLAS, Po en PO.", ["Brede brugklas", "Po"]),
    ("SES, ses, SES-score en niet-SES.", ["SES"]),
    ("Een lage SES (lage, SES)", ["lage SES", "SES"]),
    ("vve-indicatie en vve; vve-indicaties; vve-", ["vve-indicatie", "vve", "vve"]),
    ("poort hippo po", ["po"]), ("één loket of Één loket", ["één loket"]), ("", []), ("brede", []), ("brede brug", []),
  ])
  func matches(text: String, expected: [String]) {
    let bytes = Bytes(("x." + text).utf8)
    var found: [String] = []
    PhraseTable(Self.phrases).forEachMatch(in: bytes[2...]) { found.append(String(decoding: bytes[$0.range], as: UTF8.self)) }
    #expect(found == expected)
  }

  @Test func thePlaceInTheListComesBack() {
    var found: [Int] = []
    PhraseTable(Self.phrases).forEachMatch(in: Bytes("vve, brugklas".utf8)[...]) { found.append($0.phrase) }
    #expect(found == [4, 0])
  }
}
