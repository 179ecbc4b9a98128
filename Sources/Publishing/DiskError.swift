// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc

/// The disk refuses: not a fault of the content, so it ends the build at once and the published site stays.
package struct DiskError: Error, Equatable {
  /// What was tried, in Dutch.
  package enum Action: String, Sendable {
    case write = "schrijven"
    case make = "maken"
    case start = "starten"
    case await = "afwachten"
    case read = "lezen"
    case publish = "publiceren"
    case replace = "vervangen"
  }

  package var action: Action
  package var path: String
  package var code: Int32

  package init(_ action: Action, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }
}

extension DiskError: SpokenError {
  package var description: String {
    "Kan '\(path)' niet \(action.rawValue): \(reason)."
  }

  package var english: String { "Cannot \(action) '\(path)': \(String(cString: strerror(code)))." }

  private var reason: String {
    switch code {
    case ENOSPC: "de schijf is vol"
    case EDQUOT: "uw deel van de schijf is vol"
    case EACCES, EPERM: "daar zijn geen rechten voor"
    case EROFS: "de schijf is alleen-lezen"
    case ENOENT: "de map bestaat niet"
    case ENOTDIR: "een deel van het pad is geen map"
    case EMFILE, ENFILE: "er staan te veel bestanden open"
    case ENAMETOOLONG: "de naam is te lang"
    default: String(cString: strerror(code))
    }
  }
}
