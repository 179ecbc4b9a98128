// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Cuts a Markdown file into what a reader reads: its summary, paragraphs, items, headings and cells. Code, figures, quotations and notes
/// are left out: their words are not the editor's, or no sentences.
struct ReadableTexts<Reader: TextReader> {
  private let source: UnsafeBufferPointer<UInt8>
  private var reader: Reader
  /// The text at hand; all are made in the same memory.
  private var text = ReadableText()
  /// What the next text is made of: nearly always one line.
  private var firstLine = 0..<0
  private var otherLines: [Range<Int>] = []
  private var kind = ReadableText.Kind.paragraph
  private var look = QuickLook()
  private var code: NextSigns
  private var brackets: NextSigns
  private var isOpen = false
  private var isInNote = false

  /// Has the reader read all texts in their order, and returns it.
  static func read(_ source: UnsafeBufferPointer<UInt8>, by reader: consuming Reader) -> Reader {
    var texts = ReadableTexts(source: source, reader: reader)
    texts.run()
    return texts.reader
  }

  private init(source: UnsafeBufferPointer<UInt8>, reader: consuming Reader) {
    self.source = source
    self.reader = reader
    code = NextSigns(of: "`", "<", in: source)
    brackets = NextSigns(of: "[", "]", in: source)
  }

  private mutating func run() {
    var isInHead = false
    var fence: Slice<UnsafeBufferPointer<UInt8>>?
    var isSkipped = false
    var number = 0
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.count {
      let end = source.position(of: 0x0A, from: start) ?? source.count
      let line = start..<(end > start && source[end - 1] == 0x0D ? end - 1 : end)
      number += 1
      start = end + 1
      if number == 1 || isInHead, Self.isFence(source[line]) {
        isInHead = number == 1
      } else if isInHead {
        readHead(line)
      } else if let mark = Self.fenceMark(source[line]) {
        endText()
        if fence == nil {
          fence = mark
          let word = source[line].drop { $0 == 0x20 || mark.contains($0) }
          isSkipped = !word.starts(with: "let-op".utf8) && !word.starts(with: "voorbeeld".utf8)
        } else if let opened = fence, mark.count >= opened.count, mark.first == opened.first {
          (fence, isSkipped) = (nil, false)
        }
      } else if !isSkipped {
        readLine(line)
      }
    }
    endText()
  }

  /// The line before or after the head of a file.
  private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.first == UInt8(ascii: "-") && line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// ```` ``` ```` and `~~~`, or more of them: a block ends with as many as it began with, so that it can hold another.
  private static func fenceMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let rest = line.drop { $0 == 0x20 }
    guard let first = rest.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let mark = rest.prefix { $0 == first }
    return mark.count >= 3 ? mark : nil
  }

  private mutating func readHead(_ line: Range<Int>) {
    let key = "samenvatting: "
    guard source[line].first == UInt8(ascii: "s"), source[line].starts(with: key.utf8) else { return }
    start(.paragraph, line.dropFirst(key.utf8.count))
    endText()
  }

  private mutating func readLine(_ line: Range<Int>) {
    let text = line.drop { source[$0] == 0x20 || source[$0] == 0x09 }
    guard let first = text.first else { return endText() }
    let isIndented = text.lowerBound > line.lowerBound
    switch source[first] {
    case UInt8(ascii: "#"):
      start(.label, text.drop { source[$0] == UInt8(ascii: "#") || source[$0] == 0x20 })
      endText()
    case UInt8(ascii: "|"): readRow(text)
    case UInt8(ascii: ">"): endText()
    case UInt8(ascii: "[") where text.count > 1 && source[first + 1] == UInt8(ascii: "^"):
      endText()
      isInNote = true
    case _ where isInNote && isIndented: return
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let behind = text.drop { source[$0] != 0x20 }
      if Self.isMarker(source[text.lowerBound..<behind.lowerBound]) {
        start(.paragraph, behind.dropFirst())
      } else {
        continueText(text)
      }
    default: continueText(text)
    }
  }

  private static func isMarker(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = bytes.last else { return false }
    if bytes.count == 1 { return "-+*".utf8.contains(last) }
    return (last == UInt8(ascii: ".") || last == UInt8(ascii: ")")) && bytes.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func readRow(_ line: Range<Int>) {
    endText()
    var start = line.lowerBound
    for index in line where source[index] == UInt8(ascii: "|") {
      let cell = start..<index
      start = index + 1
      // The line under the headings has no letters.
      guard cell.contains(where: { source[$0].isInWord }) else { continue }
      self.start(.label, cell)
      endText()
    }
  }

  private mutating func start(_ kind: ReadableText.Kind, _ range: Range<Int>) {
    endText()
    begin(kind)
    add(range)
  }

  private mutating func continueText(_ range: Range<Int>) {
    isInNote = false
    if !isOpen { begin(.paragraph) }
    add(range)
  }

  private mutating func begin(_ kind: ReadableText.Kind) {
    (isOpen, self.kind, look, firstLine) = (true, kind, QuickLook(), 0..<0)
    if !otherLines.isEmpty { otherLines.removeAll(keepingCapacity: true) }
  }

  private mutating func add(_ range: Range<Int>) {
    if firstLine.isEmpty { firstLine = range } else { otherLines.append(range) }
    look.add(range, of: source, code.isThereOne(in: range) ? .code : brackets.isThereOne(in: range) ? .address : .none)
  }

  private mutating func endText() {
    isInNote = false
    guard isOpen else { return }
    isOpen = false
    if reader.isDone(with: kind, after: look) { return }
    text.start(kind)
    text.add(firstLine, of: source)
    for line in otherLines { text.add(line, of: source) }
    if !text.bytes.isEmpty { reader.read(text, after: look) }
  }
}

/// Who reads the texts of a file.
protocol TextReader {
  /// After a look at the lines of a text as they are written: whether it need not be read.
  func isDone(with kind: ReadableText.Kind, after look: QuickLook) -> Bool
  mutating func read(_ text: borrowing ReadableText, after look: QuickLook)
}
