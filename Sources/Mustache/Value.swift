// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What a view gives to a template.
///
///     {{x}}, .text("a & b")  →  a &amp; b        {{x}}, .html(Array("<b>".utf8))  →  <b>
///     {{x}}, .number(0)      →  0                {{x}}, .absent                   →  (nothing)
///
/// A section `{{#x}}` is skipped for `absent`, `flag(false)` and for an empty text, HTML or list.
/// A number is always shown: zero is a figure, not the lack of one.
/// A flag, a list or an object cannot be written with `{{x}}`: that is an error of the template.
package enum Value: Sendable {
  /// There is no value, and the view says so. The key must be there: a key that is not given is an error.
  case absent
  case flag(Bool)
  case text(String)
  /// Bytes that are safe already, e.g. rendered Markdown: written as they are, even by `{{x}}`.
  case html(Bytes)
  /// Some of these, one after the other: what many pages share is written from where it lies, and not put together first.
  case pieces([Bytes], [Int])
  case number(Int)
  case list([Value])
  /// A list too.
  case rows(Rows)
  case object(Object)

  /// A text that may be missing: nil is `absent`.
  package static func optional(_ text: String?) -> Value {
    text.map { .text($0) } ?? .absent
  }
}
