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
  /// Hashes of the ids that the page has, sorted.
  private var ids: [UInt64] = []
  /// Addresses on other sites, as the page has them.
  package private(set) var external: [String] = []

  /// Reads the attributes `href`, `src` and `id` of our own HTML, which always has them in double quotes.
  package init(of html: Bytes, page: Int, in map: SiteMap) {
    html.withUnsafeBufferPointer { bytes in
      var ownFragments: [UnsafeBufferPointer<UInt8>] = []
      Self.forEachAttribute(bytes) { name, value in
        if name == .id {
          ids.append(stableHash(value))
        } else {
          add(value, page: Int32(page), map, &ownFragments)
        }
      }
      ids.sort()
      // Most fragments are of the page itself, and right: no text is made of those.
      for id in ownFragments where !hasPart(stableHash(id)) {
        fragments.append(Fragment(page: Int32(page), id: String(decoding: id, as: UTF8.self)))
      }
    }
    targets.sort()
    targets = targets.indices.lazy.filter { [targets] in $0 == 0 || targets[$0] != targets[$0 - 1] }.map { [targets] in targets[$0] }
  }

  /// Of a page that was not made, and links to these.
  package init(linkingTo targets: [Int]) {
    self.targets = targets.map { Int32($0) }
  }

  package func links(to target: Int) -> Bool { targets.binarySearch(for: Int32(target)) }

  /// The places of pages, with repetitions, to a part of which this one links.
  package var pagesWithWantedParts: [Int] { fragments.map { Int($0.page) } }

  func hasPart(_ id: String) -> Bool { hasPart(stableHash(id)) }

  private func hasPart(_ hash: UInt64) -> Bool { ids.binarySearch(for: hash) }

  private mutating func add(
    _ address: UnsafeBufferPointer<UInt8>, page: Int32, _ map: SiteMap, _ ownFragments: inout [UnsafeBufferPointer<UInt8>]
  ) {
    let hash = address.position(of: UInt8(ascii: "#")) ?? address.count
    let end = address.position(of: UInt8(ascii: "?"), to: hash) ?? hash
    let path = UnsafeBufferPointer(rebasing: address[..<end])
    let id = UnsafeBufferPointer(rebasing: address[hash...].dropFirst())
    if path.isEmpty {
      if !id.isEmpty { ownFragments.append(id) }
      return
    }
    guard path.first == UInt8(ascii: "/"), !path.starts(with: "//".utf8) else {
      if path.starts(with: "https://".utf8) || path.starts(with: "http://".utf8) {
        addExternal(UnsafeBufferPointer(rebasing: address[..<hash]))
      }
      return
    }
    switch map.target(ofLink: path) {
    case .page(let index):
      targets.append(index)
      if !id.isEmpty { fragments.append(Fragment(page: index, id: String(decoding: id, as: UTF8.self))) }
    case .file: return
    case .nothing: broken.append(String(decoding: address, as: UTF8.self))
    }
  }

  private mutating func addExternal(_ address: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: address, as: UTF8.self)
    // Nearly no address has one, and to look for it as a text took a tenth of this.
    guard address.position(of: UInt8(ascii: "&")) != nil else { return external.append(text) }
    external.append(text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&"))
  }
}

extension PageFacts {
  private enum Attribute {
    case link, id
  }

  private static func forEachAttribute(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Attribute, UnsafeBufferPointer<UInt8>) -> Void) {
    guard let base = bytes.baseAddress else { return }
    var index = 0
    while let equals = bytes.position(of: UInt8(ascii: "="), from: index) {
      index = equals + 1
      guard let attribute = attribute(before: equals, in: base), index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { continue }
      let start = index + 1
      guard let end = bytes.position(of: UInt8(ascii: "\""), from: start) else { return }
      body(attribute, UnsafeBufferPointer(rebasing: bytes[start..<end]))
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

extension Array where Element: Comparable {
  /// Whether it is among these, which are sorted.
  fileprivate func binarySearch(for element: Element) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element
  }
}
