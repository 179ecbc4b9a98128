// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@Suite struct JSONWriterTests {
  /// The same text as of the same values in `JSONText`.
  @Test func writesAsJSONTextDoes() {
    let values = JSONText.object([
      ("naam", .text("Aa & \"Hunze\"\n<\u{1}")), ("weg", .none), ("nummer", .number(12)), ("vlag", .flag(true)),
      ("lijst", .list([.object([("a", .text(""))]), .object([("a", .text("é"))])])), ("leeg", .list([])), ("eind", .object([])),
    ])
    var json = JSONWriter()
    json.object { json in
      json.field("naam", "Aa & \"Hunze\"\n<\u{1}")
      json.field("weg", nil)
      json.field("nummer", 12)
      json.field("vlag", true)
      json.field("lijst") { json in json.list(["", "é"]) { json, text in json.object { $0.field("a", text) } } }
      json.field("leeg") { json in json.list([String]()) { _, _ in } }
      json.field("eind") { json in json.object { _ in } }
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == String(decoding: values.bytes, as: UTF8.self))
  }
}
