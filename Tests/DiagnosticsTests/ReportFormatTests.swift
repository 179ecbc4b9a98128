// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Testing

/// Every form of the same report, to the byte.
@Suite struct ReportFormatTests {
  /// An error with a place, a warning of a whole file with marks that mean something elsewhere, and an advice of a line.
  static let report: Report = {
    var report = Report()
    report.error("fiche.kosten", at: Place("Content/a.md", line: 7, column: 10), "'kosten' is een getal", remedy: "kies 1 … 5")
    report.warning(
      "beeld.gewicht", at: Place("Content/b, c:100%.png"), "een beeld weegt <300 kB & is \"scherp\"", remedy: "regel 1\nregel 2")
    report.advice("link.tekst", at: Place("Content/a.md", line: 9), "een link zegt waarheen", remedy: "noem de pagina")
    return report
  }()

  static let rules = [
    Rule(
      "link.tekst", .advice, title: "Een link zegt waarheen", why: "Wie links voorgelezen krijgt, hoort alleen de link",
      remedy: "noem de pagina", valid: "[de fiche](x.md)", invalid: "[hier](x.md)")
  ]

  private func text(_ format: ReportFormat, of report: Report = Self.report) -> String {
    String(decoding: report.bytes(format, rules: Self.rules) { _ in nil }, as: UTF8.self)
  }

