// SPDX-License-Identifier: Apache-2.0

extension [String] {
  /// `a`, `a en b`, `a, b en c`; with "of" for "en" where one is to be chosen.
  package func dutchList(_ conjunction: String = "en") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
