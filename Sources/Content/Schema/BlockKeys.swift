// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The keys of the fenced blocks in a text that show figures.
enum BlockKeys {
  static let dataset = Key("dataset", .dataset, required: true, "uit welke dataset de cijfers komen")
  static let measure = Key("maat", .measureOrIndicator, required: true, "welke maat of indicator van de dataset getoond wordt")
  static let areas = Key("gebieden", .list(of: .anyArea, called: "gebieden", atLeast: 1), "over welke gebieden het gaat")
  static let area = Key("gebied", .anyArea, "over welk gebied het gaat; zonder deze sleutel is dat Nederland")
  static let kind = Key("soort", .choice(ChartBlock.Kind.self), required: true, "wat voor grafiek het is")
  static let title = Key("titel", .text(characters: 120), required: true, "de boodschap in één zin, boven de cijfers")
  static let description = Key("beschrijving", .text(words: 120), required: true, "wat iemand moet weten die de grafiek niet ziet")
  static let scale = Key(
    "schaal", .choice(ChartBlock.Scale.self), "of elke stap van de as een vermenigvuldiging is; zonder deze sleutel zijn de stappen gelijk")
  static let year = Key("schooljaar", .schoolYear, "welk schooljaar; zonder deze sleutel is dat het nieuwste")
  static let caption = Key("bijschrift", .text(words: 60), "wat het cijfer betekent, in woorden")

  static let chart = Schema(
    "grafiek", "een grafiek",
    [
      dataset.description, kind.description, measure.description, areas.description, title.description, description.description,
      scale.description,
    ])
  static let map = Schema(
    "kaart", "een kaart", [dataset.description, measure.description, areas.description, title.description, description.description])
  static let keyFigure = Schema(
    "kerncijfer", "een kerncijfer",
    [dataset.description, measure.description, area.description, year.description, caption.description])
  static let table = Schema(
    "tabel", "een tabel met cijfers", [dataset.description, measure.description, areas.description, title.description])
  /// A table whose rows stand in the block itself, behind a line `---`.
  static let ownTable = Schema("tabel", "een tabel met eigen cijfers", [title.description])
}

extension ValueType where Value == String {
  /// A measure of counts or the name of an indicator; whether the dataset has it is checked with the dataset.
  fileprivate static var measureOrIndicator: ValueType {
    checked("een maat of indicator van de dataset", remedy: "kijk in dataset.yml of in de tabel", example: "D") { !$0.isEmpty }
  }
}