  @Test func text() {
    #expect(
      text(.text) == """
        Content/a.md:7:10: fout: 'kosten' is een getal [fiche.kosten]
          = kies 1 … 5
        Content/a.md:9: advies: een link zegt waarheen [link.tekst]
          = noem de pagina
        Content/b, c:100%.png: waarschuwing: een beeld weegt <300 kB & is "scherp" [beeld.gewicht]
          = regel 1
        regel 2

        """)
  }

  @Test func github() {
    #expect(
      text(.github) == """
        ::error file=Content/a.md,line=7,col=10,title=fiche.kosten::'kosten' is een getal%0Akies 1 … 5
        ::notice file=Content/a.md,line=9,title=link.tekst::een link zegt waarheen%0Anoem de pagina
        ::warning file=Content/b%2C c%3A100%25.png,title=beeld.gewicht::een beeld weegt <300 kB & is "scherp"%0Aregel 1%0Aregel 2

        """)
    #expect(text(.github, of: Report()) == "")
  }

  @Test func json() {
    #expect(
      text(.json) == """
        {"version": 1,
        "errors": 1,
        "warnings": 1,
        "advice": 1,
        "diagnostics": [{"severity": "error",
        "rule": "fiche.kosten",
        "file": "Content/a.md",
        "line": 7,
        "column": 10,
        "summary": "'kosten' is een getal",
        "remedy": "kies 1 … 5"},
        {"severity": "advice",
        "rule": "link.tekst",
        "file": "Content/a.md",
        "line": 9,
        "summary": "een link zegt waarheen",
        "remedy": "noem de pagina"},
        {"severity": "warning",
        "rule": "beeld.gewicht",
        "file": "Content/b, c:100%.png",
        "summary": "een beeld weegt \\u003c300 kB & is \\"scherp\\"",
        "remedy": "regel 1\\nregel 2"}]}

        """)
    #expect(text(.json, of: Report()) == "{\"version\": 1,\n\"errors\": 0,\n\"warnings\": 0,\n\"advice\": 0,\n\"diagnostics\": []}\n")
  }

  @Test func gitlab() {
    #expect(
      text(.gitlab) == """
        [{"description": "'kosten' is een getal. Wat te doen: kies 1 … 5",
        "check_name": "fiche.kosten",
        "fingerprint": "085e141a91d90989",
        "severity": "critical",
        "location": {"path": "Content/a.md",
        "lines": {"begin": 7}}},
        {"description": "een link zegt waarheen. Wat te doen: noem de pagina",
        "check_name": "link.tekst",
        "fingerprint": "75332d85b22450c3",
        "severity": "info",
        "location": {"path": "Content/a.md",
        "lines": {"begin": 9}}},
        {"description": "een beeld weegt \\u003c300 kB & is \\"scherp\\". Wat te doen: regel 1\\nregel 2",
        "check_name": "beeld.gewicht",
        "fingerprint": "47b3ea1e6351e09d",
        "severity": "minor",
        "location": {"path": "Content/b, c:100%.png",
        "lines": {"begin": 1}}}]

        """)
    #expect(text(.gitlab, of: Report()) == "[]\n")
  }

  @Test func junit() {
    #expect(
      text(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="portaal" tests="3" failures="1" errors="0" skipped="0" time="0">
        <testsuite name="Content/a.md" tests="2" failures="1" errors="0" skipped="0" time="0">
        <testcase classname="Content/a.md" name="fiche.kosten (regel 7)" file="Content/a.md" line="7" time="0">\
        <failure type="fiche.kosten" message="&#39;kosten&#39; is een getal">\
        Content/a.md:7:10: fout: &#39;kosten&#39; is een getal
        Wat te doen: kies 1 … 5</failure></testcase>
        <testcase classname="Content/a.md" name="link.tekst (regel 9)" file="Content/a.md" line="9" time="0"><system-out>\
        Content/a.md:9: advies: een link zegt waarheen
        Wat te doen: noem de pagina</system-out></testcase>
        </testsuite>
        <testsuite name="Content/b, c:100%.png" tests="1" failures="0" errors="0" skipped="0" time="0">
        <testcase classname="Content/b, c:100%.png" name="beeld.gewicht" file="Content/b, c:100%.png" time="0"><system-out>\
        Content/b, c:100%.png: waarschuwing: een beeld weegt &lt;300 kB &amp; is &quot;scherp&quot;
        Wat te doen: regel 1
        regel 2</system-out></testcase>
        </testsuite>
        </testsuites>

        """)
    #expect(text(.junit, of: Report()).contains("<testcase classname=\"portaal\" name=\"alle regels\" time=\"0\"/>"))
  }

  @Test func junitHasNoCharactersThatXMLForbids() {
    var report = Report()
    report.error("a.b", at: Place("x.md"), "een \u{0}teken\u{8} en \u{FFFF}", remedy: "weg")
    #expect(text(.junit, of: report).contains("een ?teken? en ?"))
  }

  @Test func sarif() {
    #expect(
      text(.sarif) == """
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": {"name": "portaal",
        "language": "nl",
        "rules": [{"id": "beeld.gewicht"},
        {"id": "fiche.kosten"},
        {"id": "link.tekst",
        "shortDescription": {"text": "Een link zegt waarheen"},
        "fullDescription": {"text": "Wie links voorgelezen krijgt, hoort alleen de link"},
        "defaultConfiguration": {"level": "note"},
        "help": {"text": "noem de pagina"}}]}},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "results": [{"ruleId": "fiche.kosten",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "'kosten' is een getal. Wat te doen: kies 1 … 5"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "Content/a.md"},
        "region": {"startLine": 7,
        "startColumn": 10}}}],
        "partialFingerprints": {"portaal/v1": "085e141a91d90989"}},
        {"ruleId": "link.tekst",
        "ruleIndex": 2,
        "level": "note",
        "message": {"text": "een link zegt waarheen. Wat te doen: noem de pagina"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "Content/a.md"},
        "region": {"startLine": 9}}}],
        "partialFingerprints": {"portaal/v1": "75332d85b22450c3"}},
        {"ruleId": "beeld.gewicht",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "een beeld weegt \\u003c300 kB & is \\"scherp\\". Wat te doen: regel 1\\nregel 2"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "Content/b%2C%20c%3A100%25.png"}}}],
        "partialFingerprints": {"portaal/v1": "47b3ea1e6351e09d"}}]}]}

        """)
  }

  /// Lines above it may come and go, and a second one in the file is another finding.
  @Test func fingerprintsDoNotDependOnLines() {
    func prints(_ lines: [Int]) -> [Substring] {
      var report = Report()
      for line in lines { report.error("a.b", at: Place("x.md", line: line), "s", remedy: "r") }
      return text(.gitlab, of: report).split(separator: "\n").filter { $0.hasPrefix("\"fingerprint\"") }
    }
    #expect(prints([3, 9]) == prints([30, 90]))
    #expect(Set(prints([3, 9])).count == 2)
    #expect(prints([3]) == Array(prints([3, 9]).prefix(1)))
  }
}
