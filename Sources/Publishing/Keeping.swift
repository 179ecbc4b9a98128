// SPDX-License-Identifier: Apache-2.0
import Content
import Glibc
import Pages
import Primitives

/// Which pages of the published site are what this build would make again.
///
/// A page is kept when everything that it is made of is the same, to the byte, as in the build that made it, and its file is as that build
/// left it. All texts are read and checked in any case; only making and comparing pages is left out, and counting the advice on the language
/// of texts that are the same.
struct Keeping: Sendable {
  private let surroundings: UInt64
  private let prints: [UInt64?]
  /// What the last build recorded of the same pages; empty where anything that all pages share is different.
  private let known: [BuildRecord.Page]
  private let texts: [TextPrint]
  /// The same of the texts.
  private let knownTexts: [BuildRecord.Text]
  /// Files that were written after this moment, in nanoseconds since 1970, are not trusted: a change right after the record was written
  /// can have the same time of change.
  private let newest: UInt64

  /// The clock of a file system may stand still for some milliseconds.
  private static let resolution: UInt64 = 20_000_000

  /// `record`: what the build of the published site remembers of it.
  init(_ plan: SitePlan, in surroundings: Surroundings, _ options: BuildOptions, _ record: BuildRecord?) {
    var print = Fingerprint()
    print.add(surroundings.print)
    print.add(plan.sharedPrint)
    self.surroundings = print.value
    prints = options.part.share(of: plan.ownPrints())
    var status = stat()
    let isThere = lstat(BuildRecord.path(besides: options.output), &status) == 0
    newest = (isThere ? FileStamp(status)?.written : nil).map { $0 - min($0, Self.resolution) } ?? 0
    let isSame = record?.surroundings == self.surroundings
    known = isSame && record?.pages.count == prints.count ? record?.pages ?? [] : []
    texts = plan.portal.textPrints
    knownTexts = isSame && record?.texts.count == texts.count ? record?.texts ?? [] : []
  }

  /// How much advice there is on the language of each text that is the same as in the last build, by its path.
  var knownAdvice: [String: Int] {
    var advice = [String: Int](minimumCapacity: knownTexts.count)
    for (text, known) in zip(texts, knownTexts) where text.whole == known.print && text.whole != 0 { advice[text.path] = known.advice }
    return advice
  }

  /// Whether few pages have to be made, as far as the record tells.
  var keepsMost: Bool {
    !known.isEmpty && prints.indices.count { file(of: $0) == nil } < prints.count / 10
  }

  /// The published file of a page, by its place in the part of the plan that is built; nil where it must be made.
  func file(of index: Int) -> FileStamp? {
    guard known.indices.contains(index), let print = prints[index], known[index].print == print, known[index].file.written < newest else {
      return nil
    }
    return known[index].file
  }

  /// Remembers the pages that are published now and the advice on each text, for the next build.
  func record(_ files: [FileStamp?], advice: [String: Int], in output: String) {
    var status = stat()
    guard files.count == prints.count, lstat(output, &status) == 0 else { return }
    let pages = zip(prints, files).map { print, file in
      guard let print, let file else { return BuildRecord.Page() }
      return BuildRecord.Page(print: print, file: file)
    }
    let texts = texts.map { BuildRecord.Text(print: $0.whole, advice: advice[$0.path]) }
    BuildRecord(surroundings: surroundings, folder: UInt64(status.st_ino), pages: pages, texts: texts).write(besides: output)
  }
}
