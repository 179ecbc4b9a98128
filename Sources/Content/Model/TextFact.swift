// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Something in the words of a content file that the checks over the whole site judge. It is noted while the file is read, because the
/// portal keeps no source texts.
package struct TextFact: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A link whose words do not say where it leads: `klik hier`.
    case vagueLink
    /// A link without any words.
    case emptyLink
    case email
    case phone
    /// Nine digits that are a burgerservicenummer by its check digit.
    case citizenNumber
    /// A word that is one slip away from the name of a municipality.
    case areaMisspelt(meant: String)
    /// The same for a word that one partner has in its name.
    case partnerMisspelt(meant: String)
  }

  package var kind: Kind
  /// As it is written.
  package var text: String
  package var place: Place
}
