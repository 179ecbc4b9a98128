// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a report as JUnit XML: a suite for each file, a case for each finding. An error is a failure; a warning or an advice is a case
/// that passes and says what was found, so that the list is as red as the exit code. Without findings there is one case, that passes.
///
///     <testcase classname="Content/fiches/x/y.md" name="fiche.kosten (regel 7)" …><failure type="fiche.kosten" message="…">…</failure>
///
/// JUnit has no standard; this is what the readers of GitLab, Jenkins and Azure DevOps have in common.
enum JUnitFormat {
  static func bytes(of report: Report, _ style: ReportStyle = ReportStyle()) -> Bytes {
    let diagnostics = report.sorted
    var bytes = Bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    let cases = max(1, diagnostics.count)
    bytes.append("<testsuites name=\"portaal\" \(counts(cases, failures(in: diagnostics)))>\n")
    if diagnostics.isEmpty {
      bytes.append("<testsuite name=\"portaal\" \(counts(1, 0))>\n<testcase classname=\"portaal\" name=\"alle regels\" time=\"0\"/>\n")
      bytes.append("</testsuite>\n")
    }
    var rest = diagnostics[...]
    while let file = rest.first?.location.file {
      let own = rest.prefix { $0.location.file == file }
      append(own, of: file, errors: failures(in: own), style, to: &bytes)
      rest = rest.dropFirst(own.count)
    }
    bytes.append("</testsuites>\n")
    return bytes
  }

  private static func failures(in diagnostics: some Sequence<Diagnostic>) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
  }

  private static func counts(_ tests: Int, _ failures: Int) -> String {
    "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\" time=\"0\""
  }

  private static func append(
    _ diagnostics: ArraySlice<Diagnostic>, of file: String, errors: Int, _ style: ReportStyle, to bytes: inout Bytes
  ) {
    bytes.append("<testsuite name=\"")
    bytes.append(xml: file)
    bytes.append("\" \(counts(diagnostics.count, errors))>\n")
    for diagnostic in diagnostics { append(diagnostic, style, to: &bytes) }
    bytes.append("</testsuite>\n")
  }

  private static func append(_ diagnostic: Diagnostic, _ style: ReportStyle, to bytes: inout Bytes) {
    let place = diagnostic.location
    bytes.append("<testcase classname=\"")
    bytes.append(xml: place.file)
    bytes.append("\" name=\"")
    bytes.append(xml: diagnostic.identifier + (place.line.map { style.language == .english ? " (line \($0))" : " (regel \($0))" } ?? ""))
    bytes.append("\" file=\"")
    bytes.append(xml: place.file)
    bytes.append(place.line.map { "\" line=\"\($0)" } ?? "")
    bytes.append("\" time=\"0\">")
    let isFailure = diagnostic.severity == .error
    if isFailure {
      bytes.append("<failure type=\"")
      bytes.append(xml: diagnostic.identifier)
      bytes.append("\" message=\"")
      bytes.append(xml: diagnostic.summary)
      bytes.append("\">")
    } else {
      bytes.append("<system-out>")
    }
    bytes.append(
      xml: "\(place): \(style.word(diagnostic.severity)): \(diagnostic.summary)\n\(style.whatToDo(diagnostic.remedy))"
        + (style.address(of: diagnostic.identifier).map { "\n" + $0 } ?? ""))
    bytes.append(isFailure ? "</failure>" : "</system-out>")
    bytes.append("</testcase>\n")
  }
}

extension Array where Element == UInt8 {
  /// Text for XML 1.0, which has no place for control characters, nor for U+FFFE and U+FFFF: they become a question mark.
  fileprivate mutating func append(xml text: String) {
    let isClean = text.unicodeScalars.allSatisfy { $0.isInXML }
    if isClean { return append(escaping: text) }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(scalar.isInXML ? scalar : "?") }
    append(escaping: String(clean))
  }
}

extension Unicode.Scalar {
  /// XML 1.0 (fifth edition), production 2.
  fileprivate var isInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
