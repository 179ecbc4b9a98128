// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a report as SARIF 2.1.0 (OASIS standard, 27 March 2020): one run, the rules that were broken, and a result for each finding.
struct SARIFFormat {
  private let diagnostics: [Diagnostic]
  /// The identifiers that occur, sorted; a result refers to its rule by its place here.
  private let identifiers: [String]
  private let rules: [String: Rule]
  private let style: ReportStyle

  static func bytes(of report: Report, rules: [Rule], _ style: ReportStyle = ReportStyle()) -> Bytes {
    SARIFFormat(report, rules, style).document.bytes + Bytes("\n".utf8)
  }

  private init(_ report: Report, _ rules: [Rule], _ style: ReportStyle) {
    self.style = style
    diagnostics = report.sorted
    identifiers = Set(diagnostics.map(\.identifier)).sorted()
    self.rules = Dictionary(rules.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension SARIFFormat {
  private var document: JSONText {
    let driver = JSONText.object([
      ("name", .text("portaal")), ("language", .text(style.language.rawValue)), ("rules", .list(identifiers.map(descriptor))),
    ])
    let run = JSONText.object([
      ("tool", .object([("driver", driver)])), ("language", .text(style.language.rawValue)), ("columnKind", .text("unicodeCodePoints")),
      ("results", .list(results)),
    ])
    return .object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")), ("runs", .list([run])),
    ])
  }

  private func descriptor(_ identifier: String) -> JSONText {
    guard let rule = rules[identifier] else { return .object([("id", .text(identifier))]) }
    let english = style.language == .english ? rule.english : nil
    return .object([
      ("id", .text(identifier)), ("shortDescription", message(english?.title ?? rule.title)),
      ("fullDescription", english == nil ? message(rule.why) : .none),
      ("defaultConfiguration", .object([("level", .text(level(rule.severity)))])), ("help", message(english?.remedy ?? rule.remedy)),
      ("helpUri", style.address(of: identifier).map { .text($0) } ?? .none),
    ])
  }

  private var results: [JSONText] {
    let places = Dictionary(uniqueKeysWithValues: identifiers.enumerated().map { ($1, $0) })
    var fingerprints = Fingerprints()
    return diagnostics.map { diagnostic in
      .object([
        ("ruleId", .text(diagnostic.identifier)), ("ruleIndex", .number(places[diagnostic.identifier] ?? -1)),
        ("level", .text(level(diagnostic.severity))), ("message", message("\(diagnostic.summary). \(style.whatToDo(diagnostic.remedy))")),
        ("locations", .list([.object([("physicalLocation", location(diagnostic.location))])])),
        ("partialFingerprints", .object([("portaal/v1", .text(fingerprints.next(diagnostic)))])),
      ])
    }
  }

  private func location(_ place: Place) -> JSONText {
    let region = place.line.map { line in
      JSONText.object([("startLine", .number(line)), ("startColumn", place.column.map { .number($0) } ?? .none)])
    }
    return .object([("artifactLocation", .object([("uri", .text(Self.reference(place.file)))])), ("region", region ?? .none)])
  }

  private func message(_ text: String) -> JSONText { .object([("text", .text(text))]) }

  private func level(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  /// A path as a relative URI reference (RFC 3986): `Content/mijn tekst.md` → `Content/mijn%20tekst.md`
  static func reference(_ path: String) -> String {
    var bytes = Bytes()
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes.append("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
