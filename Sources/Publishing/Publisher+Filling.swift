// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

extension Publisher {
  /// Writes the ready files, copies and pages of our part of a plan. What cannot be copied, or a template asks for in vain, comes back.
  func fill(_ staging: borrowing StagingFolder, with plan: SitePlan, from tree: SourceTree) async throws(DiskError) -> Report {
    for file in options.part.share(of: plan.files) { try staging.write(file.bytes, to: file.path) }
    var report = Report()
    for copy in options.part.share(of: plan.copies) {
      if let bytes = tree.read(copy.from, &report) { try staging.write(bytes, to: copy.to) }
    }
    for failure in try await writePages(of: plan, into: staging.writer) { report.add(failure) }
    return report
  }

  /// The first thing that the disk refuses stops the rest.
  private func writePages(of plan: SitePlan, into writer: StagingFolder.Writer) async throws(DiskError) -> [Diagnostic] {
    let done = Counter()
    let refused = Counter()
    let pages = options.part.share(of: plan.pages)
    let outcomes = await concurrentMap(pages.count, state: Bytes.init) { [progress] buffer, index in
      guard refused.current == 0 else { return Outcome.skipped }
      let outcome = Self.write(pages[index], of: plan, into: writer, buffer: &buffer)
      if case .refused = outcome { refused.advance(by: 1) }
      progress(.pages(done: done.advance(by: 1) + 1, of: pages.count))
      return outcome
    }
    var failures: [Diagnostic] = []
    for outcome in outcomes {
      switch outcome {
      case .written, .skipped: continue
      case .failed(let diagnostic): failures.append(diagnostic)
      case .refused(let error): throw error
      }
    }
    return failures
  }

  private enum Outcome: Sendable {
    case written, skipped
    case failed(Diagnostic)
    case refused(DiskError)
  }

  private static func write(
    _ page: PlannedPage, of plan: SitePlan, into writer: StagingFolder.Writer, buffer: inout Bytes
  ) -> Outcome {
    buffer.removeAll(keepingCapacity: true)
    do {
      try plan.render(page, into: &buffer)
    } catch {
      return .failed(error.diagnostic)
    }
    do {
      try writer.write(buffer, to: page.path)
    } catch {
      return .refused(error)
    }
    return .written
  }
}
