// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Mustache

/// What values become, and what a page does that lacks one.
@Suite struct RenderTests {
  @Test(arguments: [
    ("{{a}}", Value.text("a & <b> \"c\" 'd'"), "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;"),
    ("{{{a}}}", .text("a & <b> \"c\" 'd'"), "a & <b> \"c\" 'd'"),
    ("{{&a}}", .text("<b>"), "<b>"),
    ("{{a}}", .html(Array("<b>".utf8)), "<b>"),
    ("[{{a}}]", .absent, "[]"),
    ("[{{a.b.titel}}]", .absent, "[]"),
    ("{{a}}", .number(-12), "-12"),
    ("{{#a}}ja{{/a}}{{^a}}nee{{/a}}", .number(0), "ja"),
    ("{{#a}}ja{{/a}}{{^a}}nee{{/a}}", .text(""), "nee"),
    ("{{#a}}ja{{/a}}{{^a}}nee{{/a}}", .html([]), "nee"),
    ("{{#a}}ja{{/a}}{{^a}}nee{{/a}}", .list([]), "nee"),
    ("{{#a}}ja{{/a}}{{^a}}nee{{/a}}", .absent, "nee"),
    ("{{#a}}ja{{/a}}{{^a}}nee{{/a}}", .flag(false), "nee"),
    ("{{#a}}ja{{/a}}{{^a}}nee{{/a}}", .flag(true), "ja"),
    ("{{#a}}<{{.}}>{{/a}}", .text("x"), "<x>"),
    ("{{#a}}{{.}}, {{/a}}", .list([.text("x"), .number(2), .html(Array("&".utf8))]), "x, 2, &, "),
    ("{{#a}}{{naam}}{{/a}}", Field.object([.naam: .text("binnen")]), "binnen"),
    ("{{#a}}{{naam}}{{/a}}", Field.object([.titel: .absent]), "buiten"),
    ("{{#a}}[{{naam}}]{{/a}}", Field.object([.naam: .absent]), "[]"),
  ])
  func writesValues(template: String, value: Value, expected: String) {
    #expect(Site(["p": template]).page(Field.object([.naam: .text("buiten"), .a: value])) == expected)
  }

  @Test(arguments: [
    (
      "é\n {{titel}}", Value.absent,
      "p.mustache:2:2: elke naam in een sjabloon heeft een waarde, en 'titel' op deze pagina niet [sjabloon.waarde] → geef de pagina een waarde voor 'titel', of laat haar zeggen dat die er niet is"
    ),
    (
      "{{^titel}}{{/titel}}", .absent,
      "p.mustache:1:1: elke naam in een sjabloon heeft een waarde, en 'titel' op deze pagina niet [sjabloon.waarde] → geef de pagina een waarde voor 'titel', of laat haar zeggen dat die er niet is"
    ),
    (
      "{{#a}}{{a.naam}}{{/a}}", Field.object([.titel: .absent]),
      "p.mustache:1:7: elke naam in een sjabloon heeft een waarde, en 'naam' op deze pagina niet (in 'a.naam') [sjabloon.waarde] → geef de pagina een waarde voor 'naam', of laat haar zeggen dat die er niet is"
    ),
    (
      "{{a}}", .flag(true),
      "p.mustache:1:1: {{a}} schrijft een tekst of een getal, en 'a' is hier ja/nee [sjabloon.waarde] → maak er een sectie van: {{#a}}…{{/a}}"
    ),
    (
      "{{a}}", .list([]),
      "p.mustache:1:1: {{a}} schrijft een tekst of een getal, en 'a' is hier een lijst [sjabloon.waarde] → maak er een sectie van: {{#a}}…{{/a}}"
    ),
    (
      "{{a}}", .object(Object()),
      "p.mustache:1:1: {{a}} schrijft een tekst of een getal, en 'a' is hier een groep waarden [sjabloon.waarde] → maak er een sectie van: {{#a}}…{{/a}}"
    ),
  ])
  func stopsAtWhatThePageLacks(template: String, value: Value, problem: String) {
    #expect(Site(["p": template]).page(Field.object([.a: value])) == problem)
  }

  @Test func namesThePartialWhereTheValueIsMissing() {
    #expect(Site(["p": "{{>kop}}", "kop": "\n\n  {{naam}}"]).page(Field.object([:])).hasPrefix("kop.mustache:3:3: "))
  }

  @Test func leavesTheBytesAsTheyWereAfterAnError() throws {
    let library = try #require(Site(["p": "abc{{a}}"]).library)
    let template = try #require(library.template("p"))
    var bytes = Array("eerder ".utf8)
    #expect(throws: RenderError.self) { try library.render(template, with: .object(Object()), into: &bytes) }
    #expect(bytes == Array("eerder ".utf8))
    try library.render(template, with: Field.object([.a: .number(1)]), into: &bytes)
    #expect(bytes == Array("eerder abc1".utf8))
    #expect(library.template("q") == nil)
  }

  /// Two marks at each place of texts of each length: what stands before, between and behind them is written as it is.
  @Test(arguments: 0...27) func escapesWhereverTheMarksAre(length: Int) {
    for marks in ["<=", "<<", "&?", "'\"", "é>"] {
      for place in 0...length {
        let (before, after) = (String(repeating: "=", count: place), String(repeating: "%", count: length - place))
        let escaped = marks.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
          .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        #expect(Site(["p": "{{a}}."]).page(Field.object([.a: .text(before + marks + after)])) == before + escaped + after + ".")
      }
    }
  }

