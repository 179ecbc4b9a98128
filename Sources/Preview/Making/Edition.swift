// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

/// The site at one moment: the last good plan, and what is wrong with the content since.
package struct Edition: Sendable {
  /// Each next one is higher.
  package var number = 0
  /// The last plan without errors; nil where there was none yet.
  package var plan: SitePlan?
  /// Everything that was found in the content as it is now.
  package var report = Report()
  /// The errors as the terminal and the page show them; nil where there are none. Warnings are not among them: a large site has thousands,
  /// and writing those would take most of the time between saving a text and seeing it.
  package let problems: String?
  /// Where the pictures are read.
  let tree: SourceTree
  let text: @Sendable (Report) -> String
  let headers: HeaderRules
  /// Changes when a picture does: pages that show it are the same bytes.
  let pictures: UInt64

  init(plan: SitePlan?, report: Report, tree: SourceTree, text: @escaping @Sendable (Report) -> String) {
    self.plan = plan
    self.report = report
    problems = report.hasErrors ? text(report.errors) : nil
    self.tree = tree
    self.text = text
    headers = HeaderRules(plan?.files.first { $0.path == "_headers" }?.bytes ?? [])
    var hash = Fingerprint()
    for file in tree.files where file.path.hasPrefix("beelden/") {
      hash.add("\(file.path) \(file.size) \(file.stamp.inode) \(file.stamp.seconds) \(file.stamp.nanoseconds)")
    }
    pictures = hash.value
  }

  /// What is not wrong but could be better in the file that a page comes from; on a page of its own making, in all files together.
  func notes(for origin: String?) -> String? {
    var own = Report()
    let file = origin.map(tree.displayName)
    for diagnostic in report.diagnostics where diagnostic.severity != .error && file.map({ $0 == diagnostic.location.file }) ?? true {
      own.add(diagnostic)
    }
    return own.diagnostics.isEmpty ? nil : text(own)
  }

  /// The warnings and advice for the terminal, or how many there are where nobody would read them all.
  package func remarks(_ language: ReportStyle.Language) -> String {
    let (warnings, advice) = (report.count(.warning), report.count(.advice))
    guard warnings + advice > Self.mostRemarks else { return text(report) }
    return language.say(
      "\(warnings) waarschuwingen en \(advice) adviezen; 'portaal check' toont ze alle, een pagina toont die van haarzelf.\n",
      "\(warnings) warnings and \(advice) pieces of advice; 'portaal check' shows them all, a page shows its own.\n")
  }

  private static let mostRemarks = 20
}
