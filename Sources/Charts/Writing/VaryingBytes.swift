// SPDX-License-Identifier: Apache-2.0

/// Markup of a chart of bars that was made once for every bar from which on they can stand out: a few stretches of it are there for some of
/// those only.
///
///     var markup = VaryingBytes()
///     markup.append([UInt8]("<p>vanaf ".utf8))
///     for (first, year) in ["2019", "2020"].enumerated() { markup.append(Array(year.utf8), when: first..<first + 1) }
///     markup.append(standingOutFrom: 1, to: &page)   // <p>vanaf 2020
public struct VaryingBytes: Sendable {
  struct Stretch {
    /// Which of the bytes.
    var bytes: Range<Int>
    /// For which places of the first bar that stands out.
    var firsts: Range<Int>

    func moved(by distance: Int) -> Stretch {
      Stretch(bytes: bytes.lowerBound + distance..<bytes.upperBound + distance, firsts: firsts)
    }
  }

  private var bytes: [UInt8]
  /// In order, none over another.
  private var stretches: [Stretch]

  public init() { self.init(bytes: [], stretches: []) }

  init(bytes: [UInt8], stretches: [Stretch]) {
    self.bytes = bytes
    self.stretches = stretches
  }

  /// What is always there.
  public mutating func append(_ markup: some Collection<UInt8>) { bytes.append(contentsOf: markup) }

  public mutating func append(_ other: VaryingBytes) {
    for stretch in other.stretches { stretches.append(stretch.moved(by: bytes.count)) }
    bytes.append(contentsOf: other.bytes)
  }

  /// What is there when the first bar that stands out is one of some.
  public mutating func append(_ markup: some Collection<UInt8>, when firsts: Range<Int>) {
    let start = bytes.count
    bytes.append(contentsOf: markup)
    stretches.append(Stretch(bytes: start..<bytes.count, firsts: firsts))
  }

  /// Writes what is there when the bars stand out from one on.
  public func append(standingOutFrom first: Int, to page: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for stretch in stretches where !stretch.firsts.contains(first) {
        page.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<stretch.bytes.lowerBound]))
        start = stretch.bytes.upperBound
      }
      page.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}
