// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// What a page as it will be published says about links: where they go and which parts of it they can go to.
package struct PageFacts: Sendable {
  /// A link to a part of a page.
  struct Fragment: Sendable {
    /// The place of the page in the map.
    var page: Int32
    var id: String
  }

  /// Pages that this one links to, each once, sorted.
  private(set) var targets: [Int32] = []
  private(set) var fragments: [Fragment] = []
  /// Addresses on this site that nothing answers.
  private(set) var broken: [String] = []
  private(set) var ids: Set<String> = []
  /// Addresses on other sites, as the page has them.
  package private(set) var external: [String] = []

  /// Reads the attributes `href`, `src` and `id` of our own HTML, which always has them in double quotes.
  package init(of html: Bytes, page: Int, in map: SiteMap) {
    var seen: Set<Int32> = []
    html.withUnsafeBufferPointer { bytes in
      Self.forEachAttribute(bytes) { name, value in
        if name == .id {
          ids.insert(String(decoding: value, as: UTF8.self))
        } else {
          add(value, page: Int32(page), map, &seen)
        }
      }
    }
    targets = seen.sorted()
  }

  private mutating func add(_ address: Slice<UnsafeBufferPointer<UInt8>>, page: Int32, _ map: SiteMap, _ seen: inout Set<Int32>) {
    let hash = address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let path = address[..<hash].prefix { $0 != UInt8(ascii: "?") }
    var target = page
    if !path.isEmpty {
      guard path.first == UInt8(ascii: "/"), !path.starts(with: "//".utf8) else {
        if path.starts(with: "https://".utf8) || path.starts(with: "http://".utf8) {
          external.append(
            String(decoding: address[..<hash], as: UTF8.self).split(separator: "&amp;", omittingEmptySubsequences: false).joined(
              separator: "&"))
        }
        return
      }
      switch map.local(path).map(map.target) ?? .nothing {
      case .page(let index): target = index
      case .file: return
      case .nothing: return broken.append(String(decoding: address, as: UTF8.self))
      }
      seen.insert(target)
    }
    let id = address[hash...].dropFirst()
    if !id.isEmpty { fragments.append(Fragment(page: target, id: String(decoding: id, as: UTF8.self))) }
  }
}

extension PageFacts {
  private enum Attribute {
    case link, id
  }

  private static func forEachAttribute(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Attribute, Slice<UnsafeBufferPointer<UInt8>>) -> Void)
  {
    guard let base = bytes.baseAddress else { return }
    var index = 0
    while let sign = memchr(base + index, Int32(UInt8(ascii: "=")), bytes.count - index) {
      let equals = UnsafeRawPointer(sign) - UnsafeRawPointer(base)
      index = equals + 1
      guard let attribute = attribute(before: equals, in: base), index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { continue }
      let start = index + 1
      guard let quote = memchr(base + start, Int32(UInt8(ascii: "\"")), bytes.count - start) else { return }
      let end = UnsafeRawPointer(quote) - UnsafeRawPointer(base)
      body(attribute, bytes[start..<end])
      index = end + 1
    }
  }

  private static func attribute(before end: Int, in base: UnsafePointer<UInt8>) -> Attribute? {
    func ends(with name: StaticString) -> Bool {
      let length = name.utf8CodeUnitCount
      return end >= length && memcmp(base + (end - length), name.utf8Start, length) == 0
    }
    if ends(with: " href") || ends(with: " src") { return .link }
    return ends(with: " id") ? .id : nil
  }
}
