// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Measuring

@Suite struct TextTests {
  @Test func oneGroup() async {
    #expect(
      await Measured("x;t\n100;1000\n1;200\n30,5;100\n40;100\n41;150\n", MeasureTests.one).text(.text) == """
        5 scholen, 1.550 leerlingen. x: 212,5 (13,7%).

        D (ongelijkheidsindex): 0,346
          35 van de 100 leerlingen uit deze groep zouden naar een andere school moeten voor een gelijke verdeling.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,047 uit. Dat is toeval.

        V (scheidingsindex): 0,095
          Op de school van een leerling uit deze groep is het aandeel van de groep gemiddeld 9 procentpunt hoger \
        dan op de school van een andere leerling.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,003 uit. Dat is toeval.

        xPx (kans op een schoolgenoot uit de eigen groep): 0,219
          Een leerling uit deze groep zit op een school waar gemiddeld 22 van de 100 leerlingen uit de eigen groep komen.

        xPy (contactkans): 0,781
          Een leerling uit deze groep zit op een school waar gemiddeld 78 van de 100 leerlingen uit de andere groep komen.

        G (gini-index): 0,425
          We vergelijken elke school met elke andere school: 0 betekent overal hetzelfde aandeel, 1 betekent helemaal gescheiden.

        H (informatie-index van Theil): 0,115
          Weet u op welke school een leerling zit, dan weet u 12% van wat er over de groep te weten is.

        M (wederzijdse informatie): 0,046
          Dit is H keer de menging van het gebied (E), gemeten in nats; M is precies in delen te splitsen.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,001 uit. Dat is toeval.

        A05 (index van Atkinson): 0,203
          0 betekent gelijk verdeeld, 1 betekent helemaal gescheiden; scholen met bijna één groep tellen zwaar.

        Hutchens (wortelindex van Hutchens): 0,107
          De groep en de andere leerlingen overlappen op de scholen 11% minder dan bij een gelijke verdeling.

        """)
  }

  @Test func severalGroupsInTwoAreas() async {
    let text = "g;a;b;wijk\nnoord;1;0;w\nnoord;0;1;w\nnoord;3;3;v\nnoord;2;4;v\nnoord;4;2;v\nzuid;0;0;v\n"
    #expect(
      await Measured(text, MeasureRequest(groups: ["a", "b"], by: "g", within: "wijk")).text(.text) == """
        g noord

        5 scholen, 20 leerlingen. a: 10 (50,0%), b: 10 (50,0%).
        Let op: bij loten komt D hier al op 0,334 uit. Vergelijk D niet met die van een gebied met grotere scholen of een ander aandeel.

        D (ongelijkheidsindex): 0,300
          Voor een gelijke verdeling moeten leerlingen van school wisselen: 30% van het aantal dat bij volledige scheiding nodig is.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,334 uit. Dat is toeval.

        G (gini-index): 0,430
          We vergelijken elke school met elke andere school: 0 betekent overal hetzelfde aandeel, 1 betekent helemaal gescheiden.

        H (informatie-index van Theil): 0,149
          Weet u op welke school een leerling zit, dan weet u 15% van wat er over de groep te weten is.

        M (wederzijdse informatie): 0,103
          Dit is H keer de menging van het gebied (E), gemeten in nats; M is precies in delen te splitsen.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,129 uit. Dat is toeval.

        R (relatieve diversiteit): 0,167
          De kans op een schoolgenoot uit een andere groep is 17% kleiner dan bij een gelijke verdeling.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,211 uit. Dat is toeval.

        NormExp (gemiddelde afzondering): 0,167
          Leerlingen treffen op school vooral hun eigen groep: 0 betekent niet meer dan bij een gelijke verdeling, 1 betekent alleen nog die.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,211 uit. Dat is toeval.

        C (variatie in aandelen): 0,167
          De aandelen van de groepen verschillen per school: 0 betekent nergens, 1 betekent zo veel als kan; kleine groepen tellen zwaar.
          Ook als we leerlingen loten over de scholen, komt dit cijfer op 0,211 uit. Dat is toeval.

        Verdeeld naar wijk
          M tussen: 0,000, M binnen: 0,103
          H tussen: 0,000, H binnen: 0,149
          Van de scheiding zit 0% in verschillen tussen de waarden van 'wijk' en 100% in verschillen erbinnen.

        g zuid

        0 scholen, 0 leerlingen. a: 0, b: 0.
        Niet te berekenen: er zijn geen leerlingen.
        1 school zonder leerlingen telt niet mee: regel 7.

        """)
  }

  @Test(arguments: [
    (0.0, "0"), (0.004, "minder dan 1"), (0.005, "1"), (0.27, "27"), (0.996, "meer dan 99"), (1, "100"), (1e-17, "0"),
  ])
  func hundredths(_ share: Double, _ expected: String) {
    #expect(ReportStyle.Language.dutch.hundredths(share) == expected)
  }

  @Test func oneOfAHundredIsSingular() {
    #expect(
      MeasureKey.dissimilarity.reading(0.01, severalGroups: false, .dutch)
        == "1 van de 100 leerlingen uit deze groep zou naar een andere school moeten voor een gelijke verdeling.")
    #expect(
      MeasureKey.exposure.reading(0.002, severalGroups: false, .dutch)
        == "Een leerling uit deze groep zit op een school waar gemiddeld minder dan 1 van de 100 leerlingen uit de andere groep komt.")
  }

  @Test(arguments: [(0.0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (17.69, "17,69"), (2.5, "2,5")])
  func counts(_ number: Double, _ expected: String) {
    #expect(ReportStyle.Language.dutch.count(number) == expected)
  }
}
