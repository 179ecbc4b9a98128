// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Mustache

/// White space where the specification has no example: partials in partials, trees, blocks in lists.
@Suite struct LayoutTests {
  @Test func indentsPartialsInPartials() {
    let site = Site([
      "p": "<ul>\n  {{>een}}\n</ul>\n", "een": "<li>\n\n  {{>twee}}\n</li>\n", "twee": "{{#a}}\n<b>\n{{titel}}\n{{/a}}\n",
    ])
    let page = site.page(Field.object([.a: .flag(true), .titel: .text("x\ny")]))
    #expect(page == "<ul>\n  <li>\n\n    <b>\n    x\ny\n  </li>\n</ul>\n")
  }

  @Test func indentsATreeByItsDepth() {
    let site = Site(["p": "boom:\n  {{>tak}}\n", "tak": "- {{naam}}\n{{#kinderen}}\n  {{>tak}}\n{{/kinderen}}\n"])
    func branch(_ name: String, _ children: Value...) -> Value { Field.object([.naam: .text(name), .kinderen: .list(children)]) }
    let tree = branch("a", branch("b", branch("c")), branch("d"))
    #expect(site.page(tree) == "boom:\n  - a\n    - b\n      - c\n    - d\n")
  }

  @Test func fillsABlockForEveryItem() {
    let site = Site([
      "p": "{{<lijst}}\n  {{$regel}}\n    <li>{{naam}}\n      <b>\n    </li>\n  {{/regel}}\n{{/lijst}}\n",
      "lijst": "<ul>\n  {{#lijst}}\n  {{$regel}}\n  {{/regel}}\n  {{/lijst}}\n</ul>\n",
    ])
    let page = Field.object([.lijst: .list([Field.object([.naam: .text("x")]), Field.object([.naam: .text("y")])])])
    #expect(site.page(page) == "<ul>\n  <li>x\n    <b>\n  </li>\n  <li>y\n    <b>\n  </li>\n</ul>\n")
  }

  @Test(arguments: [
    ("\r\n{{#a}}\r\nx\r\n{{/a}}\r\n", "\r\nx\r\n"),
    ("  {{! niets }}\n  {{titel}}\n", "  T\n"),
    ("{{#a}} {{#b}}\n{{/b}}{{/a}}", " \n"),
    ("\t{{>leeg}}\t\nx", "x"),
    ("\u{FEFF}{{! byte order mark }}\nx", "x"),
    ("{ { a } } }}", "{ { a } } }}"),
    ("{{#a}}{{/a}}", ""),
    ("", ""),
  ])
  func keepsTheOtherWhiteSpace(template: String, expected: String) {
    let page = Field.object([.a: .flag(true), .b: .flag(true), .titel: .text("T")])
    #expect(Site(["p": template, "leeg": ""]).page(page) == expected)
  }
}
