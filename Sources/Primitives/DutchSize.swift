// SPDX-License-Identifier: Apache-2.0

extension Int {
  /// So many bytes in megabytes, rounded up to a tenth: what is a byte too large is not shown as the limit.
  ///
  ///     2_000_001   →   2,1 MB
  package var dutchMegabytes: String {
    let tenths = (self + 99_999) / 100_000
    return "\(tenths / 10),\(tenths % 10) MB"
  }
}
