// SPDX-License-Identifier: Apache-2.0
@testable import Mustache

/// The data of an example of the specification.
indirect enum JSONValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case decimal(Double)
  case text(String)
  case list([JSONValue])
  /// Sorted by key.
  case object([(key: String, value: JSONValue)])

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let flag = try? single.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      self = .number(number)
    } else if let decimal = try? single.decode(Double.self) {
      self = .decimal(decimal)
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let list = try? single.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try single.decode([String: JSONValue].self).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  func value(_ vocabulary: Vocabulary) -> Value {
    switch self {
    case .null: .absent
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number)
    case .decimal(let decimal): .text(String(decimal))
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { $0.value(vocabulary) })
    case .object(let fields):
      .object(Object(fields.compactMap { field in vocabulary.name(field.key).map { ($0, field.value.value(vocabulary)) } }))
    }
  }
}
