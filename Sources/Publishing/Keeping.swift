// SPDX-License-Identifier: Apache-2.0
import Glibc
import Pages
import Primitives

/// Which pages of the published site are what this build would make again.
///
/// A page is kept when everything that it is made of is the same, to the byte, as in the build that made it, and its file is as that build
/// left it. All texts are read and checked in any case; only making and comparing pages is left out.
struct Keeping: Sendable {
  private let surroundings: UInt64
  private let prints: [UInt64?]
  /// What the last build recorded of the same pages; empty where anything that all pages share is different.
  private let known: [BuildRecord.Page]
  /// Files that were written after this moment, in nanoseconds since 1970, are not trusted: a change right after the record was written
  /// can have the same time of change.
  private let newest: UInt64

  /// The clock of a file system may stand still for some milliseconds.
  private static let resolution: UInt64 = 20_000_000

  init(_ plan: SitePlan, in surroundings: Surroundings, _ options: BuildOptions) {
    var print = Fingerprint()
    print.add(surroundings.print)
    print.add(plan.sharedPrint)
    self.surroundings = print.value
    prints = options.part.share(of: plan.ownPrints())
    var status = stat()
    let isThere = lstat(BuildRecord.path(besides: options.output), &status) == 0
    newest = (isThere ? FileStamp(status)?.written : nil).map { $0 - min($0, Self.resolution) } ?? 0
    let record = BuildRecord.read(besides: options.output)
    known = record?.surroundings == self.surroundings && record?.pages.count == prints.count ? record?.pages ?? [] : []
  }

  /// The published file of a page, by its place in the part of the plan that is built; nil where it must be made.
  func file(of index: Int) -> FileStamp? {
    guard known.indices.contains(index), let print = prints[index], known[index].print == print, known[index].file.written < newest else {
      return nil
    }
    return known[index].file
  }

  /// Remembers the pages that are published now, for the next build.
  func record(_ files: [FileStamp?], in output: String) {
    var status = stat()
    guard files.count == prints.count, lstat(output, &status) == 0 else { return }
    let pages = zip(prints, files).map { print, file in
      guard let print, let file else { return BuildRecord.Page() }
      return BuildRecord.Page(print: print, file: file)
    }
    BuildRecord(surroundings: surroundings, folder: UInt64(status.st_ino), pages: pages).write(besides: output)
  }
}
