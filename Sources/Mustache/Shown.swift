// SPDX-License-Identifier: Apache-2.0
import Primitives

/// A value that a template looks at where it lies. What cannot be copied is not counted as a reference either, and a count costs more than
/// writing a short text: templates took a tenth more instructions with it.
struct Shown: ~Copyable {
  private let value: Value

  /// What a pointer to a value is a pointer to.
  static func at(_ value: UnsafePointer<Value>) -> UnsafePointer<Shown> {
    UnsafeRawPointer(value).assumingMemoryBound(to: Shown.self)
  }
}

extension Shown {
  var isAbsent: Bool { if case .absent = value { true } else { false } }

  /// Whether `{{#x}}` shows its contents (and `{{^x}}` does not).
  var isTruthy: Bool {
    switch value {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .pieces(let pieces, let places): Self.hasBytes(pieces, places)
    case .number, .object: true
    case .list(let items): !items.isEmpty
    case .rows(let rows): !rows.isEmpty
    }
  }

  /// What a section does with it.
  enum Use {
    case skip
    /// The contents are shown, and names mean what they meant around them.
    case show
    /// The contents are shown for each of these.
    case showEach(UnsafeBufferPointer<Value>)
    /// The same for each of these rows.
    case showRows(ShownRows)
    /// The contents are shown with the names of this value.
    case enter
  }

  var use: Use {
    switch value {
    case .absent: .skip
    case .flag(let flag): flag ? .show : .skip
    case .list(let items): .showEach(items.withUnsafeBufferPointer { $0 })
    case .rows(let rows): .showRows(ShownRows(rows))
    case .text(let text): text.isEmpty ? .skip : .enter
    case .html(let bytes): bytes.isEmpty ? .skip : .enter
    case .pieces(let pieces, let places): Self.hasBytes(pieces, places) ? .enter : .skip
    case .number, .object: .enter
    }
  }

  /// Whether this is something that can be written; appends it if so.
  func write(escaped: Bool, into output: inout Output) -> Bool {
    switch value {
    case .absent: break
    case .text(let text): if escaped { output.append(escaping: text) } else { output.append(text) }
    case .html(let bytes): bytes.withUnsafeBufferPointer { output.append($0) }
    case .pieces(let pieces, let places): Self.write(pieces, places, into: &output)
    case .number(let number): output.append(String(number))
    case .flag, .list, .rows, .object: return false
    }
    return true
  }

  private static func hasBytes(_ pieces: [Bytes], _ places: [Int]) -> Bool {
    places.contains { !pieces[$0].isEmpty }
  }

  private static func write(_ pieces: [Bytes], _ places: [Int], into output: inout Output) {
    pieces.withUnsafeBufferPointer { pieces in
      for place in places where pieces.indices.contains(place) {
        guard let piece = pieces.baseAddress.map({ $0 + place }) else { continue }
        UnsafeRawPointer(piece).assumingMemoryBound(to: ShownBytes.self).pointee.write(into: &output)
      }
    }
  }

  /// The names of an object, and where its values lie.
  var names: ShownNames {
    switch value {
    case .object(let object): ShownNames(object)
    default: ShownNames()
    }
  }

  /// For a message, why it cannot be written.
  var kind: String {
    switch value {
    case .list, .rows: "een lijst"
    case .object: "een groep waarden"
    default: "ja/nee"
    }
  }
}

/// The same for bytes.
private struct ShownBytes: ~Copyable {
  private let bytes: Bytes

  func write(into output: inout Output) { bytes.withUnsafeBufferPointer { output.append($0) } }
}
