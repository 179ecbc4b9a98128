// SPDX-License-Identifier: Apache-2.0
import Segregation
import Testing

// What stands behind an expression of an article as a comment, `counts.gini   // 0.333333333333`, is `shows(counts.gini, "0.333333333333")`
// in the tests: a number must be the value rounded to the digits that are shown.

func shows(_ value: Double?, _ text: String, at place: SourceLocation = #_sourceLocation) {
  #expect(isWritten(value, text), "\(text) is not \(value.map(\.description) ?? "nil")", sourceLocation: place)
}

func shows(_ range: ClosedRange<Double>?, _ text: String, at place: SourceLocation = #_sourceLocation) {
  let bounds = text.split(separator: "...").map(String.init)
  let isRight = range.map { bounds.count == 2 && isWritten($0.lowerBound, bounds[0]) && isWritten($0.upperBound, bounds[1]) }
  #expect(isRight ?? (text == "nil"), "\(text) is not \(range.map(\.description) ?? "nil")", sourceLocation: place)
}

func shows(_ values: [Double]?, _ text: String, at place: SourceLocation = #_sourceLocation) {
  let items = text.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed }
  let isRight = values.map { items.count == $0.count && zip($0, items).allSatisfy { isWritten($0, $1) } }
  #expect(isRight ?? (text == "nil"), "\(text) is not \(values.map(\.description) ?? "nil")", sourceLocation: place)
}

func shows(_ value: Int, _ text: String, at place: SourceLocation = #_sourceLocation) {
  #expect("\(value)" == text, sourceLocation: place)
}

func shows(_ value: Bool?, _ text: String, at place: SourceLocation = #_sourceLocation) {
  #expect((value.map(\.description) ?? "nil") == text, sourceLocation: place)
}

/// A text stands between quotes in the article.
func shows(_ value: String?, _ text: String, at place: SourceLocation = #_sourceLocation) {
  #expect((value.map { "\"\($0)\"" } ?? "nil") == text, sourceLocation: place)
}

func shows(_ values: [String], _ text: String, at place: SourceLocation = #_sourceLocation) {
  #expect("[\(values.map { "\"\($0)\"" }.joined(separator: ", "))]" == text, sourceLocation: place)
}

func shows(_ values: [ClosedRange<Int>], _ text: String, at place: SourceLocation = #_sourceLocation) {
  #expect("[\(values.map { "\($0.lowerBound)...\($0.upperBound)" }.joined(separator: ", "))]" == text, sourceLocation: place)
}

func shows(_ value: UndefinedReason?, _ text: String, at place: SourceLocation = #_sourceLocation) {
  #expect((value.map { ".\($0)" } ?? "nil") == text, sourceLocation: place)
}

/// Whether a number was rounded to the text: with d decimals it is at most ½ · 10⁻ᵈ away.
private func isWritten(_ value: Double?, _ text: String) -> Bool {
  guard let value else { return text == "nil" }
  guard let written = Double(text) else { return false }
  var unit = 1.0
  for _ in 0..<(text.split(separator: ".").dropFirst().first?.count ?? 0) { unit /= 10 }
  return abs(value - written) <= 0.5 * unit + 1e-13
}
