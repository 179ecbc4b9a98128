// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension Table {
  /// The column with a name; capitals, spaces, hyphens and underscores make no difference.
  ///
  ///     column("brin-nummer") finds `BRIN NUMMER` and `BRIN_NUMMER`
  package func column(_ name: String) -> Int? {
    let wanted = Self.comparable(name)
    return header.firstIndex { Self.comparable($0) == wanted }
  }

  /// The column with a name; where there is none it is reported, with the name that was probably meant.
  package func column(_ name: String, report: inout Report) -> Int? {
    if let column = column(name) { return column }
    let meant = nearMiss(to: Self.comparable(name), in: header.map(Self.comparable))
    let suggestion = meant.flatMap { column($0) }.map { "bedoelde u '\(header[$0])'? " } ?? ""
    report.error(
      "tabel.kolom", at: Place(file, line: headerLine), "de tabel heeft een kolom '\(name)'",
      remedy: suggestion + "De kolommen zijn: \(header.prefix(30).joined(separator: ", "))\(header.count > 30 ? ", …" : "")")
    return nil
  }

  static func comparable(_ name: String) -> String {
    name.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\u{A0}" }.joined(separator: "_")
  }
}
