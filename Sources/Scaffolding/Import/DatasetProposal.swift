// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

/// A `dataset.yml` for a table that nobody described yet, and what is not sure about it.
///
///     let proposal = DatasetProposal(table, areas: ["nijmegen", "gm0268"])
///     proposal.text     →   the file, with an explanation at every key
///     proposal.doubts   →   [Doubt("welke kolom is het totaal: 'leerlingen' of 'aantal'? gekozen is 'leerlingen'"]
package struct DatasetProposal: Sendable {
  /// What an editor should look at before the figures are published.
  package internal(set) var doubts: [Doubt] = []
  /// Columns that point at one school: such a table must not be published.
  package let schools: [String]
  package private(set) var text = ""
  let columns: [ColumnGuess]
  private let table: Table

  /// Names and codes of municipalities in lower case tell which column holds them.
  package init(_ table: Table, areas: Set<String>, title: String? = nil) {
    self.table = table
    columns = table.header.indices.map { ColumnGuess(table, $0, areas: areas) }
    schools = columns.filter { $0.kind == .schoolCode || $0.kind == .schoolName }.map(\.name)
    let area = choose(.area, for: Doubt("de gemeente", "the municipality"))
    let year = choose(.schoolYear, for: Doubt("het schooljaar", "the school year"))
    noteLayout()
    text = head(title) + form(area: area, year: year) + reading
    noteMasked()
  }
}

extension DatasetProposal {
  /// The only column of a kind; of several the first, which is doubtful, and of none a name to be replaced.
  private mutating func choose(_ kind: ColumnGuess.Kind, for content: Doubt) -> String {
    let found = columns.filter { $0.kind == kind }
    guard let first = found.first else {
      doubts.append(
        Doubt(
          "geen kolom lijkt die waarin \(content.dutch) staat; vul de goede naam in bij 'kolommen'",
          "no column seems to hold \(content.english); fill in the right name under 'kolommen'"))
      return "VUL IN"
    }
    if found.count > 1 {
      doubts.append(
        Doubt(
          "\(found.count) kolommen kunnen die zijn waarin \(content.dutch) staat; gekozen is '\(first.name)'",
          "\(found.count) columns may hold \(content.english); '\(first.name)' was chosen"))
    }
    noteCells(of: first)
    return first.name
  }

  private func head(_ title: String?) -> String {
    """
    # de naam boven de cijfers
    titel: \(Self.quoted(title ?? "VUL IN: de naam van de cijfers"))
    # wat er geteld is, waar en wanneer; drie zinnen of meer
    samenvatting: "VUL IN: wat er geteld is. Waar en wanneer. Door wie."
    # een id uit bronnen.yml: van wie de cijfers komen
    bron: VUL-IN
    # CC0-1.0, CC-BY-4.0 of CC-BY-SA-4.0, zoals de bron zegt
    licentie: CC-BY-4.0
    # op welke dag er geteld is
    peildatum: VUL-IN
    # po, vo, mbo of ho
    sector: po

    """
  }

  /// Counts per school where there is a column of counts for the total and one for the group; else ready values.
  private mutating func form(area: String, year: String) -> String {
    let counts = columns.filter { $0.kind == .count }
    let total = counts.first { Self.isTotal($0.name) } ?? counts.first { $0.name.lowercased().contains("leerling") } ?? counts.first
    let groups = counts.filter { $0.name != total?.name }
    if let total, let group = groups.first,
      columns.contains(where: { $0.kind == .schoolCode || $0.kind == .schoolName || $0.kind == .text })
    {
      if counts.count > 2 {
        doubts.append(
          Doubt(
            "welke kolom is het totaal en welke de groep? gekozen zijn '\(total.name)' en '\(group.name)'",
            "which column is the total and which the group? '\(total.name)' and '\(group.name)' were chosen"))
      }
      let unit = columns.first { $0.kind == .schoolCode } ?? columns.first { $0.kind == .schoolName || $0.kind == .text }
      return """
        # aantallen per school: het portaal berekent de maten
        vorm: tellingen
        kolommen:
          gebied: \(Self.quoted(area))
          schooljaar: \(Self.quoted(year))
          # een nummer per school, geen naam en geen BRIN
          eenheid: \(Self.quoted(unit?.name ?? "VUL IN"))
          totaal: \(Self.quoted(total.name))
          groep: \(Self.quoted(group.name))
        groep: { naam: "VUL IN: de groep die geteld is", ander: "VUL IN: alle andere leerlingen" }
        maten: [D, V, contactkans]

        """
    }
    let number = columns.first { $0.kind == .number } ?? counts.first
    if number == nil {
      doubts.append(
        Doubt(
          "geen kolom heeft getallen; de tabel is misschien anders ingedeeld",
          "no column has numbers; the table may be laid out differently"))
    }
    let text = columns.first { $0.kind == .text }
    if text == nil {
      doubts.append(
        Doubt(
          "geen kolom zegt wat er gemeten is; voeg een kolom 'indicator' toe", "no column says what was measured; add a column 'indicator'")
      )
    }
    return """
      # kant-en-klare waarden per gebied
      vorm: waarden
      kolommen:
        gebied: \(Self.quoted(area))
        schooljaar: \(Self.quoted(year))
        indicator: \(Self.quoted(text?.name ?? "VUL IN"))
        waarde: \(Self.quoted(number?.name ?? "VUL IN"))

      """
  }

  private static func isTotal(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.contains("totaal") || name == "leerlingen" || name == "aantal leerlingen"
  }

  private var reading: String {
    let separator = table.separator == .tab ? "tab" : String(UnicodeScalar(table.separator.rawValue))
    let decimal = String(UnicodeScalar(table.decimalMark.rawValue))
    return """
      # zo is de tabel gelezen: \(table.rowCount) rijen
      leesteken: { scheiding: "\(separator)", decimaal: "\(decimal)", tekenset: \(table.encoding.rawValue) }

      """
  }

  /// `2019`, `jaar 2019` is none.
  static func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, let year = Int(text) else { return false }
    return (1990...2100).contains(year)
  }

  /// Safe in YAML.
  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
