// SPDX-License-Identifier: Apache-2.0

extension String {
  /// Some texts in one: `String("/themas/", slug, "/")`. With `+` or `\(…)` each part is put behind a text that is moved to more room first;
  /// a build asks for an address fifty times for each fiche.
  package init(_ first: String, _ second: String, _ third: String, _ fourth: String = "", _ fifth: String = "") {
    let count = first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count + fifth.utf8.count
    self.init(unsafeUninitializedCapacity: count) { room in
      var place = Self.put(first, in: room, at: 0)
      place = Self.put(second, in: room, at: place)
      place = Self.put(third, in: room, at: place)
      place = Self.put(fourth, in: room, at: place)
      return Self.put(fifth, in: room, at: place)
    }
  }

  private static func put(_ text: String, in room: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
    text.withLentUTF8 { text in
      guard let start = text.baseAddress, let room = room.baseAddress else { return place }
      (room + place).update(from: start, count: text.count)
      return place + text.count
    }
  }
}

extension String {
  /// The bytes of this text, without counting it as a reference: `withUTF8` wants a text of its own, and a count that both cores make takes
  /// as long as writing a short text. A million of the five million counts of a build of 1,000 fiches were made there.
  @inlinable @inline(__always)
  package func withLentUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let done = utf8.withContiguousStorageIfAvailable(body) { return done }
    return Self.withCopy(of: self, body)
  }

  /// Of a text whose bytes do not lie together, which there are not on Linux. Apart: where it is done in the same function, every text is
  /// counted there.
  @inline(never) @usableFromInline
  package static func withCopy<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Bytes(text.utf8).withUnsafeBufferPointer(body)
  }
}
