// SPDX-License-Identifier: Apache-2.0

/// What a proposal is not sure of, for an editor and for a programmer.
package struct Doubt: Sendable, Equatable {
  package let dutch: String
  package let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }
}
