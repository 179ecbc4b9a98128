// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What a template has written so far, in memory that only grows. An array asks for every piece whether it is the only owner, and goes through
/// the general code for sequences: for the short pieces of a page that took three times as many instructions.
///
/// It may begin in memory of another, such as the rest of a buffer, and moves to its own when that is full.
struct Output: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  private(set) var isLent: Bool

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
    isLent = false
  }

  /// Empty memory that its owner leaves alone until this is done.
  init(lent: UnsafeMutableBufferPointer<UInt8>) {
    isLent = lent.baseAddress != nil
    capacity = isLent ? lent.count : 1
    start = lent.baseAddress ?? .allocate(capacity: 1)
  }

  deinit { if !isLent { start.deallocate() } }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    if bytes.count > capacity - count { grow(for: bytes.count) }
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if isDone == nil { Bytes(text.utf8).withUnsafeBufferPointer { append($0) } }
  }

  /// As `Bytes.append(escaping:)`.
  mutating func append(escaping text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { letters in
      var written = 0
      while case let place = letters.nextMarkup(from: written), place < letters.count {
        append(UnsafeBufferPointer(rebasing: letters[written..<place]))
        if let escape = letters[place].htmlEscape {
          append(UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        }
        written = place + 1
      }
      append(UnsafeBufferPointer(rebasing: letters[written...]))
    }
    if isDone == nil { append(escaping: String(decoding: Bytes(text.utf8), as: UTF8.self)) }
  }

  private mutating func grow(for more: Int) {
    let larger = max(count + more, 2 * capacity)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.update(from: start, count: count)
    if !isLent { start.deallocate() }
    (start, capacity, isLent) = (new, larger, false)
  }
}
