// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct DescriptionTests {
  @Test func tellsKindAxesCourseExtremesAndAbsence() {
    #expect(
      Chart(Samples.band).description
        == "Lijngrafiek van Aandeel met een hoog advies per schooljaar, van 2019-2020 tot en met 2024-2025. Wijchen: van 41,0% naar 46,0%, "
        + "hoogste 47,0% (2023-2024). Niet te berekenen 1 waarde.")
    #expect(
      Chart(Samples.cities).description
        == "Staafdiagram van D (0 = gelijk verdeeld, 1 = volledig gescheiden) per gemeente, 8 staven. Hoogste 0,59 (Utrecht), laagste 0,12 "
        + "(Vlieland). Afgeschermd 1 waarde.")
  }

  @Test func putsTheAuthorFirst() {
    var spec = Samples.negative
    spec.authorDescription = "Alleen Arnhem daalt."
    #expect(Chart(spec).fullDescription.hasPrefix("Alleen Arnhem daalt. Staafdiagram van"))
  }

  @Test func saysThatTheRestIsInTheTable() {
    #expect(Chart(Samples.eight).description.hasSuffix("De rest staat in de tabel."))
  }

  @Test func notesNameBreaksAndAbsences() {
    #expect(
      Chart(Samples.advice).notes == [
        "Breuk in de reeks vanaf 2023-2024: nieuwe regels voor het schooladvies.", "Niet bekend: Nijmegen 2022-2023.",
        "Afgeschermd, om leerlingen te beschermen: 's-Gravenhage 2021-2022.",
      ])
    #expect(Chart(Samples.farFromZero).notes == ["Let op: de as begint niet bij 0."])
    #expect(Chart(Samples.band).notes.first == "Schatting: berekend uit de achterstandsscores van het CBS.")
  }
}