  @Test(arguments: [
    ("{{#a}}{{titel}}:{{naam}}{{#b}}({{b}}){{/b}} {{/a}}", "x:y(1) z:w "),
    ("{{#a}}{{laatst-gewijzigd}}{{/a}}", "buitenbuiten"),
    ("{{^a}}nee{{/a}}{{#a}}ja{{/a}}", "jaja"),
    ("{{#a}}{{#b}}{{naam}}{{/b}}{{/a}}", "y"),
    (
      "{{a}}",
      "p.mustache:1:1: {{a}} schrijft een tekst of een getal, en 'a' is hier een lijst [sjabloon.waarde] → maak er een sectie van: {{#a}}…{{/a}}"
    ),
  ])
  func showsRowsAsItShowsObjects(template: String, expected: String) {
    var rows = Rows(Rows.Columns([Name(Field.titel), Name(Field.naam), Name(Field.b)]), capacity: 2)
    for value in [.text("x"), .text("y"), .number(1), .text("z"), .text("w"), .absent] as [Value] { rows.add(value) }
    let objects = [
      Field.object([.titel: .text("x"), .naam: .text("y"), .b: .number(1)]),
      Field.object([.titel: .text("z"), .naam: .text("w"), .b: .absent]),
    ]
    for list in [Value.rows(rows), .list(objects)] {
      #expect(Site(["p": template]).page(Field.object([.laatstGewijzigd: .text("buiten"), .a: list])) == expected)
    }
  }

  /// Of three pieces, the last empty.
  @Test(arguments: [([1, 0, 0], "&<b><b>"), ([0, 2], "<b>"), ([2], ""), ([], "")])
  func writesPiecesInTheOrderThatIsAskedFor(places: [Int], expected: String) {
    let pieces = Value.pieces(["<b>", "&", ""].map { Array($0.utf8) }, places)
    let section = Site(["p": "{{#a}}[{{a}}]{{/a}}{{^a}}nee{{/a}}"]).page(Field.object([.a: pieces]))
    #expect(section == (expected.isEmpty ? "nee" : "[\(expected)]"))
    #expect(Site(["p": "{{{a}}}"]).page(Field.object([.a: pieces])) == expected)
  }

  @Test func namesLieWhereTheyAreLookedFor() {
    #expect(MemoryLayout<Object.Entry>.offset(of: \.value) == 0)
    #expect(MemoryLayout<Object.Entry>.offset(of: \.name) == ShownNames.placeOfName)
  }

  @Test func rowsThatAreNotThereAreEmpty() {
    let rows = Rows(Rows.Columns([Name(Field.titel)]), capacity: 0)
    #expect(Site(["p": "{{#a}}ja{{/a}}{{^a}}nee{{/a}}"]).page(Field.object([.a: .rows(rows)])) == "nee")
  }

  /// A page is written into what is left of a buffer, and moves when that is full.
  @Test(arguments: [0, 2_048, 2_049, 8_000, 30_000]) func fillsTheRoomThatIsLeftAndMore(room: Int) throws {
    let library = try #require(Site(["p": "{{#lijst}}<{{naam}}>{{/lijst}}"]).library)
    let template = try #require(library.template("p"))
    var bytes = Array("eerder ".utf8)
    bytes.reserveCapacity(bytes.count + room)
    let items = (0..<1_000).map { Field.object([.naam: .text("nummer & \($0)")]) }
    try library.render(template, with: Field.object([.lijst: .list(items)]), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "eerder " + (0..<1_000).map { "<nummer &amp; \($0)>" }.joined())
  }

  @Test func looksInTheLastContextFirst() {
    let shared = Field.object([.titel: .text("site"), .naam: .text("portaal")])
    #expect(Site(["p": "{{titel}} {{naam}}"]).page(shared, Field.object([.titel: .text("pagina")])) == "pagina portaal")
  }

  @Test func keepsTheLastOfTwoValues() {
    var object = Object([(Name(Field.a), .number(1)), (Name(Field.b), .number(2)), (Name(Field.a), .number(3))])
    #expect(Site(["p": "{{a}}{{b}}"]).page(.object(object)) == "32")
    object[Field.b] = .number(4)
    object[Field.a] = nil
    #expect(object[Field.a] == nil)
    #expect(Site(["p": "{{b}}"]).page(.object(object)) == "4")
  }

  @Test func tellsNamesApartThatShareABit() {
    let object = Object([(Name(position: 1), .text("een")), (Name(position: 65), .text("vijfenzestig"))])
    guard case .text("vijfenzestig") = object[Name(position: 65)] else { return #expect(Bool(false), "65 is not found") }
    #expect(object[Name(position: 129)] == nil)
  }

  @Test func rendersTheSameFromManyThreads() async throws {
    let library = try #require(Site(["p": "{{#lijst}}<li>{{naam}}</li>\n{{/lijst}}"]).library)
    let template = try #require(library.template("p"))
    let page = Field.object([.lijst: .list((0..<50).map { Field.object([.naam: .number($0)]) })])
    let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask {
          var bytes: [UInt8] = []
          try library.render(template, with: page, into: &bytes)
          return bytes
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 16)
    #expect(results.allSatisfy { $0 == results[0] && $0.count == 50 * 12 - 10 })
  }
}
