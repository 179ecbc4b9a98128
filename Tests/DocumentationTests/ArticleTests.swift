// SPDX-License-Identifier: Apache-2.0
import Testing

/// Whether the examples of the articles are the ones that the tests of this folder run, with the numbers that they check.
@Suite struct ArticleTests {
  @Test(arguments: ["Segregation", "Charts"])
  func everyExampleIsTested(_ module: String) throws {
    let tested = try Article.testedLines()
    let articles = try Article.all(of: module)
    #expect(articles.contains { $0.name == module + ".md" })
    for article in articles {
      for example in article.examples {
        #expect(!example.isEmpty, "\(article.name): an empty example")
        #expect(Self.contains(example, in: tested), "\(article.name): no test has these lines:\n\(example.joined(separator: "\n"))")
      }
    }
    #expect(articles.reduce(0) { $0 + $1.examples.count } > 5)
  }

  /// A formatter may break a long line of the tests, so the lines are compared as one text.
  private static func contains(_ example: [String], in tested: [String]) -> Bool {
    joined(tested).contains(joined(example))
  }

  private static func joined(_ lines: [String]) -> String {
    lines.joined().filter { !$0.isWhitespace }
  }

  @Test func anExampleBecomesATest() {
    let article = Article(
      name: "x.md",
      lines: ["Text", "```swift", "let a = 1", "", "  a + 1   // 2", "name   // \"x\"", "```", "a   // 3", "```", "no", "```"])
    #expect(article.examples == [["let a = 1", "shows(a + 1, \"2\")", "shows(name, \"\\\"x\\\"\")"]])
  }
}
