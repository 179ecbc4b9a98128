// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import SiteChecks

/// Files that nobody would write, always the same ones: what a look rules out, reading does not find.
@Suite struct QuickLookRandomTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>) func rulesOutNothingThatIsThere(seed: UInt64) {
    var random = RandomTexts(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var read = (texts: 0, sentences: 0, passive: 0, abbreviations: 0)
    for _ in 0..<4_000 {
      let file = random.file()
      let found = Bytes(file.utf8).withUnsafeBufferPointer { ReadableTexts.read($0, by: Comparison()) }
      #expect(found.overlooked.isEmpty, "\(file.debugDescription)")
      read = (
        read.texts + found.texts, read.sentences + found.sentences, read.passive + found.passive, read.abbreviations + found.abbreviations
      )
    }
    #expect(read.texts > 8_000 && read.sentences > 14_000 && read.passive > 1_000 && read.abbreviations > 4_500)
  }

  /// Reads every text after a look at it.
  private struct Comparison: TextReader {
    var (texts, sentences, passive, abbreviations) = (0, 0, 0, 0)
    var overlooked: [String] = []

    func isDone(with kind: ReadableText.Kind, after look: QuickLook) -> Bool { false }

    mutating func read(_ text: borrowing ReadableText, after look: QuickLook) {
      text.withBytes { bytes in
        let before = passive
        var most = 0
        Sentences.forEach(in: bytes) { sentence in
          sentences += 1
          most = max(most, sentence.wordCount)
          if Sentences.isPassive(sentence, in: bytes) { passive += 1 }
        }
        let capitals = Abbreviations.all(in: bytes).count
        texts += 1
        abbreviations += capitals
        let isSeen = most <= look.mostWords && passive - before <= look.auxiliaries && (capitals == 0 || look.hasCapitals)
        if !isSeen { overlooked.append(String(decoding: bytes, as: UTF8.self)) }
      }
    }
  }

  /// The generator of Marsaglia (2003), so that a file that differs can be made again.
  private struct RandomTexts {
    var state: UInt64

    private static let beginnings = ["", "", "", "", "- ", "1. ", "> ", "## ", "  - ", "| ", "[^1]: ", "::: ", "```\n", "    "]
    private static let words = [
      "Een", "school", "wordt", "werd", "Worden", "geloot", "verdeeld", "door", "de", "LEA", "VO-raad", "DA-STB", "XIV", "één", "1.234,5",
      "nr.", "o.a.", "bijv.", "ca.", "A", "kinderen.", "Ouders!", "Dan?", "–", "—", "…", "‘vier’", "“Vijf”", "a.md", "[de lijst](a.md)",
      "[Zie. Dit](b.md)", "[^1]", "[^a. B]", "`a. B`", "`Worden`", "**Let op.**", "*wordt*", "W*ord*t", "~~werd~~", "<b>", "<a. B>",
      "(HBO)",
      "![Beeld. Twee](c.svg \"Titel. Drie\")", "L**E**A", "H`B`O", "&amp;", "\\*", "http://a.nl/b. C", "|", "_werden_", "aan-\u{2019}t",
    ]
    private static let signs = [
      ".", ". ", "? ", "! ", ": ", "*", "**", "_", "`", "[", "]", "(", ")", "](", "[^", "<", ">", "'", "\"", "-", "\\", ".",
    ]

    private mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

    private mutating func below(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % limit
    }

    mutating func file() -> String {
      (0...below(12)).map { _ in below(4) == 0 ? "\n" : line() }.joined()
    }

    private mutating func line() -> String {
      let pieces = (0..<below(20)).map { _ in
        below(5) > 0 ? one(of: Self.words) + (below(6) > 0 ? " " : "") : one(of: Self.signs)
      }
      return one(of: Self.beginnings) + pieces.joined() + "\n"
    }
  }
}
