// SPDX-License-Identifier: Apache-2.0
import Mustache
import Primitives

extension Site {
  /// The bytes of one template that is large and soon forgotten, such as the figures of a municipality: into memory that is taken at once.
  /// What turns out to be larger than `room` grows.
  func html(_ name: TemplateName, _ value: Value, room: Int) throws(RenderFailure) -> Bytes {
    var bytes: Bytes = []
    bytes.reserveCapacity(room)
    try templates.library.render(templates[name], with: value, into: &bytes)
    return bytes
  }
}
