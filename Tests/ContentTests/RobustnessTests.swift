// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// Whatever the bytes are, loading ends with a report.
@Suite struct RobustnessTests {
  /// xorshift64*, so that every run tries the same files.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, sides)
    }
  }

  private static let pieces: [Bytes] = [
    [0xFF], [0], [0xC3], Bytes("---\n".utf8), Bytes("\t".utf8), Bytes("*a".utf8), Bytes("&a ".utf8), Bytes("{".utf8), Bytes("[".utf8),
    Bytes("\"".utf8), Bytes(": ".utf8), Bytes("\r".utf8), Bytes("\n".utf8), Bytes("\u{2028}".utf8), Bytes("```grafiek\n".utf8),
    Bytes("](".utf8), Bytes("? ".utf8), Bytes("- ".utf8), Bytes("|\n".utf8), Bytes("!x ".utf8), Bytes("é\u{301}".utf8), Bytes("#".utf8),
  ]

  @Test(arguments: 1...150) func anyBytes(seed: Int) async {
    var site = Site(
      fiche("kosten: 2", text: "## Kop\n\n```tabel\ntitel: T\n---\na,b\n1,2\n```\n\n[A](#kop)") + "-- verhuisd.yml --\n/a/: weg\n")
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    for path in site.files.keys.sorted() {
      guard var bytes = site[path] else { continue }
      for _ in 0..<dice.roll(4) {
        let at = dice.roll(bytes.count + 1)
        switch dice.roll(3) {
        case 0: bytes.insert(contentsOf: Self.pieces[dice.roll(Self.pieces.count)], at: at)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(9)))
        default: if at < bytes.count { bytes[at] = UInt8(dice.roll(256)) }
        }
      }
      site[path] = bytes
    }
    let (portal, report) = await site.load()
    #expect(portal != nil || report.hasErrors)
    for finding in report.diagnostics {
      #expect(!finding.summary.isEmpty && !finding.remedy.isEmpty && finding.location.line ?? 1 >= 1 && finding.location.column ?? 1 >= 1)
    }
  }

  @Test func theSameFilesGiveTheSameReport() async {
    let site = Site(fiche("kosten: x\npartners: [y]", text: "[A](weg.md)") + page("[B](weg.md)"))
    let first = await site.findings()
    for _ in 0..<5 { #expect(await site.findings() == first) }
    #expect(first.count == 4)
  }
}

/// The schema as data.
@Suite struct SchemaTests {
  private static let schemas: [Schema] =
    ArticleKind.allCases.map(\.schema) + [
      SettingsKeys.schema, TermKeys.schema, SourceKeys.schema, CommitmentKeys.schema, SchemeKeys.schema, AgreementKeys.schema,
      DatasetKeys.schema, StudyKeys.schema, BlockKeys.chart, BlockKeys.map, BlockKeys.keyFigure, BlockKeys.table,
    ]

  @Test(arguments: schemas.indices) func everyKeyIsExplained(index: Int) {
    let schema = Self.schemas[index]
    #expect(Set(schema.keys.map(\.name)).count == schema.keys.count)
    for key in schema.keys {
      #expect(!key.purpose.isEmpty && !key.type.isEmpty && !key.example.isEmpty, "\(key.name)")
      #expect(!key.purpose.hasSuffix(".") && key.purpose.first?.isLowercase == true, "\(key.purpose)")
    }
  }
}
