// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

extension Publisher {
  /// Writes the ready files, copies and pages of our part of a plan. What cannot be copied, or a template asks for in vain, comes back,
  /// and the files of the pages.
  func fill(
    _ staging: borrowing StagingFolder, with plan: SitePlan, from tree: SourceTree, _ keeping: Keeping?
  ) async throws(DiskError) -> (failures: Report, files: [FileStamp?]) {
    for file in options.part.share(of: plan.files) { try staging.write(file.bytes, to: file.path) }
    var report = Report()
    for copy in options.part.share(of: plan.copies) {
      if let bytes = tree.read(copy.from, &report) { try staging.write(bytes, to: copy.to) }
    }
    var files: [FileStamp?] = []
    for outcome in await writePages(of: plan, into: staging.writer, keeping) {
      var file: FileStamp?
      switch outcome {
      case .written(let stamp): file = stamp
      case .skipped: break
      case .failed(let diagnostic): report.add(diagnostic)
      case .refused(let error): throw error
      }
      files.append(file)
    }
    return (report, files)
  }

  /// The first thing that the disk refuses stops the rest.
  private func writePages(of plan: SitePlan, into writer: StagingFolder.Writer, _ keeping: Keeping?) async -> [Outcome] {
    let done = Counter()
    let refused = Counter()
    let pages = options.part.share(of: plan.pages)
    // The last addresses first, and few at a time: the map of the site and the lists by letter are large, and a core that is busy with
    // them when all else is done keeps the other waiting.
    let last = pages.count / 10
    let outcomes = await concurrentMap(pages.count, chunk: 4, state: Bytes.init) { [progress] buffer, number in
      guard refused.current == 0 else { return Outcome.skipped }
      let index = number < last ? pages.count - last + number : number - last
      let outcome = Self.write(pages[index], of: plan, kept: keeping?.file(of: index), into: writer, buffer: &buffer)
      if case .refused = outcome { refused.advance(by: 1) }
      progress(.pages(done: done.advance(by: 1) + 1, of: pages.count))
      return outcome
    }
    return Array(outcomes[last...] + outcomes[..<last])
  }

  private enum Outcome: Sendable {
    case written(FileStamp?)
    case skipped
    indirect case failed(Diagnostic)
    indirect case refused(DiskError)
  }

  private static func write(
    _ page: PlannedPage, of plan: SitePlan, kept: FileStamp?, into writer: StagingFolder.Writer, buffer: inout Bytes
  ) -> Outcome {
    do {
      if let kept, try writer.keep(kept, at: page.path) { return .written(kept) }
    } catch {
      return .refused(error)
    }
    buffer.removeAll(keepingCapacity: true)
    do {
      try plan.render(page, into: &buffer)
    } catch {
      return .failed(error.diagnostic)
    }
    do {
      return .written(try writer.write(buffer, to: page.path))
    } catch {
      return .refused(error)
    }
  }
}
