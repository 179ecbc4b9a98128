// SPDX-License-Identifier: Apache-2.0

/// What a field for a number says, with the meanings that CBS and DUO give to their signs. Nothing but a zero is zero.
///
///     12,3 → number(12.3)   12,3* → provisional(12.3)   <5 → masked(upTo: 4)   . → hidden(.unknown)   (empty) → empty
package enum Cell: Hashable, Sendable {
  case number(Double)
  /// A number that may still change: `12,3*`, or `12,3**` once it was revised.
  case provisional(Double, revised: Bool)
  /// A small count that is kept from view: `<5`, `minder dan 5 leerlingen`.
  case masked(upTo: Int)
  /// There is a figure, and it is not given.
  case hidden(Reason)
  /// An empty field: no figure can exist here.
  case empty

  package enum Reason: Sendable {
    /// `.`: not known, not reliable enough, or secret.
    case unknown
    /// `x`: secret.
    case secret
    /// `*` or `**` without a number: a provisional figure that is not given.
    case provisional
  }

  /// The number, where there is one.
  package var value: Double? {
    switch self {
    case .number(let value), .provisional(let value, _): value
    case .masked, .hidden, .empty: nil
    }
  }

  /// Between which values the figure lies; nil where nothing is known.
  /// - Parameter zeroIsShown: whether zeros are written in this column, so that what is masked is at least 1.
  package func bounds(zeroIsShown: Bool) -> ClosedRange<Double>? {
    switch self {
    case .number(let value), .provisional(let value, _): value...value
    case .masked(let highest): min(zeroIsShown ? 1 : 0, Double(highest))...Double(highest)
    case .hidden, .empty: nil
    }
  }

  /// What a visitor reads where there is no number.
  package var dutch: String? {
    switch self {
    case .number, .provisional: nil
    case .masked(let highest): "afgeschermd (<\(highest + 1))"
    case .hidden(.unknown): "niet bekend"
    case .hidden(.secret): "geheim"
    case .hidden(.provisional): "nog niet bekend"
    case .empty: "n.v.t."
    }
  }
}

extension Cell {
  /// Nil where the field is neither a number nor a known sign.
  /// - Parameter field: without spaces around it.
  init?(_ field: ArraySlice<UInt8>, decimalMark: Dialect.DecimalMark) {
    guard let first = field.first, let last = field.last else {
      self = .empty
      return
    }
    if last == UInt8(ascii: "*") {
      let stars = field.reversed().prefix { $0 == UInt8(ascii: "*") }.count
      let rest = trimmed(field.dropLast(stars))
      guard stars <= 2 else { return nil }
      if rest.isEmpty {
        self = .hidden(.provisional)
      } else if let value = parseNumber(rest, decimalMark: decimalMark) {
        self = .provisional(value, revised: stars == 2)
      } else {
        return nil
      }
    } else if let value = parseNumber(field, decimalMark: decimalMark) {
      self = .number(value)
    } else if field.count == 1, first == UInt8(ascii: ".") {
      self = .hidden(.unknown)
    } else if field.count == 1, first | 0x20 == UInt8(ascii: "x") {
      self = .hidden(.secret)
    } else if let highest = Self.highestMasked(field) {
      self = .masked(upTo: highest)
    } else {
      return nil
    }
  }

  /// `<5`, `< 5`, `<=4`, `≤4`, `minder dan 5` and `minder dan 5 leerlingen` → 4.
  private static func highestMasked(_ field: ArraySlice<UInt8>) -> Int? {
    func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
      let digits = trimmed(digits)
      guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func below(_ digits: ArraySlice<UInt8>) -> Int? {
      wholeNumber(digits).flatMap { $0 > 0 ? $0 - 1 : nil }
    }
    if field.starts(with: "<=".utf8) { return wholeNumber(field.dropFirst(2)) }
    if field.starts(with: "≤".utf8) { return wholeNumber(field.dropFirst(3)) }
    if field.first == UInt8(ascii: "<") { return below(field.dropFirst()) }
    let words = String(decoding: field.prefix(40), as: UTF8.self).lowercased().split(separator: " ")
    guard words.count == 3 || words.count == 4 && words[3] == "leerlingen", words[0] == "minder", words[1] == "dan" else { return nil }
    return below(ArraySlice(words[2].utf8))
  }
}
