// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// What a build remembers of the site that it published, so that the next one need not make again what cannot have changed.
///
/// It lies beside the site, in `.Public.portaal`, and holds nothing but numbers: of what all pages were made of, for each page of what it
/// was made and which file that became, and for each text how much advice there is on its language, with a sum of them all. Whoever removes
/// it loses some time. A record counts only for the very folder that it was made with.
struct BuildRecord: Equatable, Sendable {
  struct Page: Equatable, Sendable {
    /// What it was made of; 0 for a page that is always made.
    var print: UInt64 = 0
    var file = FileStamp(inode: 0, size: 0, written: 0)
  }

  struct Text: Equatable, Sendable {
    /// Of its bytes.
    var print: UInt64
    /// Nil: it is always read again.
    var advice: Int?
  }

  /// What all pages were made of: the program, the templates, the tables …
  var surroundings: UInt64
  /// The inode of the published folder.
  var folder: UInt64
  /// In the order of the plan, which is a part of `surroundings`.
  var pages: [Page]
  /// In the order of the files, whose names are a part of `surroundings`.
  var texts: [Text]
}

extension BuildRecord {
  /// `Public` → `.Public.portaal`, `a/b/` → `a/.b.portaal`
  static func path(besides output: String) -> String {
    var parts = output.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    while parts.count > 1, parts.last?.isEmpty ?? false { parts.removeLast() }
    parts[parts.count - 1] = "." + parts[parts.count - 1] + ".portaal"
    return parts.joined(separator: "/")
  }

  /// The record of the folder that is published now; nil where there is none that fits it.
  static func read(besides output: String) -> BuildRecord? {
    var status = stat()
    guard lstat(output, &status) == 0, let record = parse(FileBytes.read(path(besides: output))) else { return nil }
    return record.folder == UInt64(status.st_ino) ? record : nil
  }

  /// Where it cannot be written, or not whole, the next build makes everything.
  func write(besides output: String) {
    let file = open(Self.path(besides: output), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { return }
    defer { close(file) }
    _ = FileBytes.write(bytes, to: file)
  }

  private static let head: UInt64 = 0x2_6c61_6174_726f_70
  private static let (numbersOfHead, numbersOfPage, numbersOfText) = (5, 4, 2)

  var bytes: Bytes {
    var numbers = [Self.head, surroundings, folder, UInt64(pages.count), UInt64(texts.count)]
    numbers.reserveCapacity(numbers.count + pages.count * Self.numbersOfPage + texts.count * Self.numbersOfText + 1)
    for page in pages { numbers += [page.print, page.file.inode, page.file.size, page.file.written] }
    for text in texts { numbers += [text.print, text.advice.map { UInt64($0) } ?? .max] }
    var sum = Fingerprint()
    for number in numbers { sum.add(number) }
    numbers.append(sum.value)
    return numbers.withUnsafeBytes { Bytes($0) }
  }

  /// Nil for bytes that are no whole record.
  static func parse(_ bytes: Bytes) -> BuildRecord? {
    let count = bytes.count / 8
    guard bytes.count % 8 == 0, count > numbersOfHead else { return nil }
    let numbers = bytes.withUnsafeBytes { bytes in (0..<count).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) } }
    var sum = Fingerprint()
    for number in numbers.dropLast() { sum.add(number) }
    let (pages, texts) = (Int(truncatingIfNeeded: numbers[3]), Int(truncatingIfNeeded: numbers[4]))
    guard numbers[0] == head, numbers.last == sum.value, (0...count).contains(pages), (0...count).contains(texts),
      numbersOfHead + pages * numbersOfPage + texts * numbersOfText + 1 == count
    else { return nil }
    let endOfPages = numbersOfHead + pages * numbersOfPage
    return BuildRecord(
      surroundings: numbers[1], folder: numbers[2],
      pages: stride(from: numbersOfHead, to: endOfPages, by: numbersOfPage).map { place in
        Page(
          print: numbers[place], file: FileStamp(inode: numbers[place + 1], size: numbers[place + 2], written: numbers[place + 3]))
      },
      texts: stride(from: endOfPages, to: count - 1, by: numbersOfText).map { place in
        Text(print: numbers[place], advice: Int(exactly: numbers[place + 1]))
      })
  }
}
