// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Whether a text is still the same one, for who keeps pages of an earlier build.
package struct TextPrint: Sendable, Equatable {
  /// Below the content folder.
  package var path: String
  /// Of its bytes from the first to the last.
  package var whole: UInt64
  /// Of what pages of other texts can know of it: its title, summary and all else above its text; and whether it is published.
  package var head: UInt64
}
