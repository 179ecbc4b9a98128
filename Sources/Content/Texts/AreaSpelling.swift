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
  /// One bit for the lowest sixteen bits of each shape: nine of ten words need no look-up at all (a third of the time of a scan).
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
    for word in Self.words { whole.insert(Self.hash(Bytes(word.utf8)[...], without: nil)) }
    for area in areas.all {
      let name = Bytes(area.name.utf8)
      whole.insert(Self.hash(name[...], without: nil))
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
      guard name.allSatisfy(Self.isLetter), whole.insert(Self.hash(name[...], without: nil)).inserted else { continue }
      add(name)
    }
  }

  private mutating func add(_ name: Bytes) {
    for position in 1..<name.count { add(Self.hash(name[...], without: position)) }
    add(Self.hash(name[...], without: nil))
    names.append(name)
  }

  /// A municipality is stronger than a partner.
  private mutating func add(_ shape: UInt64) {
    if firstPartner > 0, byShape[shape] != nil { return }
    byShape[shape] = names.count
    bits[Int(shape & 0xFFFF) / 64] |= 1 &<< (shape & 63)
  }

  private func name(of shape: UInt64) -> Int? {
    guard bits[Int(shape & 0xFFFF) / 64] & (1 &<< (shape & 63)) != 0 else { return nil }
    return byShape[shape]
  }

  /// The name that was meant; nil for a name that is right and for any other word.
  func meant(by word: ArraySlice<UInt8>) -> Meant? {
    guard word.count >= Self.shortest - 1, word.count <= Self.longest + 1, word.dropFirst().allSatisfy({ $0 >= UInt8(ascii: "a") }) else {
      return nil
    }
    let whole = Self.hash(word, without: nil)
    for position in 0..<word.count {
      // The whole word takes the place of the word without its first letter, which nobody gets wrong.
      let shape = position == 0 ? whole : Self.hash(word, without: position)
      guard let name = name(of: shape) else { continue }
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
  private func isSlip(_ word: ArraySlice<UInt8>, of name: Bytes) -> Bool {
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

  /// FNV-1a of the bytes, one left out.
  private static func hash(_ bytes: ArraySlice<UInt8>, without position: Int?) -> UInt64 {
    let skipped = position.map { bytes.startIndex + $0 }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices where index != skipped { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash
  }
}
