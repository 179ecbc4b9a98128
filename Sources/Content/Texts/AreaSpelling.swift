// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Finds words that are one slip away from the name of a municipality or from a word that only one partner has in its name: `Amsteram`,
/// `Nijmgeen`, `Kohnstam`.
///
/// Every name is kept under the hash of itself less each of its letters, so that a word costs a few look-ups however many names there are
/// (the deletion method of SymSpell). Short names are left alone, and so are forms such as `Amsterdams` and `Groninger`.
struct AreaSpelling: Sendable {
  private var names: [Bytes] = []
  /// From here on `names` are of partners.
  private var firstPartner = 0
  private var whole: Set<UInt64> = []
  private var byShape: [UInt64: Int] = [:]
  /// One bit for the highest sixteen bits of each shape: nine of ten words need no look-up at all (a third of the time of a scan).
  private var bits = Array(repeating: UInt64(0), count: 1 << 10)
  private static let shortest = 7
  private static let longest = 24
  /// Words of the language that happen to be one slip away from a name (Woerden, Wierden, Dronten).
  private static let words = ["Woorden", "Worden", "Werden", "Dronken"]

  /// A word, and whose name it is.
  enum Meant: Equatable {
    case area(String)
    case partner(String)
  }

  init(_ areas: Areas, partners: [String] = []) {
    for word in Self.words { whole.insert(Self.hash(Bytes(word.utf8))) }
    for area in areas.all {
      let name = Bytes(area.name.utf8)
      whole.insert(Self.hash(name))
      guard area.level == .municipality, (Self.shortest...Self.longest).contains(name.count), name.allSatisfy(Self.isLetter) else {
        continue
      }
      add(name)
    }
    firstPartner = names.count
    var counts: [Substring: Int] = [:]
    let words = partners.flatMap { $0.split(separator: "-") }
    for word in words { counts[word, default: 0] += 1 }
    // What more partners share (`gemeente`, `stichting`) is a word of the language.
    for word in words where counts[word] == 1 && (Self.shortest...Self.longest).contains(word.utf8.count) {
      let name = Bytes((word.prefix(1).uppercased() + word.dropFirst()).utf8)
      guard name.allSatisfy(Self.isLetter), whole.insert(Self.hash(name)).inserted else { continue }
      add(name)
    }
  }

  private mutating func add(_ name: Bytes) {
    for position in 1..<name.count { add(Self.hash(Bytes(name[..<position] + name[(position + 1)...]))) }
    add(Self.hash(name))
    names.append(name)
  }

  /// A municipality is stronger than a partner.
  private mutating func add(_ shape: UInt64) {
    if firstPartner > 0, byShape[shape] != nil { return }
    byShape[shape] = names.count
    bits[Int(shape &>> 54)] |= 1 &<< (shape &>> 48)
  }

  private func name(of shape: UInt64) -> Int? {
    guard bits[Int(shape &>> 54)] & (1 &<< (shape &>> 48)) != 0 else { return nil }
    return byShape[shape]
  }

  /// The name that was meant; nil for a name that is right and for any other word.
  func meant(by word: UnsafeBufferPointer<UInt8>) -> Meant? {
    guard word.count >= Self.shortest - 1, word.count <= Self.longest + 1, word.dropFirst().allSatisfy({ $0 >= UInt8(ascii: "a") }) else {
      return nil
    }
    let (whole, powers) = (Self.hash(word), Self.powers)
    // The word without its first letter, which nobody gets wrong; the whole word takes its place.
    var shape = whole &- UInt64(word[0]) &* powers[word.count - 1]
    for position in 0..<word.count {
      if position > 0 {
        // Without this letter, and with the one before it again, in the place of this one.
        shape = shape &+ (UInt64(word[position - 1]) &- UInt64(word[position])) &* powers[word.count - 1 - position]
      }
      guard let name = name(of: position == 0 ? whole : shape) else { continue }
      if self.whole.contains(whole) { return nil }
      if isSlip(word, of: names[name]) { return meant(name) }
    }
    return nil
  }

  private func meant(_ index: Int) -> Meant {
    let name = String(decoding: names[index], as: UTF8.self)
    return index < firstPartner ? .area(name) : .partner(name)
  }
}

extension AreaSpelling {
  /// One letter too many, too few, wrong or two swapped; an ending of its own is a form of the name.
  private func isSlip(_ word: UnsafeBufferPointer<UInt8>, of name: Bytes) -> Bool {
    let word = Bytes(word)
    let same = zip(word, name).prefix { $0 == $1 }.count
    guard same >= 1 else { return false }
    let (restOfWord, restOfName) = (word[same...], name[same...])
    if word.count == name.count + 1 { return !restOfName.isEmpty && restOfWord.dropFirst() == restOfName }
    if word.count + 1 == name.count { return restOfName.dropFirst() == restOfWord }
    guard word.count == name.count, restOfWord.count > 1 else { return false }
    if restOfWord.dropFirst() == restOfName.dropFirst() { return true }
    return restOfWord[same] == restOfName[same + 1] && restOfWord[same + 1] == restOfName[same]
      && restOfWord.dropFirst(2) == restOfName.dropFirst(2)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// A polynomial of the bytes, so that the hash of a word less one letter follows from that of the word less the letter before it:
  /// `ab` → a·p + b. Each shape with a hash of its own took half of the time of a scan.
  private static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 &* factor &+ UInt64($1) }
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// factor⁰, factor¹ …
  private static let powers: [UInt64] = (0...longest).reduce(into: [1]) { powers, _ in powers.append(powers[powers.count - 1] &* factor) }
}
