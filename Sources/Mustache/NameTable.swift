// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// What the names in a tag mean: a path through the views, or a constant.
struct NameTable {
  enum Meaning {
    case path([Name])
    case constant(position: Int)
  }

  let vocabulary: Vocabulary
  let constants: Constants

  /// nil where a name is not known; the report then has why.
  func meaning(of tag: Tag, in source: TemplateSource, report: inout Report) -> Meaning? {
    if tag.name == "." { return .path([]) }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isNameByte) && !$0.isEmpty }) else {
      report.malformedName(tag, at: source.place(at: tag.range.lowerBound))
      return nil
    }
    if let root = parts.first, root == constants.root {
      return constant(tag, key: String(tag.name.dropFirst(root.count + 1)), in: source, report: &report)
    }
    var names: [Name] = []
    for part in parts {
      if let name = vocabulary.name(String(part)) {
        names.append(name)
      } else {
        report.unknownName(String(part), in: tag, at: source.place(at: tag.range.lowerBound), known: vocabulary.spellings)
      }
    }
    return names.count == parts.count ? .path(names) : nil
  }

  private func constant(_ tag: Tag, key: String, in source: TemplateSource, report: inout Report) -> Meaning? {
    guard tag.kind == .variable || tag.kind == .raw else {
      report.constantAsSection(tag, at: source.place(at: tag.range.lowerBound))
      return nil
    }
    guard let position = constants.position(of: key) else {
      report.unknownConstant(key, in: constants, at: source.place(at: tag.range.lowerBound))
      return nil
    }
    return .constant(position: position)
  }
}

extension UInt8 {
  /// Letters (of any language), digits, `-` and `_`.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}
