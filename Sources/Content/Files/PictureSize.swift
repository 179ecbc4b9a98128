// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The size of a picture in pixels, from its first bytes.
struct PictureSize: Equatable {
  var width: Int
  var height: Int

  /// A PNG, JPEG or WebP file; nil for anything else.
  init?(_ bytes: Bytes) {
    let size = Self.png(bytes) ?? Self.webp(bytes) ?? Self.jpeg(bytes)
    guard let size, size.width > 0, size.height > 0 else { return nil }
    self = size
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// PNG (ISO/IEC 15948) 11.2.2: the IHDR chunk comes first.
  private static func png(_ bytes: Bytes) -> PictureSize? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes[12..<16].elementsEqual("IHDR".utf8)
    else {
      return nil
    }
    return PictureSize(width: bigEndian(bytes[16..<20]), height: bigEndian(bytes[20..<24]))
  }

  /// RFC 9649: a simple lossy, a simple lossless or an extended file.
  private static func webp(_ bytes: Bytes) -> PictureSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ":
      return PictureSize(width: littleEndian(bytes[26..<28]) & 0x3FFF, height: littleEndian(bytes[28..<30]) & 0x3FFF)
    case "VP8L":
      let bits = littleEndian(bytes[21..<25])
      return PictureSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    case "VP8X":
      return PictureSize(width: littleEndian(bytes[24..<27]) + 1, height: littleEndian(bytes[27..<30]) + 1)
    default: return nil
    }
  }

  /// JPEG (ITU-T T.81) B.2.2: the first frame header, SOF0 to SOF15 without the tables and the extensions between them.
  private static func jpeg(_ bytes: Bytes) -> PictureSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return PictureSize(width: bigEndian(bytes[(index + 7)..<(index + 9)]), height: bigEndian(bytes[(index + 5)..<(index + 7)]))
      }
      index += 2 + max(2, bigEndian(bytes[(index + 2)..<(index + 4)]))
    }
    return nil
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension PictureSize {
  /// `width` and `height` of the root element in pixels, or else those of its `viewBox`.
  init?(svg bytes: Bytes) {
    guard let root = SVGTags(bytes).first(where: { $0.name == "svg" }) else { return nil }
    if let width = root["width"].flatMap(Self.pixels), let height = root["height"].flatMap(Self.pixels) {
      self.init(width: width, height: height)
      return
    }
    let box = root["viewBox"]?.split { $0 == " " || $0 == "," }.compactMap { Self.pixels(String($0)) } ?? []
    guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
    self.init(width: box[2], height: box[3])
  }

  private static func pixels(_ text: String) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text[...]
    guard let value = Double(number), value.isFinite, abs(value) < 100_000 else { return nil }
    return Int(value.rounded())
  }
}
