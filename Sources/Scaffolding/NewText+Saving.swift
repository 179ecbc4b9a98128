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
    try NewFile(path: path, bytes: bytes()).save(in: content)
  }
}

extension NewDataset {
  /// What a check would find wrong in the new files, before they are written.
  package func findings(in content: String, today: CalendarDate) async -> Report {
    var report = Report()
    let disk = SourceTree(root: content, report: &report)
    guard !report.hasErrors else { return report }
    let folder = "monitor/\(slug)/"
    if disk.files.contains(where: { $0.path.lowercased().hasPrefix(folder) }) {
      report.error(
        "nieuw.bestaat", at: Place(disk.displayName(of: "monitor/\(slug)")),
        "een nieuw bestand heeft een eigen naam; deze dataset is er al",
        remedy: "kies met --slug een andere naam")
      return report
    }
    let tree = files.reduce(disk) { $0.adding($1.path, $1.bytes) }
    let found = await ContentLoader(tree: tree, options: .init(today: today, drafts: true)).load().report
    for diagnostic in found.diagnostics where diagnostic.location.file.hasPrefix(disk.displayName(of: folder)) { report.add(diagnostic) }
    return report
  }
}

/// The disk refuses.
package struct SaveError: SpokenError {
  let path: String
  let code: Int32

  package var english: String {
    code == EEXIST ? "'\(path)' is there already and stays as it is." : "Cannot write '\(path)': \(String(cString: strerror(code)))."
  }

  package var description: String {
    code == EEXIST ? "'\(path)' is er al en blijft zoals het is." : "Kan '\(path)' niet schrijven: \(String(cString: strerror(code)))."
  }
}
