// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

/// `gebieden.csv`: one municipality a row.
///
///     code,naam,provincie,lon,lat
///     GM0268,Nijmegen,Gelderland,5.8372,51.8372
struct AreaTable {
  private let table: Table
  private let code: Int
  private let name: Int
  private let province: Int
  private let longitude: Int
  private let latitude: Int

  init?(_ table: Table, _ report: inout Report) {
    let columns = ["code", "naam", "provincie", "lon", "lat"].map { table.column($0, report: &report) }
    guard let code = columns[0], let name = columns[1], let province = columns[2], let longitude = columns[3], let latitude = columns[4]
    else { return nil }
    self.table = table
    (self.code, self.name, self.province, self.longitude, self.latitude) = (code, name, province, longitude, latitude)
  }
}

extension AreaTable {
  /// The provinces by name, and the municipalities by name; rows that cannot be used are reported and left out.
  func areas(_ report: inout Report) -> Areas {
    var rows: [(name: String, province: String, area: Area)] = []
    var seen: [String: Int] = [:]
    for row in 0..<table.rowCount {
      let area = area(row, &report)
      guard !area.name.isEmpty, !area.slug.isEmpty else { continue }
      for (column, key) in [(code, area.code), (name, area.slug)] {
        if let first = seen.updateValue(row, forKey: key) {
          report.error(
            "gebied.dubbel", at: table.place(row: row, column: column),
            "elk gebied staat er één keer; '\(text(row, column))' staat al op regel \(table.line(ofRow: first))",
            remedy: "haal één van de twee regels weg")
        }
      }
      rows.append((area.name, text(row, province), area))
    }
    let provinces = Set(rows.map(\.province)).sorted { Slug.make(from: $0) < Slug.make(from: $1) }
    rows.sort { $0.area.slug < $1.area.slug }
    let index = Dictionary(uniqueKeysWithValues: provinces.enumerated().map { ($0.element, $0.offset + 1) })
    return Areas(
      provinces: provinces.map { name in
        let slug = Slug.make(from: name)
        return Area(level: .province, code: slug, name: name, slug: slug, parent: Areas.country, longitude: nil, latitude: nil)
      },
      municipalities: rows.map { row in
        var area = row.area
        area.parent = index[row.province].map { Ref($0) }
        return area
      })
  }

  private func area(_ row: Int, _ report: inout Report) -> Area {
    let code = text(row, code)
    let name = text(row, name)
    if !AreaCode.isValid(code) {
      reject(row, self.code, "een code zoals GM0268", "neem de code van het CBS over: GM en vier cijfers", &report)
    }
    if name.isEmpty || Slug.make(from: name).isEmpty {
      reject(row, self.name, "de naam van een gemeente", "vul de naam in", &report)
    }
    if text(row, province).isEmpty { reject(row, province, "de naam van een provincie", "vul de provincie in", &report) }
    return Area(
      level: .municipality, code: code, name: name, slug: Slug.make(from: name), parent: nil,
      longitude: degrees(row, longitude, 2...8, &report), latitude: degrees(row, latitude, 50...54, &report))
  }

  /// A coordinate within the box around the European part of the Netherlands; an empty field is none.
  private func degrees(_ row: Int, _ column: Int, _ range: ClosedRange<Double>, _ report: inout Report) -> Double? {
    if text(row, column).isEmpty { return nil }
    if let value = table.number(row: row, column: column)?.value, range.contains(value) { return value }
    reject(
      row, column, "een getal van \(Int(range.lowerBound)) tot \(Int(range.upperBound)) (graden)",
      "schrijf het midden van de gemeente in graden, bijvoorbeeld 5.8372 (lon) en 51.8372 (lat)", &report)
    return nil
  }

  private func reject(_ row: Int, _ column: Int, _ description: String, _ remedy: String, _ report: inout Report) {
    let found = text(row, column)
    report.error(
      "gebied.\(table.header[column].lowercased())", at: table.place(row: row, column: column),
      "'\(table.header[column])' is \(description), niet \(found.isEmpty ? "leeg" : "'\(Scope.shortened(found))'")", remedy: remedy)
  }

  private func text(_ row: Int, _ column: Int) -> String {
    table.text(row: row, column: column)
  }
}
