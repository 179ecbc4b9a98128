// SPDX-License-Identifier: Apache-2.0

/// A language beside Dutch in which a text can lie beside its original: `over.en.md`. Its texts have addresses below `/en/`.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case turkish = "tr"
  case arabic = "ar"
  case ukrainian = "uk"
  case polish = "pl"

  /// As its readers call it.
  package var name: String {
    switch self {
    case .english: "English"
    case .turkish: "Türkçe"
    case .arabic: "العربية"
    case .ukrainian: "Українська"
    case .polish: "Polski"
    }
  }

  /// As an editor calls it.
  package var dutchName: String {
    switch self {
    case .english: "Engels"
    case .turkish: "Turks"
    case .arabic: "Arabisch"
    case .ukrainian: "Oekraïens"
    case .polish: "Pools"
    }
  }

  package var isRightToLeft: Bool { self == .arabic }

  /// The list of all pages in this language: `/en/`.
  package var home: String { "/\(rawValue)/" }
}
