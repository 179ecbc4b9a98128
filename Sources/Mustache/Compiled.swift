// SPDX-License-Identifier: Apache-2.0

/// A program that is lent to whoever runs it: a copy of it counts nine references.
final class Compiled: Sendable {
  let program: Program

  init(_ program: Program) {
    var program = program
    program.literals += [UInt8](repeating: 0, count: Output.padding)
    self.program = program
  }
}
