// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Runs git in a folder.
package struct Git: Sendable {
  private let folder: String
  private let program: Subprocess

  /// Names of files that it writes with `--relative` begin at the folder.
  package init(in folder: String, isHeard: Bool = false) {
    self.folder = folder
    program = Subprocess("git", isHeard: isHeard)
  }

  /// What git writes, piece by piece as it comes. False: git failed.
  func run(_ arguments: [String], _ take: (ArraySlice<UInt8>) -> Void) throws(Subprocess.NotInstalled) -> Bool {
    try program.run(["-C", folder] + arguments, take)
  }

  /// All that git writes; nil where it fails.
  package func output(_ arguments: [String]) throws(Subprocess.NotInstalled) -> Bytes? {
    try program.output(["-C", folder] + arguments)
  }
}
