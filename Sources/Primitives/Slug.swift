// SPDX-License-Identifier: Apache-2.0

/// The part of an address that names one thing: `a–z 0–9 -`, not at either end, never two hyphens together.
package enum Slug {
  package static func isValid(_ text: String) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-"): if previous == byte { return false }
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// `Súdwest-Fryslân` → `sudwest-fryslan`, `'s-Gravenhage` → `s-gravenhage`. Empty where nothing is left.
  package static func make(from text: String) -> String {
    var text = text
    return text.withUTF8 { make(fromASCII: $0) } ?? make(fromAny: text)
  }

  /// Ten times as fast as the general way, for the names and headings of nearly all texts; nil: the text is not ASCII.
  private static func make(fromASCII text: UnsafeBufferPointer<UInt8>) -> String? {
    var isASCII = true
    let slug = String(unsafeUninitializedCapacity: text.count) { slug in
      var count = 0
      var pendingHyphen = false
      for byte in text {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          if pendingHyphen && count > 0 {
            slug[count] = UInt8(ascii: "-")
            count += 1
          }
          pendingHyphen = false
          slug[count] = byte < UInt8(ascii: "A") ? byte : byte | 0x20
          count += 1
        case UInt8(ascii: "'"): continue
        case 0x80...:
          isASCII = false
          return 0
        default: pendingHyphen = true
        }
      }
      return count
    }
    return isASCII ? slug : nil
  }

  private static func make(fromAny text: String) -> String {
    var result = ""
    var pendingHyphen = false
    func put(_ letters: some StringProtocol) {
      if pendingHyphen && !result.isEmpty { result += "-" }
      pendingHyphen = false
      result += letters
    }
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": put(String(scalar))
      case "'", "’", "\u{0300}"..."\u{036F}": continue
      default:
        if let folded = folding[scalar] { put(folded) } else { pendingHyphen = true }
      }
    }
    return result
  }

  /// The same letters without their marks, for the languages of Dutch names and of the translations.
  private static let folding: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāă"), ("ae", "æ"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēėęě"), ("g", "ğ"), ("i", "ìíîïīıį"), ("l", "ł"),
      ("n", "ñńň"), ("o", "òóôõöøō"), ("oe", "œ"), ("r", "ř"), ("s", "śşš"), ("ss", "ß"), ("t", "ťţ"), ("u", "ùúûüūů"), ("y", "ýÿ"),
      ("z", "źżž"), ("ij", "ĳ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, marked) in groups {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
