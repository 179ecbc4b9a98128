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
    var text = text
    return text.withUTF8 { text in
      guard let start = text.baseAddress, let room = room.baseAddress else { return place }
      (room + place).update(from: start, count: text.count)
      return place + text.count
    }
  }
}
