// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc
import Primitives
import Testing

@testable import Content

/// The content of the portal itself is in order.
@Suite struct OwnContentTests {
  /// The folder `Content` beside the nearest Package.swift above this file; nil where the tests are built elsewhere.
  private static let folder: String? = {
    var parts = #filePath.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let root = "/" + parts.joined(separator: "/")
      if access(root + "/Package.swift", F_OK) == 0 { return access(root + "/Content/portaal.yml", F_OK) == 0 ? root + "/Content" : nil }
      parts = parts.dropLast()
    }
    return nil
  }()

  @Test(.enabled(if: folder != nil, "there is no Content folder beside this package")) func hasNoErrors() async throws {
    let folder = try #require(Self.folder)
    var report = Report()
    let tree = SourceTree(root: folder, report: &report)
    // Late enough for every date that an editor can have written.
    let today = try #require(CalendarDate(year: 2100, month: 1, day: 1))
    let (portal, found) = await ContentLoader(tree: tree, options: .init(today: today, drafts: true)).load()
    report.add(contentsOf: found)
    #expect(portal != nil)
    #expect(report.sorted.map { "\($0.location): \($0.summary)" } == [])
  }
}
