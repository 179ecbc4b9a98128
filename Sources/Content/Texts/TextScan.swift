// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// One pass over the bytes of a content file for what should not be in it: addresses and numbers of people, misspelt municipalities.
///
///     "Bel Jan: 06-12345678."  →  [phone "06-12345678" at 1:10]
struct TextScan {
  private let bytes: Bytes
  private let file: String
  private let spelling: AreaSpelling
  private var facts: [TextFact] = []
  private var places: PlaceCounter

  static func facts(in bytes: Bytes, file: String, spelling: AreaSpelling) -> [TextFact] {
    var scan = TextScan(bytes: bytes, file: file, spelling: spelling)
    scan.run()
    return scan.facts
  }

  private init(bytes: Bytes, file: String, spelling: AreaSpelling) {
    self.bytes = bytes
    self.file = file
    self.spelling = spelling
    places = PlaceCounter(bytes)
  }
}

extension TextScan {
  private mutating func run() {
    var index = 0
    while let start = bytes.nextStart(from: index) {
      let joins = start > 0 && bytes[start - 1].joinsWords
      switch bytes[start] {
      case UInt8(ascii: "@"): index = readEmail(at: start)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"):
        index = joins ? bytes.endOfWord(from: start) : readNumber(from: start)
      default:
        index = bytes.endOfWord(from: start)
        if !joins { readName(start..<index) }
      }
    }
  }

  private mutating func add(_ kind: TextFact.Kind, _ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let (line, column) = places.place(of: range.lowerBound)
    // An address that is its own link stands there twice; it is one finding.
    if let last = facts.last, last.text == text, last.place.line == line { return }
    facts.append(TextFact(kind: kind, text: text, place: Place(file, line: line, column: column)))
  }

  private mutating func readEmail(at index: Int) -> Int {
    var start = index
    while start > 0, bytes[start - 1].isInLocalPart { start -= 1 }
    var end = index + 1
    while end < bytes.count, bytes[end].isInHost { end += 1 }
    while end > index + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    if WebAddress.isEmail(String(decoding: bytes[start..<end], as: UTF8.self)) { add(.email, start..<end) }
    return end
  }

  private mutating func readNumber(from start: Int) -> Int {
    // Most numbers are years and amounts: their length or their first digit shows that.
    let run = bytes.endOfWord(from: start) - start
    let isDotted = run == 4 && start + run < bytes.count && bytes[start + run] == UInt8(ascii: ".")
    guard bytes[start] == UInt8(ascii: "0") || bytes[start] == UInt8(ascii: "+") || run == 9 || isDotted else { return start + run }
    let number = DigitGroups(bytes, from: start)
    if let end = number.citizenNumberEnd {
      add(.citizenNumber, start..<end)
      return end
    }
    if let end = number.phoneEnd {
      add(.phone, start..<end)
      return end
    }
    return max(start + 1, number.firstEnd)
  }

  private mutating func readName(_ range: Range<Int>) {
    switch spelling.meant(by: bytes[range]) {
    case .area(let name): add(.areaMisspelt(meant: name), range)
    case .partner(let name): add(.partnerMisspelt(meant: name), range)
    case nil: break
    }
  }
}

extension Array where Element == UInt8 {
  /// The next byte from an index on with which an address, a number or a name can begin: most bytes are none, so this is the loop that
  /// counts (half the time of the scan when it asked the array for each byte).
  fileprivate func nextStart(from index: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      var index = index
      while index < bytes.count {
        let byte = bytes[index]
        if byte < UInt8(ascii: "a"), byte >= UInt8(ascii: "+"), byte.beginsFact { return index }
        index += 1
      }
      return nil
    }
  }

  /// The end of the letters and digits from an index on.
  fileprivate func endOfWord(from start: Int) -> Int {
    var end = start + 1
    while end < count, self[end].isWordByte { end += 1 }
    return end
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// A letter, a digit or a part of one beyond ASCII.
  var isWordByte: Bool {
    isDigit || self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  /// Behind such a byte something is a part of a longer word, number or address.
  var joinsWords: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "@"):
      true
    default: isWordByte
    }
  }

  /// `@`, `+`, a digit or a capital.
  fileprivate var beginsFact: Bool {
    isDigit || self == UInt8(ascii: "@") || self == UInt8(ascii: "+") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  fileprivate var isInLocalPart: Bool { self < 0x80 && isWordByte || "._+-".utf8.contains(self) }

  fileprivate var isInHost: Bool { self < 0x80 && isWordByte || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") }
}
