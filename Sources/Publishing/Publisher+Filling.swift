// SPDX-License-Identifier: EUPL-1.2
import Content
import Diagnostics
import Pages
import Primitives

extension Publisher {
  /// Writes all folders, pages, ready files and copies of a plan; what a template asks for in vain comes back.
  func fill(_ staging: borrowing StagingFolder, with plan: SitePlan, from tree: SourceTree) async throws(DiskError) -> [Diagnostic] {
    try staging.makeFolders(folders(of: plan))
    for file in plan.files { try staging.write(file.bytes, to: file.path) }
    for copy in plan.copies { try staging.write(tree.bytes(of: copy.from), to: copy.to) }
    return try await writePages(of: plan, into: staging.writer)
  }

  private func writePages(of plan: SitePlan, into writer: StagingFolder.Writer) async throws(DiskError) -> [Diagnostic] {
    let done = Counter()
    let total = plan.pages.count
    do {
      let failures = try await concurrentMap(total, state: { Bytes() }) { [progress] buffer, index in
        let page = plan.pages[index]
        buffer.removeAll(keepingCapacity: true)
        do {
          try plan.render(page, into: &buffer)
        } catch let error as RenderFailure {
          return error.diagnostic as Diagnostic?
        }
        try writer.write(buffer, to: page.path)
        progress(.pages(done: done.advance(by: 1) + 1, of: total))
        return nil
      }
      return failures.compactMap { $0 }
    } catch let error as DiskError {
      throw error
    } catch {
      throw DiskError("schrijven", "\(error)", code: 0)
    }
  }

  /// Every folder that holds a file, parents first.
  private func folders(of plan: SitePlan) -> [String] {
    var seen: Set<String> = []
    var folders: [String] = []
    func add(_ path: String) {
      guard let slash = path.lastIndex(of: "/") else { return }
      let folder = String(path[..<slash])
      guard seen.insert(folder).inserted else { return }
      add(folder)
      folders.append(folder)
    }
    for page in plan.pages { add(page.path) }
    for file in plan.files { add(file.path) }
    for copy in plan.copies { add(copy.to) }
    return folders
  }
}
