// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content
@testable import Monitor
@testable import Pages

/// The sentences with figures in them: Dutch singular and plural, chance, bounds, and no claim that the figures do not carry.
@Suite struct FigureWordsTests {
  @Test(arguments: [
    (0.583, "58 van de 100 leerlingen met een lage SES zouden naar een andere school moeten voor een gelijke verdeling."),
    (0.014, "1 van de 100 leerlingen met een lage SES zou naar een andere school moeten voor een gelijke verdeling."),
    (0.004, "Minder dan 1 van de 100 leerlingen met een lage SES zou naar een andere school moeten voor een gelijke verdeling."),
    (0, "Niemand hoeft naar een andere school: de leerlingen met een lage SES zijn al gelijk verdeeld."),
    (1, "100 van de 100 leerlingen met een lage SES zouden naar een andere school moeten voor een gelijke verdeling."),
  ])
  func dissimilarity(value: Double, sentence: String) {
    #expect(words(Figure(value: value)).value(Sample.nijmegen, 0) == sentence)
  }

  @Test(
    arguments: [
      (.share, 0.01, "1 van de 100 leerlingen hoort bij deze groep."), (.share, 0, "Geen enkele leerling hoort bij deze groep."),
      (.exposure, 0.01, "Een leerling uit deze groep zit op een school waar gemiddeld 1 van de 100 leerlingen uit de andere groep komt."),
      (
        .exposure, 0.002,
        "Een leerling uit deze groep zit op een school waar gemiddeld minder dan 1 van de 100 leerlingen uit de andere groep komt."
      ),
      (.exposure, 0, "Een leerling uit deze groep zit op een school zonder leerlingen uit de andere groep."),
      (.isolation, 0.5, "Een leerling uit deze groep zit op een school waar gemiddeld 50 van de 100 leerlingen uit de eigen groep komen."),
      (.varianceRatio, 0, "Een leerling uit deze groep heeft gemiddeld evenveel schoolgenoten uit de eigen groep als een andere leerling."),
    ] as [(Measure, Double, String)])
  func otherMeasures(measure: Measure, value: Double, sentence: String) {
    #expect(measure.indicator.sentence(value) == sentence)
  }

  @Test(
    arguments: [
      (0.58, nil, "uit tussen 0,04 en 0,07. Het cijfer ligt daarboven. Deze verdeling is dus ongelijker dan bij toeval."),
      (0.05, nil, "uit tussen 0,04 en 0,07. Het verschil met loten is zo klein dat het toeval kan zijn."),
      (0.02, nil, "uit tussen 0,04 en 0,07. Het cijfer ligt daaronder. Deze verdeling is dus gelijker dan bij toeval."),
      // As it is shown it is the same number.
      (0.072, nil, "uit tussen 0,04 en 0,07. Het verschil met loten is zo klein dat het toeval kan zijn."),
      // Its own lower bound lies in the range of chance.
      (0.09, 0.06, "uit tussen 0,04 en 0,07. Het verschil met loten is zo klein dat het toeval kan zijn."),
    ] as [(Double, Double?, String)])
  func chance(value: Double, lower: Double?, end: String) {
    var figure = Figure(value: value, expected: 0.055, lower: lower, upper: lower.map { _ in 0.12 })
    figure.chanceLow = 0.041
    figure.chanceHigh = 0.069
    let start = "Loot u dezelfde leerlingen over dezelfde scholen, dan komt dit cijfer in 95 van de 100 keer "
    #expect(words(figure).chance(Sample.nijmegen, 0) == start + end)
  }

  @Test func oneNumberForANarrowRange() {
    var figure = Figure(value: 0.3, expected: 0.05)
    figure.chanceLow = 0.0501
    figure.chanceHigh = 0.0502
    #expect(
      words(figure).chance(Sample.nijmegen, 0)?.contains("in 95 van de 100 keer op ongeveer 0,05 uit. Het cijfer ligt daarboven.") == true)
  }

  @Test(arguments: [(0.10, false), (0.11, true)])
  func largeChanceIsAWarning(expected: Double, isWarned: Bool) {
    #expect((words(Figure(value: 0.3, expected: expected)).largeChance(Sample.nijmegen, 0) != nil) == isWarned)
  }

  @Test(arguments: [
    (
      Cell.Reason.oneSchool,
      "Nijmegen heeft in deze cijfers maar één school. Dan zegt een maat voor de verdeling niets. Wij tonen er daarom geen."
    ),
    (
      .tooFewSchools(2),
      "Nijmegen heeft in deze cijfers maar 2 scholen. Dan zegt een maat voor de verdeling niets. Wij tonen er daarom geen."
    ),
    (.emptyGroup, "In Nijmegen hoort in deze cijfers geen enkele leerling bij deze groep. Dan is er niets te verdelen."),
    (.smallCell, "In Nijmegen gaat het om zo weinig leerlingen dat wij het cijfer afschermen."),
    (.masked, "De bron verbergt zo veel aantallen dat het cijfer niet precies te berekenen is. Wij tonen er daarom geen."),
    (.noData, "Over Nijmegen zijn hier geen gegevens."),
  ])
  func absences(reason: Cell.Reason, sentence: String) {
    #expect(words(.withheld(reason)).absence(Sample.nijmegen, 0) == sentence)
  }

  /// What the source hides has bounds in words, unless they are so far apart that they say nothing.
  @Test(
    arguments: [
      (0.2...0.53, "afgeschermd: tussen 0,20 en 0,53"), (0.1...0.9, "afgeschermd door de bron"), (nil, "afgeschermd door de bron"),
    ] as [(ClosedRange<Double>?, String)])
  func bounds(range: ClosedRange<Double>?, text: String) {
    var figures = figures(.withheld(.masked))
    figures.boundsOfMasked = figures.cells.map { _ in range }
    #expect(figures.text(1, Sample.nijmegen, 0).text == text)
  }

  @Test(arguments: [
    (0, 188, "0"), (186, 188, "186 van de 188 (99%)"), (5_964, 5_989, "5.964 van de 5.989 (99%)"), (3, 3, "3 van de 3 (100%)"),
    (1, 500, "1 van de 500 (minder dan 1%)"),
  ])
  func maskedShare(masked: Int, schools: Int, text: String) {
    #expect(Words.maskedShare(Population(schools: schools, pupils: nil, maskedSchools: masked)) == text)
  }

  /// The download gives the bounds of what the source hides too.
  @Test func boundsInTheDownload() throws {
    var figures = figures(.withheld(.masked))
    figures.boundsOfMasked = figures.cells.map { _ in 0.2...0.53 }
    let rows = try Sample.plan(figures: [figures]).plan.text("data/po-ses.csv").split(whereSeparator: \.isNewline)
    #expect(rows.contains("GM0002,Nijmegen,gemeente,2019-2020,D,index,,,0.20,0.53,afgeschermd door de bron,43,12137"))
  }

  private func figures(_ cell: Cell) -> Figures {
    var figures = Sample.figures
    figures.cells[Sample.areas.all.count + Sample.nijmegen.index] = cell
    return figures
  }

  private func words(_ cell: Cell) -> FigureWords {
    FigureWords(portal: Sample.portal, figures: figures(cell), indicator: 1)
  }

  private func words(_ figure: Figure) -> FigureWords { words(.figure(figure)) }
}
