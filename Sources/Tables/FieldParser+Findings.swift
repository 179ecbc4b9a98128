// SPDX-License-Identifier: Apache-2.0

extension FieldParser {
  mutating func reportStrayQuote(at index: Int) {
    findings.error(
      "tabel.aanhalingsteken", line: line, column: column(of: index),
      "een aanhalingsteken staat alleen om een heel veld, niet erin",
      remedy: "zet het hele veld tussen aanhalingstekens en schrijf een aanhalingsteken erin dubbel: \"De \"\"Brug\"\"\"")
  }

  mutating func reportUnclosedQuote(at opening: Int) {
    findings.error(
      "tabel.aanhalingsteken-open", line: line, column: column(of: opening),
      "een veld dat met een aanhalingsteken begint, eindigt ook met een aanhalingsteken",
      remedy: "dit aanhalingsteken wordt niet gesloten: zet er een aan het einde van het veld, of haal dit weg")
  }

  mutating func reportRagged(count: Int, line: Int) {
    let width = fields.width
    let difference = count < width ? width - count : count - width
    let words = difference == 1 ? "1 veld" : "\(difference) velden"
    findings.error(
      "tabel.velden", line: line, "elke rij heeft evenveel velden als de kop: \(width), niet \(count)",
      remedy: count < width
        ? "vul de rij aan met \(words); een leeg veld telt ook mee"
        : "haal \(words) weg, of zet een tekst met het scheidingsteken erin tussen aanhalingstekens")
  }

  private func column(of index: Int) -> Int {
    source[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
  }
}
