// SPDX-License-Identifier: Apache-2.0

/// A ZIP archive whose files are stored as they are, without compression: enough for an EPUB, and the same bytes from the same files
/// (PKWARE APPNOTE 6.3.10; all files have the day 1 January 1980, the first that the format knows).
///
///     var zip = ZipArchive()
///     zip.add("mimetype", Array("application/epub+zip".utf8))
///     zip.finish()   → the bytes of the file
package struct ZipArchive {
  private var bytes: Bytes = []
  private var directory: Bytes = []
  private var count = 0

  package init() {}

  /// Adds a file. Together they stay below 4 GB, the limit of the format without extensions.
  package mutating func add(_ path: String, _ content: Bytes) {
    let offset = bytes.count
    bytes.appendNumber(0x0403_4b50, bytes: 4)
    let common = Self.header(path: path, content: content)
    bytes.append(contentsOf: common)
    bytes.append(path)
    bytes.append(contentsOf: content)

    directory.appendNumber(0x0201_4b50, bytes: 4)
    directory.appendNumber(Self.version, bytes: 2)
    directory.append(contentsOf: common)
    // Comment, disk, internal and external attributes.
    directory.appendNumber(0, bytes: 10)
    directory.appendNumber(offset, bytes: 4)
    directory.append(path)
    count += 1
  }

  /// The archive with its directory.
  package consuming func finish() -> Bytes {
    var bytes = bytes
    let start = bytes.count
    bytes.append(contentsOf: directory)
    bytes.appendNumber(0x0605_4b50, bytes: 4)
    bytes.appendNumber(0, bytes: 4)
    bytes.appendNumber(count, bytes: 2)
    bytes.appendNumber(count, bytes: 2)
    bytes.appendNumber(directory.count, bytes: 4)
    bytes.appendNumber(start, bytes: 4)
    bytes.appendNumber(0, bytes: 2)
    return bytes
  }

  private static let version = 20
  /// Names are UTF-8.
  private static let flags = 0x0800
  private static let firstDay = 0x0021

  /// What the header of a file and its line in the directory have in common, from the version to the length of the extra field.
  private static func header(path: String, content: Bytes) -> Bytes {
    var header: Bytes = []
    header.appendNumber(version, bytes: 2)
    header.appendNumber(path.utf8.allSatisfy { $0 < 0x80 } ? 0 : flags, bytes: 2)
    header.appendNumber(0, bytes: 4)
    header.appendNumber(firstDay, bytes: 2)
    header.appendNumber(Int(CRC32.of(content)), bytes: 4)
    header.appendNumber(content.count, bytes: 4)
    header.appendNumber(content.count, bytes: 4)
    header.appendNumber(path.utf8.count, bytes: 2)
    header.appendNumber(0, bytes: 2)
    return header
  }
}

/// The checksum of ZIP: CRC-32 of ISO 3309. `"123456789"` → `cbf43926`
package enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
  }

  package static func of(_ bytes: Bytes) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xff)] ^ ($0 >> 8) }
  }
}

extension Bytes {
  /// The lowest byte first.
  fileprivate mutating func appendNumber(_ number: Int, bytes count: Int) {
    for place in 0..<count { append(place < 8 ? UInt8(truncatingIfNeeded: number >> (8 * place)) : 0) }
  }
}
