// SPDX-License-Identifier: Apache-2.0
import Primitives
import Tables

/// The keys of `dataset.yml`.
enum DatasetKeys {
  static let title = Key("titel", .text(characters: 120), required: true, "de naam boven de cijfers")
  static let summary = Key("samenvatting", .text(words: 300), required: true, "wat er geteld is, waar en wanneer; drie zinnen of meer")
  static let explanation = Key("toelichting", .markdown, "hoe de cijfers gemaakt zijn en waar hun grenzen liggen")
  static let source = Key("bron", .source, required: true, "van wie de cijfers komen")
  static let licence = Key("licentie", .choice(Licence.self), required: true, "wat anderen met de cijfers mogen doen")
  static let referenceDate = Key("peildatum", .date, required: true, "op welke dag er geteld is")
  static let sector = Key("sector", .choice(Fiche.Sector.self), required: true, "om welk onderwijs het gaat")
  static let form = Key("vorm", .choice(Form.self), required: true, "of de tabel aantallen per school heeft of kant-en-klare waarden")
  static let estimate = Key("schatting", .text(words: 60), "waarom de cijfers een schatting zijn; het staat overal waar de cijfers staan")
  static let columns = Key("kolommen", .rawGroup, required: true, "hoe de kolommen in de tabel heten")
  static let group = Key("groep", .groupNames, "hoe de twee groepen leerlingen heten")
  static let measures = Key("maten", .list(of: .measure, called: "maten", atLeast: 1), "welke maten uit de aantallen berekend worden")
  static let breaks = Key("breuken", .list(of: .seriesBreak, called: "breuken"), "vanaf wanneer de cijfers anders tot stand komen")
  static let dialect = Key("leesteken", .dialect, "hoe de tabel geschreven is, als dat niet vanzelf gevonden wordt")
  static let schema = Schema(
    "dataset", "een dataset",
    [
      title.description, summary.description, explanation.description, source.description, licence.description,
      referenceDate.description, sector.description, form.description, estimate.description, columns.description, group.description,
      measures.description, breaks.description, dialect.description,
    ])

  enum Licence: String, Sendable, CaseIterable {
    case zero = "CC0-1.0"
    case attribution = "CC-BY-4.0"
    case shareAlike = "CC-BY-SA-4.0"
  }

  enum Form: String, Sendable, CaseIterable {
    case counts = "tellingen"
    case values = "waarden"
  }
}

extension Dataset {
  /// The measures that can be computed from counts, as `maten` and the blocks in a text name them.
  package static let measureNames = ["D", "V", "contactkans", "isolatie", "aandeel"]
}

/// The keys of `kolommen` for counts per school.
enum CountColumnKeys {
  static let area = Key("gebied", .column, required: true, "in welke kolom de gemeente staat")
  static let year = Key("schooljaar", .column, required: true, "in welke kolom het schooljaar staat")
  static let unit = Key("eenheid", .column, required: true, "in welke kolom de school of vestiging staat")
  static let total = Key("totaal", .column, required: true, "in welke kolom het aantal leerlingen staat")
  static let group = Key("groep", .column, required: true, "in welke kolom het aantal leerlingen van de groep staat")
  static let groupLower = Key("groep-van", .column, "de ondergrens waar de bron een aantal verbergt")
  static let groupUpper = Key("groep-tot", .column, "de bovengrens waar de bron een aantal verbergt")
  static let totalLower = Key("totaal-van", .column, "de ondergrens waar de bron een totaal verbergt")
  static let totalUpper = Key("totaal-tot", .column, "de bovengrens waar de bron een totaal verbergt")
  static let schema = Schema(
    "kolommen", "de groep 'kolommen' bij tellingen",
    [
      area.description, year.description, unit.description, total.description, group.description, groupLower.description,
      groupUpper.description, totalLower.description, totalUpper.description,
    ])
}

/// The keys of `kolommen` for ready values.
enum ValueColumnKeys {
  static let indicator = Key("indicator", .column, required: true, "in welke kolom staat wat er gemeten is")
  static let value = Key("waarde", .column, required: true, "in welke kolom de waarde staat")
  static let lower = Key("ondergrens", .column, "de ondergrens van de waarde")
  static let upper = Key("bovengrens", .column, "de bovengrens van de waarde")
  static let pupils = Key("leerlingen", .column, "om hoeveel leerlingen het gaat")
  static let schema = Schema(
    "kolommen", "de groep 'kolommen' bij waarden",
    [
      CountColumnKeys.area.description, CountColumnKeys.year.description, indicator.description, value.description, lower.description,
      upper.description, pupils.description,
    ])
}

enum GroupKeys {
  static let name = Key("naam", .text(characters: 90), required: true, "hoe de groep heet die geteld is")
  static let other = Key("ander", .text(characters: 90), required: true, "hoe alle andere leerlingen heten")
  static let schema = Schema("groep", "de groep 'groep'", [name.description, other.description])
}

enum BreakKeys {
  static let year = Key("schooljaar", .schoolYear, required: true, "het eerste schooljaar van de nieuwe reeks")
  static let reason = Key("reden", .text(characters: 200), required: true, "waarom de cijfers niet te vergelijken zijn met die ervoor")
  static let schema = Schema("breuk", "een breuk", [year.description, reason.description])
}

enum DialectKeys {
  static let separator = Key("scheiding", .separator, "het teken tussen twee velden")
  static let decimal = Key("decimaal", .decimalMark, "het teken voor de decimalen")
  static let encoding = Key("tekenset", .encoding, "hoe letters met accenten bewaard zijn")
  static let schema = Schema("leesteken", "de groep 'leesteken'", [separator.description, decimal.description, encoding.description])
}
