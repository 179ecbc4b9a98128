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
    makeRoom(for: bytes.count)
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  /// Some of these bytes, of which the last `padding` are none of them: most pieces of a template are shorter than that, and are copied
  /// without a call.
  mutating func append(padded bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let first = bytes.baseAddress.map({ $0 + range.lowerBound }) else { return }
    makeRoom(for: max(range.count, Self.padding))
    if range.count <= Self.padding {
      let (from, to) = (UnsafeRawPointer(first), UnsafeMutableRawPointer(start + count))
      to.storeBytes(of: from.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      to.storeBytes(of: from.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self), toByteOffset: 16, as: SIMD16<UInt8>.self)
    } else {
      (start + count).update(from: first, count: range.count)
    }
    count += range.count
  }

  static let padding = 32

  mutating func append(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if isDone == nil { append(Self.contiguous(text)) }
  }

  /// As `Bytes.append(escaping:)`.
  mutating func append(escaping text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isDone == nil { append(escaping: Self.contiguous(text)) }
  }

  /// Of a text whose bytes do not lie together, which there are not on Linux. Apart: where it is made in the same function, every text is
  /// counted as a reference, and that takes as long as writing it.
  @inline(never) private static func contiguous(_ text: String) -> String { String(decoding: Bytes(text.utf8), as: UTF8.self) }

  /// Eight bytes are looked at and copied at once.
  private mutating func append(escaping letters: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: letters.count + 8)
    var index = copyPlain(letters)
    while let eight = letters.eight(at: index) {
      let clean = append(beforeMarkup: eight)
      index += clean
      if clean == 8 { continue }
      append(escapeOf: letters[index], before: letters.count - index)
      index += 1
    }
    // The last eight bytes, without those that are written already.
    if index < letters.count, letters.count >= 8, let last = letters.eight(at: letters.count - 8) {
      let rest = letters.count - index
      let clean = append(beforeMarkup: EightBytes(last.word &>> UInt64(8 * (8 - rest))))
      if clean == 8 {
        count -= 8 - rest
        return
      }
      index += clean
    }
    while index < letters.count {
      if letters[index].isMarkup {
        append(escapeOf: letters[index], before: letters.count - index)
      } else {
        start[count] = letters[index]
        count += 1
      }
      index += 1
    }
  }

  /// The letters before the first eight in which there may be markup; there is room for all.
  private mutating func copyPlain(_ letters: UnsafeBufferPointer<UInt8>) -> Int {
    let (from, to) = (UnsafeRawBufferPointer(letters), UnsafeMutableRawPointer(start + count))
    var index = 0
    while index &+ 8 <= from.count {
      let word = from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if EightBytes.mayHaveMarkup(word) { break }
      to.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
      index &+= 8
    }
    // The last eight, of which some are written already.
    if index > from.count &- 8, index < from.count, from.count >= 8 {
      let word = from.loadUnaligned(fromByteOffset: from.count &- 8, as: UInt64.self)
      if !EightBytes.mayHaveMarkup(word) {
        to.storeBytes(of: word, toByteOffset: from.count &- 8, as: UInt64.self)
        index = from.count
      }
    }
    count &+= index
    return index
  }

  /// How many there were. All eight are written, what comes next over those after the mark.
  private mutating func append(beforeMarkup eight: EightBytes) -> Int {
    UnsafeMutableRawPointer(start + count).storeBytes(of: eight.word.littleEndian, as: UInt64.self)
    let marks = eight.isMarkup
    let clean = marks == 0 ? 8 : marks.trailingZeroBitCount / 8
    count += clean
    return clean
  }

  private mutating func append(escapeOf letter: UInt8, before rest: Int) {
    guard let escape = letter.htmlEscape else { return }
    append(UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
    makeRoom(for: rest + 8)
  }

  private mutating func makeRoom(for more: Int) {
    if more > capacity - count { grow(for: more) }
  }

  private mutating func grow(for more: Int) {
    let larger = max(count + more, 2 * capacity)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.update(from: start, count: count)
    if !isLent { start.deallocate() }
    (start, capacity, isLent) = (new, larger, false)
  }
}
