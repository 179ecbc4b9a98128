// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Primitives

/// When each file below a folder last changed, from one pass over the log of git:
///
///     let history = await FileHistory.read("Content")
///     history["monitor/po-ses-2019/scholen.csv"]   →   FileVersion(date: 2026-11-21, commit: "8c1f0a52d0b7")
///     history.latest(of: dataset.files)            →   that of the file that changed last
///
/// Nothing is known of a file that git does not follow, of any file where there is no git, and of a file whose last change lies before
/// the beginning of a shallow clone. The same history gives the same answers on any machine.
package struct FileHistory: Sendable, Equatable {
  private let versions: [String: FileVersion]

  package init(_ versions: [String: FileVersion] = [:]) {
    self.versions = versions
  }

  package var isEmpty: Bool { versions.isEmpty }

  /// By the path below the folder.
  package subscript(path: String) -> FileVersion? { versions[path] }

  /// The version of the file that changed last; of two on one day, the first in the list.
  package func latest(of paths: some Sequence<String>) -> FileVersion? {
    paths.reduce(nil) { latest, path in
      guard let version = versions[path] else { return latest }
      return latest.map { $0.date >= version.date ? $0 : version } ?? version
    }
  }
}

extension FileHistory {
  /// Asks git, on a thread of its own: the caller reads files meanwhile. Empty where there is no git.
  package static func read(_ folder: String) async -> FileHistory {
    await withCheckedContinuation { waiting in
      DispatchQueue.global(qos: .userInitiated).async { waiting.resume(returning: readNow(folder)) }
    }
  }

  /// The log, newest first: what is met first is the last change. Merges repeat what their branches did and are left out.
  private static let log = [
    "-c", "log.showSignature=false", "log", "--format=%x01%H %cs", "--name-only", "--relative", "--no-renames", "--no-color", "-z", "--",
    ".",
  ]

  private static func readNow(_ folder: String) -> FileHistory {
    let git = Git(in: folder)
    do {
      guard let place = try git.output(["rev-parse", "--git-path", "shallow"]) else { return FileHistory() }
      var reader = LogReader(unknown: boundary(folder, String(decoding: place.prefix { $0 != 0x0A }, as: UTF8.self)))
      // A failure half-way (a history that is partly missing) would give dates that are too old for some files.
      guard try git.run(log, { reader.take($0) }) else { return FileHistory() }
      return FileHistory(reader.versions)
    } catch {
      return FileHistory()
    }
  }

  /// The commits at which a shallow clone begins: they seem to add every file.
  private static func boundary(_ folder: String, _ path: String) -> Set<String> {
    let file = path.hasPrefix("/") ? path : folder + "/" + path
    return Set(String(decoding: FileBytes.read(file), as: UTF8.self).split(separator: "\n").map(String.init))
  }
}
