// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What the preview sends back, before it becomes HTTP.
package struct Reply: Sendable {
  package var status: Int
  /// In the order in which they are sent; names as in the standard.
  package var headers: [(name: String, value: String)]
  package var body: Bytes

  package init(_ status: Int, type: String, body: Bytes, headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    self.body = body
  }

  package init(_ status: Int, text: String) {
    self.init(status, type: "text/plain; charset=utf-8", body: Bytes(text.utf8))
  }

  /// The value of a header.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
