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
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while case let start = Self.nextStart(in: text, from: index), start < text.count {
        let joins = start > 0 && text[start - 1].joinsWords
        switch text[start] {
        case UInt8(ascii: "@"): index = readEmail(at: start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"):
          index = joins ? text.endOfWord(from: start + 1) : readNumber(from: start, wordEnd: text.endOfWord(from: start + 1))
        default:
          index = text.endOfWord(from: start + 1)
          if !joins { readName(start..<index, of: text) }
        }
      }
    }
  }

  /// The next byte from an index on with which an address, a number or a name can begin; most bytes are none.
  private static func nextStart(in text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    text.first(
      from: index,
      { $0.isIn(UInt8(ascii: "0"), UInt8(ascii: "9")) | $0.isIn(UInt8(ascii: "@"), UInt8(ascii: "Z")) | $0.isEqual(UInt8(ascii: "+")) },
      \.beginsFact)
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

  private mutating func readNumber(from start: Int, wordEnd: Int) -> Int {
    // Most numbers are years and amounts: their length or their first digit shows that.
    let run = wordEnd - start
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

  private mutating func readName(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    switch spelling.meant(by: UnsafeBufferPointer(rebasing: text[range])) {
    case .area(let name): add(.areaMisspelt(meant: name), range)
    case .partner(let name): add(.partnerMisspelt(meant: name), range)
    case nil: break
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Behind such a byte something is a part of a longer word, number or address.
  var joinsWords: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "@"):
      true
    default: isInWord
    }
  }

  /// `@`, `+`, a digit or a capital.
  fileprivate var beginsFact: Bool {
    isDigit || self == UInt8(ascii: "@") || self == UInt8(ascii: "+") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  fileprivate var isInLocalPart: Bool { self < 0x80 && isInWord || "._+-".utf8.contains(self) }

  fileprivate var isInHost: Bool { self < 0x80 && isInWord || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") }
}
