// SPDX-License-Identifier: Apache-2.0
import CCmark
import Diagnostics
import Glibc
import Markdown

/// What the parser and the writer make of a text, and what they report.
struct Rendering {
  var document: Document
  var bytes: [UInt8] = []
  var html: String
  var report = Report()

  init(_ markdown: String, syntax: Syntax = Syntax(), options: HTMLOptions = HTMLOptions(), firstLine: Int = 1) {
    self.init(bytes: Array(markdown.utf8), syntax: syntax, options: options, firstLine: firstLine)
  }

  init(bytes: [UInt8], syntax: Syntax = Syntax(), options: HTMLOptions = HTMLOptions(), firstLine: Int = 1) {
    html = ""
    document = Document(parsing: bytes[...], file: "a.md", firstLine: firstLine, syntax: syntax, report: &report)
    document.writeHTML(into: &self.bytes, options: options, report: &report)
    html = String(decoding: self.bytes, as: UTF8.self)
  }

  /// `a.md:3:1 error markdown.html`
  var findings: [String] {
    report.sorted.map { "\($0.location) \($0.severity) \($0.identifier)" }
  }

  /// As the examples of CommonMark want it.
  static func commonMark(_ markdown: String, syntax: Syntax = .commonMark) -> String {
    Rendering(markdown, syntax: syntax, options: HTMLOptions(dialect: .commonMark)).html
  }

  /// What libcmark itself writes, in its safe mode.
  static func libcmark(_ markdown: String) -> String {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
    defer { free(html) }
    return String(cString: html)
  }
}
