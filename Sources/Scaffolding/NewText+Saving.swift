// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Glibc
import Primitives

extension NewText {
  /// Everything that a check of the whole content would find wrong in the file, before it is written. A draft is looked at as if it were
  /// finished, for the mistakes of today are not those of tomorrow.
  package func findings(in content: String, today: CalendarDate) async -> Report {
    var report = Report()
    let disk = SourceTree(root: content, report: &report)
    guard !report.hasErrors else { return report }
    let file = disk.displayName(of: path)
    let parent = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if let other = disk.files.first(where: { $0.path.lowercased() == path.lowercased() }) {
      report.error(
        "nieuw.bestaat", at: Place(disk.displayName(of: other.path)), "een nieuw bestand heeft een eigen naam; dit bestand is er al",
        remedy: "kies met --slug een andere naam")
      return report
    }
    let tree = disk.adding(path, bytes(asDraft: false))
    let found = await ContentLoader(tree: tree, options: .init(today: today, drafts: true)).load().report
    for diagnostic in found.diagnostics where diagnostic.location.file == file || diagnostic.location.file == parent {
      report.add(diagnostic)
    }
    return report
  }

  /// Writes the file below a content folder; never over another.
  package func save(in content: String) throws(SaveError) {
    var file = content.hasSuffix("/") ? String(content.dropLast()) : content
    for part in path.split(separator: "/") {
      // The folders of the path: that of a kind, or of the first text of its sort, can be new.
      if mkdir(file, 0o777) != 0, errno != EEXIST { throw SaveError(path: file, code: errno) }
      file += "/" + part
    }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw SaveError(path: file, code: errno) }
    let bytes = bytes()
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let code = errno
    guard close(descriptor) == 0, written == bytes.count else { throw SaveError(path: file, code: code) }
  }
}

/// The disk refuses.
package struct SaveError: Error, CustomStringConvertible {
  let path: String
  let code: Int32

  package var description: String {
    code == EEXIST ? "'\(path)' is er al en blijft zoals het is." : "Kan '\(path)' niet schrijven: \(String(cString: strerror(code)))."
  }
}
