// SPDX-License-Identifier: Apache-2.0
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
    let site = Site(["p": "boom:\n  {{>tak}}\n", "tak": "- {{naam}}\n{{#kinderen}}\n  {{>tak}}\n{{/kinderen}}\n.\n"])
    func branch(_ name: String, _ children: Value...) -> Value { Field.object([.naam: .text(name), .kinderen: .list(children)]) }
    let tree = branch("a", branch("b", branch("c")), branch("d"))
    #expect(site.page(tree) == "boom:\n  - a\n    - b\n      - c\n      .\n    .\n    - d\n    .\n  .\n")
  }

  @Test func fillsABlockForEveryItem() {
    let site = Site([
      "p": "{{<lijst}}\n  {{$regel}}\n    <li>{{naam}}\n      <b>\n    </li>\n  {{/regel}}\n{{/lijst}}\n",
      "lijst": "<ul>\n  {{#lijst}}\n  {{$regel}}\n  {{/regel}}\n  {{/lijst}}\n</ul>\n",
    ])
    let page = Field.object([.lijst: .list([Field.object([.naam: .text("x")]), Field.object([.naam: .text("y")])])])
    #expect(site.page(page) == "<ul>\n  <li>x\n    <b>\n  </li>\n  <li>y\n    <b>\n  </li>\n</ul>\n")
  }

  @Test func keepsTheFillingOfTheOutermostChildInATree() {
    let site = Site([
      "p": "{{<tak}}{{$x}}!{{/x}}{{/tak}}", "tak": "{{naam}}{{$x}}{{/x}}{{#kinderen}}{{<tak}}{{$x}}?{{/x}}{{/tak}}{{/kinderen}}",
    ])
    let tree = Field.object([.naam: .text("a"), .kinderen: .list([Field.object([.naam: .text("b"), .kinderen: .absent])])])
    #expect(site.page(tree) == "a!b!")
  }

  @Test(arguments: [
    // The parent does not stand alone: its white space is text.
    ("  {{<q}}{{/q}} x\n", "1\n{{$b}}2{{/b}}", "  1\n2 x\n"),
    ("{{<q}}{{/q}}x\n  y\n", "1", "1x\n  y\n"),
    ("{{<q}}{{/q}}\n  y\n", "1\n", "1\n  y\n"),
    // The block stands alone and its filling does not.
    ("{{<q}}{{$b}}x{{/b}}{{/q}}", "<p>\n  {{$b}}\n    y\n  {{/b}}\n", "<p>\n    x"),
    // An empty block has the indentation of its own tag.
    ("{{<q}}{{$b}}\nx\n{{/b}}{{/q}}", "<p>\n  {{$b}}\n      {{/b}}\n</p>\n", "<p>\n  x\n</p>\n"),
    // The line after a parent that stands alone is indented like any other.
    ("  {{>q}}\n", "{{<s}}{{$b}}x{{/b}}{{/s}}\nz\n", "  <i>x</i>\n  z\n"),
    // A block of a partial of the parent.
    ("{{<q}}{{$b}}\n  x\n{{/b}}{{/q}}", "<p>\n  {{>r}}\n", "<p>\n  <b>\n    x\n"),
  ])
  func placesParentsAndBlocks(template: String, parent: String, expected: String) {
    #expect(Site(["p": template, "q": parent, "r": "<b>\n  {{$b}}\n  {{/b}}\n", "s": "<i>{{$b}}{{/b}}</i>\n"]).page() == expected)
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
