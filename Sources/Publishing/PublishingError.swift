// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Why nothing was published although the content may be sound.
package enum PublishingError: Error {
  case disk(DiskError)
  /// The output is not a folder that an earlier build made: it is somebody's work.
  case notOurs(String)
  /// The command that was to finish the new site failed.
  case afterCommand(String, status: Int32)
}

extension PublishingError: SpokenError {
  package var description: String {
    switch self {
    case .disk(let error): error.description
    case .afterCommand(let command, let status):
      "De opdracht '\(command)' mislukte (code \(status)). De website is niet veranderd."
    case .notOurs(let path):
      "'\(path)' is geen map die portaal heeft gemaakt en wordt daarom niet vervangen. Kies met --output een andere map, of maak deze leeg."
    }
  }

  package var english: String {
    switch self {
    case .disk(let error): error.english
    case .afterCommand(let command, let status): "The command '\(command)' failed (code \(status)). The site did not change."
    case .notOurs(let path):
      "'\(path)' is not a folder that portaal made, so it is not replaced. Choose another folder with --output, or empty this one."
    }
  }
}
