// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import SiteChecks

/// A look at a text says no less than reading it.
@Suite struct QuickLookTests {
  @Test(arguments: [
    ("", 0, 0, false), ("De school loot. Ouders horen de uitslag.", 4, 0, false), ("Een nr. 5 is er.", 5, 0, false),
    ("Dit wordt o.a. gedaan. Dat werd het.", 5, 2, false), ("Het ABC is er", 4, 0, true), ("De VO-raad", 3, 0, true),
    ("Het W*ord*t", 4, 1, true), ("we**rd** wer nieuw erd", 5, 1, false), ("een–twee", 2, 0, false), ("Zie 'a.md'. Dan", 4, 0, false),
    ("één twee", 2, 0, false), ("Zie [dit plan](../a-b/c-d.md \"Een titel\") hier", 4, 0, false), ("Zie [^a b](c d) hier", 6, 0, false),
    ("Zie [dit plan](a.md). Dan is het goed", 4, 0, false), ("Zie [dit nr](a.md). Dan is het goed", 7, 0, false),
    ("[A](x [b een](d). Er is", 3, 0, true),
    ("[A](b)B", 2, 0, true), ("[een](b)(c) d", 3, 0, false), ("[een](twee drie", 1, 0, false),
    ("Een woord van zestien en veel meer woorden dan dat, op één regel van een tekst die maar niet ophoudt", 20, 0, false),
  ])
  func looks(text: String, words: Int, auxiliaries: Int, capitals: Bool) {
    let look = Self.look(at: [text])
    #expect(look.mostWords == words)
    #expect(look.auxiliaries == auxiliaries)
    #expect(look.hasCapitals == capitals)
  }

  /// Over lines too, and with what a reader does not see.
  @Test(arguments: [
    ["Er wordt geloot. De uitslag komt", "morgen. Dan weet men het."], ["Zie [het plan. Dat is er](a.md) of", "`a. B` en <b. C>. Ja."],
    ["Een – twee—drie ‘vier’ vijf…zes. Zeven!", "Acht? Negen-tien's 1.234,5. Elf"], ["a. B. c nr. D ca. E", "x.", "Y"],
    ["**Een.** Twee. *Drie* vier. Vijf\\. Zes"],
  ])
  func seesNoLess(lines: [String]) {
    let look = Self.look(at: lines)
    let bytes = Bytes(lines.joined(separator: " ").utf8)
    var text = ReadableText()
    text.start(.paragraph)
    bytes.withUnsafeBufferPointer { text.add(0..<bytes.count, of: $0) }
    text.withBytes { bytes in
      Sentences.forEach(in: bytes) { sentence in #expect(sentence.wordCount <= look.mostWords) }
    }
  }

  private static func look(at lines: [String]) -> QuickLook {
    let bytes = Bytes(lines.joined(separator: "\n").utf8)
    var look = QuickLook()
    bytes.withUnsafeBufferPointer { source in
      var (code, brackets) = (NextSigns(of: "`", "<", in: source), NextSigns(of: "[", "]", in: source))
      var start = 0
      for line in lines {
        let range = start..<(start + line.utf8.count)
        look.add(range, of: source, code.isThereOne(in: range) ? .code : brackets.isThereOne(in: range) ? .address : .none)
        start = range.upperBound + 1
      }
    }
    return look
  }
}
