// SPDX-License-Identifier: Apache-2.0

/// Which findings a user asked for, and how severely they are taken.
package struct ReportSelection: Sendable {
  /// Identifiers, or their first parts: `fiche.kosten`, `fiche`. Empty: all rules.
  package var rules: [String]
  /// Files by the names that a report uses. Nil: all files.
  package var files: [String]?
  /// Folders of which every file is shown, changed or not.
  package var wholeFolders: [String] = []
  package var warningsAreErrors: Bool

  package init(rules: [String] = [], files: [String]? = nil, warningsAreErrors: Bool = false) {
    self.rules = rules
    self.files = files
    self.warningsAreErrors = warningsAreErrors
  }

  /// The report with these findings only. One about a folder belongs to every file in it.
  package func of(_ report: Report) -> Report {
    let places = files.map(Self.withFolders)
    var result = Report()
    for diagnostic in report.diagnostics where covers(diagnostic.identifier) {
      let file = diagnostic.location.file
      guard places?.contains(file) ?? true || wholeFolders.contains(where: { file == $0 || file.hasPrefix($0 + "/") }) else { continue }
      var diagnostic = diagnostic
      if warningsAreErrors, diagnostic.severity == .warning { diagnostic.severity = .error }
      result.add(diagnostic)
    }
    return result
  }
}

extension ReportSelection {
  private func covers(_ identifier: String) -> Bool {
    rules.isEmpty || rules.contains { identifier == $0 || identifier.hasPrefix($0 + ".") }
  }

  /// The files and every folder above them.
  private static func withFolders(_ files: [String]) -> Set<String> {
    var names: Set<String> = []
    for file in files {
      var name = file[...]
      while !name.isEmpty, names.insert(String(name)).inserted, let slash = name.lastIndex(of: "/") { name = name[..<slash] }
    }
    return names
  }
}
