// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// What reading a value needs besides the value: where it stands, which names exist, and the report that it adds to.
struct Scope: Sendable {
  /// The kind of thing that is being read.
  var schema: Schema
  var source: YAMLSource
  let names: Names
  var report = Report()

  init(_ schema: Schema, _ source: YAMLSource, names: Names) {
    self.schema = schema
    self.source = source
    self.names = names
  }
}

extension Scope {
  /// `'kosten' is een getal van 1 tot en met 5, niet 'hoog' [fiche.kosten]`
  mutating func reject(_ value: YAMLValue, _ spot: Spot, _ description: String, remedy: String) {
    let found =
      switch value.content {
      case .scalar(""): "niet leeg"
      case .scalar(let text): "niet '\(Self.shortened(text))'"
      case .list(let items): items.isEmpty ? "geen lege lijst" : "geen lijst"
      case .mapping: "geen groep van sleutels"
      }
    error(spot, at: value.mark, "\(spot.words) is \(description), \(found)", remedy: remedy)
  }

  mutating func error(_ spot: Spot, at mark: YAMLMark, _ summary: String, remedy: String) {
    report.error("\(schema.subject).\(spot.rule ?? spot.key)", at: source.place(mark), summary, remedy: remedy)
  }

  mutating func warning(_ spot: Spot, at mark: YAMLMark, _ summary: String, remedy: String) {
    report.warning("\(schema.subject).\(spot.rule ?? spot.key)", at: source.place(mark), summary, remedy: remedy)
  }

  /// The text of a scalar; nil, without a report, for a list or mapping.
  static func text(_ value: YAMLValue) -> String? {
    if case .scalar(let text) = value.content { text } else { nil }
  }

  /// Enough of a value to recognise it.
  static func shortened(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 60 || line.endIndex < text.endIndex ? line.prefix(60) + "…" : String(line)
  }

  /// Reads a mapping by another schema, whose name its problems get, and comes back to this one.
  mutating func reading<Value>(_ value: YAMLValue, _ schema: Schema, _ build: (MappingReader, inout Scope) -> Value?) -> Value? {
    let outer = self.schema
    self.schema = schema
    defer { self.schema = outer }
    return MappingReader(value, &self).flatMap { build($0, &self) }
  }
}
