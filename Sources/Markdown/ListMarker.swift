// SPDX-License-Identifier: Apache-2.0

/// The length of the list marker with which these bytes begin (`-`, `*`, `+`, `1.`, `23)`), or 0.
/// A marker is followed by white space or by nothing.
func listMarkerLength(_ bytes: ArraySlice<UInt8>) -> Int {
  guard let first = bytes.first else { return 0 }
  var length = 1
  switch first {
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
  case let digit where digit.isASCIIDigit:
    length = bytes.prefix(10).prefix(while: \.isASCIIDigit).count
    guard length < 10, let delimiter = bytes.dropFirst(length).first, delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")")
    else { return 0 }
    length += 1
  default: return 0
  }
  guard let next = bytes.dropFirst(length).first else { return length }
  return next.isSpaceOrTab ? length : 0
}
