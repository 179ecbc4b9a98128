// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Numbers of pupils and shares, as a reader writes them.
extension ReportStyle.Language {
  /// `12.345`; an estimate keeps at most two decimals: `17,69`.
  func count(_ number: Double) -> String {
    if number == number.rounded() { return grouped(Int(number)) }
    let text = decimal(number, 2)
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  /// `1 school`, `12 scholen`
  func schools(_ number: Int) -> String {
    "\(grouped(number)) \(number == 1 ? "school" : say("scholen", "schools"))"
  }

  /// A share in whole hundredths, that says neither none nor all where it is not: `27`, `minder dan 1`, `meer dan 99`.
  func hundredths(_ share: Double) -> String {
    let number = Int((share * 100).rounded())
    // What rounding leaves of none or all is none or all.
    if number == 0, share > 1e-12 { return say("minder dan 1", "fewer than 1") }
    if number == 100, share < 1 - 1e-12 { return say("meer dan 99", "more than 99") }
    return String(number)
  }
}
