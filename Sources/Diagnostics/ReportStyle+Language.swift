// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Why something is refused, in both languages: `description` is the Dutch one.
package protocol SpokenError: Error, CustomStringConvertible {
  var english: String { get }
}

/// Texts and numbers of a program that speaks two languages.
extension ReportStyle.Language {
  /// One of two texts.
  package func say(_ dutch: String, _ english: String) -> String { self == .english ? english : dutch }

  /// `a, b en c`, `a, b and c`
  package func list(_ words: [String]) -> String { words.dutchList(say("en", "and")) }

  /// `12345` → `12.345`, in English `12,345`.
  package func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text.append(say(".", ",")) }
      text.append(digits[index])
    }
  }

  /// `decimal(0.26667, 3)` → `0,267`, in English `0.267`. For numbers of zero or more.
  package func decimal(_ number: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return grouped(scaled / scale) + say(",", ".") + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
