// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// `portaal.yml`
package struct Settings: Sendable, Equatable {
  package var title: String
  package var subtitle: String
  /// Absolute, without a slash at the end: `https://portaal.example`, `https://example.org/portaal`.
  package var address: String
  /// Start of the address of "Verbeter deze pagina"; the path of the file below `Content/` comes behind it. Nil: no such links.
  package var editAddress: String?
  package var contact: String
  package var publisherName: String
  package var publisherAddress: String?
  /// Counts of pupils from 1 up to but not including this number are hidden.
  package var smallCellThreshold: Int
  /// A share is shown only of at least this many pupils.
  package var minimumDenominator: Int
  /// Slugs of datasets whose tables may hold names or numbers of schools; these are never shown.
  package var namedDatasets: [String]
  /// What this portal makes of the rules of the whole site.
  package var rules: [RuleSetting]

  package init(
    title: String, subtitle: String, address: String, editAddress: String?, contact: String, publisherName: String,
    publisherAddress: String?,
    smallCellThreshold: Int = 5, minimumDenominator: Int = 25, namedDatasets: [String] = [], rules: [RuleSetting] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.address = address
    self.editAddress = editAddress
    self.contact = contact
    self.publisherName = publisherName
    self.publisherAddress = publisherAddress
    self.smallCellThreshold = smallCellThreshold
    self.minimumDenominator = minimumDenominator
    self.namedDatasets = namedDatasets
    self.rules = rules
  }
}

extension Settings {
  /// The part of every address on the site before its own path: "" for `https://portaal.example`, `/portaal` for `https://example.org/portaal`.
  package var basePath: String {
    guard let scheme = address.range(of: "://"), let slash = address[scheme.upperBound...].firstIndex(of: "/") else { return "" }
    return String(address[slash...])
  }
}

extension String {
  /// The first place of a short text, without Foundation.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
