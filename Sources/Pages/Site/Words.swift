// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Primitives

/// The Dutch words for the values of the model, and the sentences with numbers in them. Words that stand in a template are in `teksten.yml`.
enum Words {
  static let home = "Start"
  static let none = "n.v.t."

  static let evidence = Glyph.strengthNames
  static let evidenceExplanations = [
    "Er is geen onderzoek bekend. Over de werking is nog geen conclusie mogelijk.",
    "Het is beschreven wat er is gedaan. Of het werkt, is niet gemeten.",
    "Er is gemeten voor en na het begin. Het verschil kan ook een andere oorzaak hebben.",
    "Er is vergeleken met een groep die niet meedeed, door een onafhankelijke onderzoeker.",
    "Twee of meer onafhankelijke onderzoeken met een goede vergelijking zeggen hetzelfde. Minstens één is Nederlands.",
  ]

  static let costs = Glyph.costNames
  /// The limits are a choice of the editors; the guide for authors names them too.
  static let costExplanations =
    ["5.000", "25.000", "100.000", "250.000"].map { "Tot ongeveer € \($0) per school, per jaar of in één keer." }
    + ["Meer dan ongeveer € 250.000 per school, per jaar of in één keer."]

  /// What a step of the costs means, and what the fiche says of them itself.
  static func explanation(of cost: Fiche.Cost) -> String {
    cost.explanation.map { String(costExplanations[cost.level - 1], " ", $0) } ?? costExplanations[cost.level - 1]
  }

  /// `1 interventie`, `25 interventies`
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    grouped(number) + " " + (number == 1 ? one : many)
  }

  /// `1.234.567`
  static func grouped(_ number: Int) -> String {
    number < 1000 ? String(number) : NumberFormat().text(Double(number))
  }

  /// `a`, `a en b`, `a, b en c`
  static func list(_ words: [String]) -> String { words.dutchList() }

  static func yesNo(_ flag: Bool) -> String { flag ? "ja" : "nee" }

  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Cut at a word: for the description of a page, of which search engines show about 160 characters.
  static func shortened(_ text: String, to limit: Int = 300) -> String {
    guard text.utf8.count > limit else { return text }
    // Of plain letters each is a byte: no need to find out where the letters are, which costs a hundred times as much.
    if text.utf8.prefix(limit + 1).allSatisfy({ (0x20..<0x7F).contains($0) }) {
      let start = text.utf8.prefix(limit)
      return String(decoding: start.lastIndex(of: UInt8(ascii: " ")).map { start[..<$0] } ?? start, as: UTF8.self) + "…"
    }
    let start = text.prefix(limit)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + "…"
  }

  /// `sinds april 2009`, `van 2008 tot 2011`, `tot 2011`
  static func period(_ start: PartialDate?, _ end: PartialDate?) -> String? {
    switch (start, end) {
    case (let start?, let end?): String("van ", start.dutch, " tot ", end.dutch)
    case (let start?, nil): String("sinds ", start.dutch, "")
    case (nil, let end?): "tot " + end.dutch
    case (nil, nil): nil
    }
  }

  /// Why there is no figure.
  static func reason(_ reason: Cell.Reason) -> String {
    switch reason {
    case .noData: "geen gegevens"
    case .tooFewSchools: "niet zinvol: minder dan 5 scholen"
    case .oneSchool: "niet zinvol: één school"
    case .emptyGroup: "niet te berekenen: er zijn in deze groep geen leerlingen"
    case .fullGroup: "niet te berekenen: alle leerlingen horen bij deze groep"
    case .smallCell: "afgeschermd: te weinig leerlingen"
    case .masked: "afgeschermd door de bron"
    }
  }

  /// `44 scholen, 12.345 leerlingen. Bij 2 scholen verbergt de bron een getal.`
  static func population(_ population: Population) -> String? {
    guard population.schools > 0 else { return nil }
    var words = count(population.schools, "school", "scholen")
    words += population.pupils.map { ", " + count($0, "leerling", "leerlingen") + "." } ?? ". Het aantal leerlingen is afgeschermd."
    guard population.maskedSchools > 0 else { return words }
    return words + " Bij " + count(population.maskedSchools, "school", "scholen") + " verbergt de bron een getal."
  }

  /// `12.345`, or why it is not there.
  static func pupils(_ population: Population) -> (text: String, isWithheld: Bool) {
    population.pupils.map { (grouped($0), false) } ?? (population.schools > 0 ? "afgeschermd" : "niet bekend", true)
  }

  /// `186 van de 188 (99%)`: at how many schools the source hides a number.
  static func maskedShare(_ population: Population) -> String {
    guard population.maskedSchools > 0, population.schools > 0 else { return "0" }
    let (masked, all) = (population.maskedSchools, population.schools)
    // Never 0% where there are some, nor 100% where it is not all of them.
    let rounded = Int((100 * Double(masked) / Double(all)).rounded())
    let share = masked == all ? "100%" : rounded == 0 ? "minder dan 1%" : "\(min(rounded, 99))%"
    return "\(grouped(masked)) van de \(grouped(all)) (\(share))"
  }

  /// The numbers up to twelve in letters.
  static func numeral(_ number: Int) -> String {
    let words = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
    return words.indices.contains(number) ? words[number] : grouped(number)
  }

  /// `46,3%`, of a percentage; a column of them has as many decimals everywhere.
  static func percentage(_ value: Double, decimals: Int) -> String {
    NumberFormat(.percent, decimals: decimals).text(value / 100)
  }

  /// How urban a municipality is, in the five steps of CBS.
  static func urbanity(_ step: Int) -> String {
    let words = ["zeer sterk", "sterk", "matig", "weinig", "niet"]
    return words.indices.contains(step - 1) ? words[step - 1] : none
  }

  static let featuresNote =
    "Laag inkomen: huishoudens die bij de 40 procent met de laagste inkomens van Nederland horen. "
    + "Hoog inkomen: huishoudens die bij de 20 procent met de hoogste inkomens horen."

  /// `Sinds 2022 hoort Weesp bij Amsterdam.`, a sentence for each year.
  static func mergers(_ former: [FormerArea], into name: String) -> [String] {
    Array(Set(former.map(\.endYear))).sorted().map { year in
      let names = former.filter { $0.endYear == year }.map(\.name).sorted()
      return "Sinds \(year) \(names.count == 1 ? "hoort" : "horen") \(list(names)) bij \(name)."
    }
  }

  static let chanceNote = "Bij toeval: het cijfer als leerlingen worden geloot. Tussen haakjes waar 95 van de 100 lotingen op uitkomen."
}
