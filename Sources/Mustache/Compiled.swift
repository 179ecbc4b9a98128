// SPDX-License-Identifier: Apache-2.0

/// A program that is lent to whoever runs it: a copy of it counts nine references.
final class Compiled: Sendable {
  let program: Program
  /// Looked up only: the places of the templates by their names.
  let index: [String: Int]
  let unusedConstants: [String]

  init(_ program: Program, index: [String: Int], unusedConstants: [String]) {
    self.index = index
    self.unusedConstants = unusedConstants
    var program = program
    program.literals += [UInt8](repeating: 0, count: Output.padding)
    self.program = program
  }
}
