// SPDX-License-Identifier: Apache-2.0
import CYAML

/// What libyaml says of a text, piece by piece: `a: [b]` → a document, a mapping, `a`, a list, `b`, the ends of all.
struct YAMLEvents: ~Copyable {
  /// It holds its own address, so it stays in one place.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The text must live as long as this.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else { throw .unreadable }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLError(parser.pointee) }
    defer { yaml_event_delete(&event) }
    let read = YAMLEvent(event)
    if read.opens, isTooDeep { throw .broken(YAMLError.tooDeep, mark: read.mark) }
    return read
  }

  /// libyaml has no limit of its own. What it has read ahead counts, so that thousands of brackets are refused at the first.
  private var isTooDeep: Bool {
    let indents = parser.pointee.indents
    return (indents.top - indents.start) + Int(parser.pointee.flow_level) >= 1_000
  }
}

struct YAMLEvent {
  enum Kind {
    case end
    case document
    case alias(String)
    case scalar(String, isDoubleQuoted: Bool)
    case list
    case mapping
    /// The end of a list, a mapping or a document, or the start of all.
    case other
  }

  let kind: Kind
  let mark: YAMLMark
  /// `x` of `&x`
  private(set) var anchor: String?
  /// `!x`
  private(set) var tag: String?

  fileprivate var opens: Bool {
    switch kind {
    case .list, .mapping: true
    default: false
    }
  }

  fileprivate init(_ event: yaml_event_t) {
    mark = YAMLMark(event.start_mark)
    switch event.type {
    case YAML_STREAM_END_EVENT: kind = .end
    case YAML_DOCUMENT_START_EVENT: kind = .document
    case YAML_ALIAS_EVENT: kind = .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      // A mark of the byte order came along with pasting; that it is there is told elsewhere.
      let text = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
      kind = .scalar(text, isDoubleQuoted: scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
      (anchor, tag) = (Self.string(scalar.anchor), Self.string(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      kind = .list
      (anchor, tag) = (Self.string(event.data.sequence_start.anchor), Self.string(event.data.sequence_start.tag))
    case YAML_MAPPING_START_EVENT:
      kind = .mapping
      (anchor, tag) = (Self.string(event.data.mapping_start.anchor), Self.string(event.data.mapping_start.tag))
    default: kind = .other
    }
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(decodingCString: $0, as: UTF8.self) }
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}

extension YAMLError {
  fileprivate init(_ parser: yaml_parser_t) {
    switch parser.error {
    case YAML_READER_ERROR: self = .unreadable
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      self = .broken(
        parser.problem.map { String(cString: $0) } ?? "", mark: YAMLMark(parser.problem_mark),
        while: parser.context.map { String(cString: $0) } ?? "", since: parser.context == nil ? nil : YAMLMark(parser.context_mark))
    default: self = .unreadable
    }
  }
}
