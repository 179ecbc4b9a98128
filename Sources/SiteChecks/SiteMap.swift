// SPDX-License-Identifier: Apache-2.0
import Content
import Glibc
import Pages
import Primitives

/// Every file of the site by its address, so that a link on a page is one look-up.
package struct SiteMap: Sendable {
  let pages: [PlannedPage]
  /// What comes before every address: `` or `/portaal`.
  let basePath: String
  /// The place in `pages`, or -1 for a file that is no planned page.
  private let byAddress: [String: Int32]
  /// The first address with a hash, so that nearly every link is found without making a text of it.
  private let byHash: [UInt64: Known]

  private struct Known: Sendable {
    var address: String
    var index: Int32
  }

  package init(_ plan: SitePlan, basePath: String) {
    self.init(plan.pages, files: plan.files.map(\.path) + plan.copies.map(\.to), basePath: basePath)
  }

  init(_ pages: [PlannedPage], files: [String], basePath: String) {
    self.pages = pages
    self.basePath = basePath
    var byAddress: [String: Int32] = [:]
    byAddress.reserveCapacity(pages.count + files.count)
    for file in files { byAddress["/" + file] = -1 }
    for (index, page) in pages.enumerated() { byAddress[page.address] = Int32(index) }
    self.byAddress = byAddress
    let known = pages.enumerated().map { (stableHash($1.address), Known(address: $1.address, index: Int32($0))) }
    byHash = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  enum Target: Equatable {
    case page(Int32)
    case file
    case nothing
  }

  /// What answers an address on this site, without its base path: `/monitor/`, `/data/x.csv`, `/assets/portaal.css`.
  func target(of address: String) -> Target {
    let index = byAddress[address] ?? otherForms(of: address).lazy.compactMap { byAddress[$0] }.first
    return index.map { $0 >= 0 ? .page($0) : .file } ?? .nothing
  }

  /// A server also answers `/over` and `/over/index.html` with the page at `/over/`.
  private func otherForms(of address: String) -> [String] {
    let file = "index.html"
    return [address + "/"] + (address.hasSuffix("/" + file) ? [String(address.dropLast(file.count))] : [])
  }

  /// What answers an address as it stands on a page, with its base path.
  func target(ofLink path: UnsafeBufferPointer<UInt8>) -> Target {
    guard path.starts(with: basePath.utf8) else { return .nothing }
    let rest = UnsafeBufferPointer(rebasing: path.dropFirst(basePath.utf8.count))
    if let known = byHash[stableHash(rest)], Self.isEqual(rest, known.address) { return .page(known.index) }
    return local(path).map(target) ?? .nothing
  }

  private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard bytes.count == text.count, let a = bytes.baseAddress, let b = text.baseAddress else { return bytes.count == text.count }
      return memcmp(a, b, bytes.count) == 0
    }
  }

  /// Without the base path; nil for an address that is not below it.
  func local(_ path: some Collection<UInt8>) -> String? {
    let rest = path.dropFirst(basePath.utf8.count)
    guard path.starts(with: basePath.utf8), rest.isEmpty || rest.first == UInt8(ascii: "/") else { return nil }
    return rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
  }
}
