// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Keeps texts from libcmark on which version 0.30 takes quadratic time, and whose trees no reader could follow.
/// Both were found by trying some fifty patterns of 10,000 to 40,000 repetitions; the others take linear time.
enum InputGuard {
  /// Blocks in blocks, or inlines in inlines: more than any text for people has.
  static let maximumDepth = 100
  /// Deep lists cost libcmark a step a level for every blank line.
  private static let columnsPerLevel = 2
  /// Each link makes libcmark look at all images that were begun before it in the same paragraph (`![[]()` 10,000 times).
  private static let maximumImagesTimesLinks = 10_000_000

  /// Reports what may not go to libcmark; true if the text may.
  static func admits(_ source: Source, report: inout Report) -> Bool {
    for number in 1...max(1, source.lineCount) where number <= source.lineCount {
      let line = source.line(number)
      guard line.count > maximumDepth, !beginsWithWord(line, of: source.text), depth(of: source.text[line]) > maximumDepth else { continue }
      reportNesting(at: source.place(line: number), report: &report)
      return false
    }
    if let number = firstParagraphWithTooManyImages(source) {
      reportNesting(at: source.place(line: number), report: &report)
      return false
    }
    return true
  }

  /// `Een zin` or `- Een zin`, as nearly all lines: these are not cut out.
  private static func beginsWithWord(_ line: Range<Int>, of text: ArraySlice<UInt8>) -> Bool {
    let start = line.lowerBound
    return text[start].isASCIILetter || text[start] == UInt8(ascii: "-") && text[start + 1] == 0x20 && text[start + 2].isASCIILetter
  }

  static func reportNesting(at place: Place, report: inout Report) {
    report.error(
      "markdown.nesting", at: place, "lijsten, citaten, haken en nadruk staan hoogstens \(maximumDepth) lagen diep in elkaar",
      remedy: "haal herhaalde tekens zoals > - [ of * weg, of zet een \\ voor een teken dat gewoon tekst is")
  }

  /// An upper bound of the number of quotes and list items that begin on this line or that it lies in.
  private static func depth(of line: ArraySlice<UInt8>) -> Int {
    var markers = 0
    var lists = 0
    var columns = 0
    var rest = line
    while let byte = rest.first {
      if byte.isSpaceOrTab {
        columns += byte == 0x20 ? 1 : 4
        rest = rest.dropFirst()
      } else if byte == UInt8(ascii: ">") {
        markers += 1
        rest = rest.dropFirst()
      } else {
        let length = listMarkerLength(rest)
        guard length > 0 else { break }
        markers += 1
        lists += 1
        rest = rest.dropFirst(length)
      }
    }
    // `- - - -` is a line across the page.
    if rest.isEmpty, let first = line.first(where: { !$0.isSpaceOrTab }), line.allSatisfy({ $0 == first || $0.isSpaceOrTab }),
      first != UInt8(ascii: ">")
    {
      return 0
    }
    return lists > 0 ? max(markers, columns / columnsPerLevel) : markers
  }

  private static func firstParagraphWithTooManyImages(_ source: Source) -> Int? {
    // Few texts have so many signs as would be needed.
    var signs = 0
    var next = source.text.startIndex
    while let found = source.text.position(of: UInt8(ascii: "!"), from: next) { (signs, next) = (signs + 1, found + 1) }
    guard signs > maximumImagesTimesLinks / max(1, source.text.count) else { return nil }
    var (first, images, brackets) = (1, 0, 0)
    for number in 1...max(1, source.lineCount) where number <= source.lineCount {
      let line = source.text[source.line(number)]
      if line.isBlank { (first, images, brackets) = (number + 1, 0, 0) }
      var previous: UInt8 = 0
      for byte in line {
        if byte == UInt8(ascii: "]") { brackets += 1 }
        if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") { images += 1 }
        previous = byte
      }
      if images > maximumImagesTimesLinks / max(1, brackets) { return first }
    }
    return nil
  }
}
