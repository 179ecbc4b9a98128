// SPDX-License-Identifier: Apache-2.0
import Content
import Pages
import Primitives

/// Every file of the site by its address, so that a link on a page is one look-up.
package struct SiteMap: Sendable {
  let pages: [PlannedPage]
  /// What comes before every address: `` or `/portaal`.
  let basePath: String
  /// The place in `pages`, or -1 for a file that is no planned page.
  private let byAddress: [String: Int32]
  /// The same for links as they stand on a page, so that nearly every one is found without making a text of it.
  private let byBytes: TextTable

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
    byBytes = TextTable(pages.map(\.address))
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

  /// The place of a page by its address.
  package func place(of address: String) -> Int? { byAddress[address].flatMap { $0 >= 0 ? Int($0) : nil } }

  /// A server also answers `/over` and `/over/index.html` with the page at `/over/`.
  private func otherForms(of address: String) -> [String] {
    let file = "index.html"
    return [address + "/"] + (address.hasSuffix("/" + file) ? [String(address.dropLast(file.count))] : [])
  }

  /// What answers an address as it stands on a page, with its base path.
  func target(ofLink path: UnsafeBufferPointer<UInt8>) -> Target {
    guard basePath.isEmpty || path.starts(with: basePath.utf8) else { return .nothing }
    let rest = UnsafeBufferPointer(rebasing: path.dropFirst(basePath.utf8.count))
    if let page = byBytes.find(rest) { return .page(page) }
    return local(path).map(target) ?? .nothing
  }

  /// Without the base path; nil for an address that is not below it.
  func local(_ path: some Collection<UInt8>) -> String? {
    let rest = path.dropFirst(basePath.utf8.count)
    guard path.starts(with: basePath.utf8), rest.isEmpty || rest.first == UInt8(ascii: "/") else { return nil }
    return rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
  }
}
