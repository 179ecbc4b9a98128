// SPDX-License-Identifier: Apache-2.0
import Mustache
import Primitives

extension Value {
  /// A value that may be missing: nil is `absent`.
  static func maybe(_ value: Value?) -> Value { value ?? .absent }

  /// HTML that may be missing.
  static func maybe(html: Bytes?) -> Value { html.map { .html($0) } ?? .absent }

  /// An object with this list, so that a template can put a heading above it; absent where the list is empty.
  static func headed(_ items: [Value]) -> Value {
    items.isEmpty ? .absent : Field.object([.lijst: .list(items)])
  }
}
