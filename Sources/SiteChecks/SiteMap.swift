// SPDX-License-Identifier: EUPL-1.2
import Content
import Pages
import Primitives

/// Every file of the site by its path, so that a link on a page is one look-up.
package struct SiteMap: Sendable {
  let pages: [PlannedPage]
  /// What comes before every address: `` or `/portaal`.
  let basePath: String
  /// The place in `pages`, or -1 for a file that is no planned page.
  private let byPath: [String: Int32]

  package init(_ plan: SitePlan, basePath: String) {
    self.init(plan.pages, files: plan.files.map(\.path) + plan.copies.map(\.to), basePath: basePath)
  }

  init(_ pages: [PlannedPage], files: [String], basePath: String) {
    self.pages = pages
    self.basePath = basePath
    var byPath: [String: Int32] = [:]
    byPath.reserveCapacity(pages.count + files.count)
    for file in files { byPath[file] = -1 }
    for (index, page) in pages.enumerated() { byPath[page.path] = Int32(index) }
    self.byPath = byPath
  }

  enum Target: Equatable {
    case page(Int32)
    case file
    case nothing
  }

  /// What answers an address on this site, without its base path: `/monitor/`, `/data/x.csv`, `/assets/portaal.css`.
  func target(of address: some StringProtocol) -> Target {
    let path = address.hasPrefix("/") ? address.dropFirst() : address[...]
    let file: String
    if path.isEmpty || path.hasSuffix("/") {
      file = path + "index.html"
    } else {
      let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
      file = name.contains(".") ? String(path) : path + "/index.html"
    }
    return byPath[file].map { $0 >= 0 ? .page($0) : .file } ?? .nothing
  }

  /// Without the base path; nil for an address that is not below it.
  func local(_ path: some StringProtocol) -> String? {
    guard path.hasPrefix(basePath + "/") else { return path == basePath ? "/" : nil }
    return String(path.dropFirst(basePath.count))
  }
}
