// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// The quick reader of simple YAML says exactly what libyaml says, or nothing.
@Suite struct PlainYAMLTests {
  private static let simple = [
    "titel: Over ons\n", "titel: \"Over: ons # en 'u'\"\nsamenvatting: Onze één’s\u{A0}doel  \n", "a: b", "a: b:c#d\n",
    "sector: [po, \"vo\"]\nthemas:\n  - kansen\n  - \"twee woorden\"\nkosten: 5\n",
    "onderzoeken:\n  - { bron: cbs, opzet: voor-na }\n  - {bron: een é, b: \"ü\"}\nstart: 2020-07-18\n", "leeg: \"\"\n",
  ]

  @Test(arguments: simple) func reads(text: String) {
    #expect(PlainYAML.read(Bytes(text.utf8)) != nil)
    #expect(Self.differences(text) == nil)
  }

  private static let notSimple = [
    "", "\n", "# x\n", "a:\n", "a:b\n", "a: 'b'\n", "a: b # c\n", "a: b: c\n", "a: b:\n", "a: >\n  b\n", "a: b\n  c\n", "a: \"b\n  c\"\n",
    "a: \"\\n\"\n", "a: *b\n", "a: &b c\n", "a: !b c\n", "a: [b, [c]]\n", "a: [b, ]\n", "a: []\n", "a: {}\n", "a: { b: }\n", "a: {b:c}\n",
    "a: { b: c, b: d }\n", "a: b\na: c\n", "a:\n- b\n", "a:\n  - b\n   - c\n", "a:\n  - b\n    c\n", "a:\n  - b: c\n", "a: \tb\n",
    "a: b\r\n",
    "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: \u{FEFF}b\n", "a: [b\n", "a: { b: c\n", "\"a\": b\n", "a: b\n\nc: d\n", "- a\n", "a\n",
    "a: [b] c\n", "a : b\n",
  ]

  @Test(arguments: notSimple) func leavesToLibyaml(text: String) {
    #expect(PlainYAML.read(Bytes(text.utf8)) == nil)
  }

  /// Front matter put together at random from sound and odd pieces.
  @Test func saysWhatLibyamlSays() {
    var random = Random(state: 7)
    var read = 0
    for _ in 0..<6_000 {
      let text = random.frontMatter()
      if PlainYAML.read(Bytes(text.utf8)) != nil { read += 1 }
      if let difference = Self.differences(text) { Issue.record("\(text.debugDescription): \(difference)") }
    }
    // Both ways are really under test.
    #expect((1_000..<5_000).contains(read))
  }

  /// Nil where the quick reader is silent, or agrees with libyaml.
  private static func differences(_ text: String) -> String? {
    guard let plain = PlainYAML.read(Bytes(text.utf8)) else { return nil }
    var reader = YAMLReader(YAMLSource(file: "x.md", text: Bytes(text.utf8)))
    let full = reader.readWithLibyaml()
    if !reader.report.diagnostics.isEmpty { return "libyaml reports \(reader.report.diagnostics)" }
    guard let full else { return "libyaml finds nothing" }
    let (one, other) = (String(describing: plain), String(describing: full))
    return one == other ? nil : "\(one) ≠ \(other)"
  }
}

/// Random pieces of YAML, the same in every run.
private struct Random {
  var state: UInt64

  private static let scalars = [
    "kansen", "Over ons", "2020-07-18", "5", "0x1F", "ja", "\"Over: ons\"", "\"één, ‘twee’\"", "\"\"", "https://a.example/b?c=d#e", "é",
    "a'b", "x, y",
    "x [y] {z}", "a - b", "- b", "a #b", "a#b", "a: b", "a:", "'b'", "*a", "~", "", " ", "b ", "%a", "@a", "a\tb", "日本", "😀", "\"a\\tb\"",
    "|", "-1", "?a",
    "a\n  b", "\"a\" b", "...", "---",
  ]
  private static let flowScalars = [
    "kansen", "twee woorden", "po", "\"a, b\"", "\"é\"", "é", "2020", "a-b", "a/b_c.d", "it's", "a:b", "[x]", "{ x: y }", "", "a ", "a#b",
    "*a", "-", "\"a",
  ]
  private static let keys = ["titel", "samenvatting", "kosten", "oude-adressen", "a", "B1", "titel ", "\"q\"", "é", "-a", "a.b", "#a"]

  mutating func frontMatter() -> String {
    var text = ""
    for number in 0..<1 + below(4) {
      // Nearly always a sound key that is not there yet.
      let key = below(12) == 0 ? pick(Self.keys) : "k\(number)"
      text += key + ":" + value() + (below(25) == 0 ? "" : "\n") + (below(30) == 0 ? "\n" : "")
    }
    return text
  }

  private mutating func value() -> String {
    switch below(5) {
    case 0: return " [" + flow { $0.flowScalar() } + "]"
    case 1: return " {" + flow { "\($0.pick(["a", "b", "c", "d-e"])):\($0.space())\($0.flowScalar())" } + "}"
    case 2:
      let indent = String(repeating: " ", count: below(4))
      return (0..<1 + below(3)).map { _ in "\n" + (below(15) == 0 ? " " : "") + indent + "- " + item() }.joined()
    default: return space() + (below(3) == 0 ? pick(Self.scalars) : pick(Array(Self.scalars.prefix(12))))
    }
  }

  private mutating func item() -> String {
    below(3) == 0 ? "{ a: " + flowScalar() + " }" : pick(Array(Self.scalars.prefix(below(6) == 0 ? Self.scalars.count : 10)))
  }

  private mutating func flow(_ part: (inout Random) -> String) -> String {
    let parts = (0..<1 + below(3)).map { _ in part(&self) }
    let padding = below(2) == 0 ? " " : ""
    return padding + parts.joined(separator: below(2) == 0 ? ", " : ",") + padding
  }

  private mutating func flowScalar() -> String {
    below(6) == 0 ? pick(Self.flowScalars) : pick(Array(Self.flowScalars.prefix(10)))
  }

  private mutating func space() -> String { below(20) == 0 ? "" : below(10) == 0 ? "  " : " " }

  private mutating func pick(_ list: [String]) -> String { list[below(list.count)] }

  /// A linear congruential generator with the constants of Knuth's MMIX.
  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
