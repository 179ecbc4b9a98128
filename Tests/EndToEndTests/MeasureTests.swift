// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `portaal measure` as a researcher runs it: a file or the standard input, what is written where, and the exit code.
@Suite struct MeasureTests {
  /// Four schools of a hundred pupils: D = 4/15.
  static let table = """
    -- scholen.csv --
    school;gemeente;lage_ses;leerlingen
    De Brug;Nijmegen;10;100
    De Wijzer;Nijmegen;20;100
    Het Palet;Nijmegen;30;100
    Octopus;Nijmegen;40;100
    """
  static let twoGroups = ["measure", "scholen.csv", "--group", "lage_ses", "--total", "leerlingen"]

  /// What the JSON says, read back.
  struct Answer: Decodable {
    let area: String?
    let groups: [String]
    let schools: Int
    let pupils: Double
    let groupPupils, groupShare: Double?
    let dissimilarity, least, greatest, varianceRatio, theil: Double?
    let expectedDissimilarity, expectedVarianceRatio: Double?
    let remarks: [String]

    enum CodingKeys: String, CodingKey {
      case area = "gebied"
      case groups = "groepen"
      case schools = "n"
      case pupils = "T"
      case groupPupils = "X"
      case groupShare = "P"
      case dissimilarity = "D"
      case least = "D_low"
      case greatest = "D_high"
      case varianceRatio = "V"
      case theil = "H"
      case expectedDissimilarity = "ED0"
      case expectedVarianceRatio = "EV0"
      case remarks = "opmerkingen"
    }
  }

  @Test func jsonOfTableA() throws {
    let site = try Site(Self.table, on: "")
    let run = try site.portaal(Self.twoGroups + ["--format", "json"])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    #expect(answer.groups == ["lage_ses"])
    #expect(answer.schools == 4 && answer.pupils == 400 && answer.groupPupils == 100 && answer.groupShare == 0.25)
    let expected: [(Double?, Double)] = [
      (answer.dissimilarity, 4 / 15), (answer.varianceRatio, 1 / 15), (answer.theil, 0.062231221817),
      (answer.expectedDissimilarity, 0.079476945166), (answer.expectedVarianceRatio, 1 / 133),
    ]
    for (found, value) in expected { #expect(abs(try #require(found) - value) < 1e-12) }
    #expect(answer.remarks == ["Minder dan vijf scholen: deze cijfers zeggen weinig."])
  }

  @Test func theStandardInputGivesTheSameAsTheFile() throws {
    let site = try Site(Self.table, on: "")
    var arguments = Self.twoGroups + ["--format", "csv"]
    let file = try site.portaal(arguments)
    arguments[1] = "-"
    for prefix in ["exec < scholen.csv; ", "exec < <(cat scholen.csv); "] {
      let input = try site.portaal(arguments, prefix: prefix)
      #expect(input.code == 0 && input.errors.isEmpty)
      #expect(input.output == file.output)
    }
    #expect(file.output.hasPrefix("n,scholen_zonder_leerlingen,"))
  }

  @Test func withoutAFormatItAnswersInWords() throws {
    let run = try Site(Self.table, on: "").portaal(Self.twoGroups)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("4 scholen, 400 leerlingen. lage_ses: 100 (25,0%).\n"))
    #expect(run.output.contains("27 van de 100 leerlingen uit deze groep zouden naar een andere school moeten"))
  }

  @Test func severalAreasAreAList() throws {
    let site = try Site(Self.table + "\nDe Zee;Arnhem;8;80\nDe Kei;Arnhem;<5;60\n", on: "")
    let run = try site.portaal(Self.twoGroups + ["--by", "gemeente", "--format", "json"])
    #expect(run.code == 0)
    let answers = try JSONDecoder().decode([Answer].self, from: Data(run.output.utf8))
    #expect(answers.map(\.area) == ["Arnhem", "Nijmegen"])
    let arnhem = try #require(answers.first)
    #expect(arnhem.schools == 2)
    let (low, high) = (try #require(arnhem.least), try #require(arnhem.greatest))
    // 0 of 60 hidden: D = 8/8 − 72/132; 4 of 60: |8·140 − 80·12|/(2·12·128) twice.
    #expect(abs(high - (1 - 72.0 / 132)) < 1e-12)
    #expect(abs(low - 2 * 160.0 / (2 * 12 * 128)) < 1e-12)
    #expect(abs(try #require(answers.last?.dissimilarity) - 4.0 / 15) < 1e-12)
  }

  @Test func severalGroups() throws {
    let table = "-- t.csv --\nvmbo,havo,vwo\n40,20,5\n10,30,60\n25,25,25\n0,5,55\n"
    let run = try Site(table, on: "").portaal([
      "measure", "t.csv", "--group", "vmbo", "--group", "havo", "--group", "vwo", "--format", "csv",
    ])
    #expect(run.code == 0)
    let lines = run.output.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let column = try #require(lines.first?.firstIndex(of: "H"))
    #expect(abs(try #require(Double(lines[1][column])) - 0.221860105721) < 1e-12)
  }

  /// Rule, file, line and column; and not a word on the standard output.
  static let wrongTables: [(rows: String, message: String)] = [
    ("De Zee;Nijmegen;140;100", "scholen.csv:6:17: fout: de groep is niet groter dan het totaal"),
    ("De Zee;Nijmegen;-1;100", "scholen.csv:6:17: fout:"),
    ("De Zee;Nijmegen;10", "scholen.csv:6"),
  ]

  @Test(arguments: wrongTables)
  func aWrongTableIs1(_ rows: String, _ message: String) throws {
    let run = try Site(Self.table + "\n" + rows + "\n", on: "").portaal(Self.twoGroups)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aMisspeltColumnIs1AndSaysWhichIsMeant() throws {
    let run = try Site(Self.table, on: "").portaal(["measure", "scholen.csv", "--group", "lage_sess", "--total", "leerlingen"])
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("scholen.csv:1: fout: de tabel heeft een kolom 'lage_sess'"))
    #expect(run.errors.contains("bedoelde u 'lage_ses'?"))
  }

  @Test(arguments: [
    (["measure", "scholen.csv"], "Noem met --group"),
    (["measure", "scholen.csv", "--group", "lage_ses"], "Bij één groep hoort --total"),
    (["measure", "scholen.csv", "--group", "lage_ses", "--total", "leerlingen", "--format", "xml"], "'xml' is geen vorm"),
    (["measure"], "<bestand>"),
  ])
  func wrongUsageIs64(_ arguments: [String], _ message: String) throws {
    let run = try Site(Self.table, on: "").portaal(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [
    ("nergens.csv", "Kan 'nergens.csv' niet lezen: dat bestand is er niet."), (".", "Kan '.' niet lezen: dat is een map."),
    ("scholen.csv/x", "Kan 'scholen.csv/x' niet lezen: een deel van het pad is geen map."),
  ])
  func anUnreadableFileIs74(_ file: String, _ message: String) throws {
    let run = try Site(Self.table, on: "").portaal(["measure", file, "--group", "lage_ses", "--total", "leerlingen"])
    #expect(run.code == 74)
    #expect(run.output.isEmpty)
    #expect(run.errors == message + "\n")
  }
}
