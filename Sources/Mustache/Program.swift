// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// All templates of a library as one row of instructions: no tree, no names, no reference counting while they run.
struct Program: Sendable {
  /// A part of one of the pools below.
  struct Slice: Hashable, Sendable {
    var start: UInt32
    var count: UInt32

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// A row of instructions, half open.
  struct Block: Sendable {
    var start = 0
    var end = 0
  }

  /// The names of a tag: the first is looked up in all contexts, the rest each in the one before.
  struct Path: Sendable {
    /// nil for `{{.}}`.
    var first: Name?
    var rest: Slice
  }

  enum Instruction: Sendable {
    case literal(Slice)
    case write(Path, escaped: Bool)
    /// Runs what follows, up to `end`: once, or for every item of a list; or goes on at `end`.
    case section(Path, end: UInt32)
    case inverted(Path, end: UInt32)
    /// A partial that uses itself. Its lines begin with this white space, after that of the caller if `nested`.
    case call(subprogram: UInt16, indentation: Slice, nested: Bool)
    /// In a subprogram, at the start of a line: the white space that its caller gave.
    case indent
  }

  /// Where in which template an instruction comes from.
  struct Origin: Sendable {
    var template: UInt32
    var offset: UInt32
  }

  var instructions: [Instruction] = []
  var origins: [Origin] = []
  var literals: Bytes = []
  var names: [Name] = []
  var templates: [Block] = []
  var subprograms: [Block] = []
  /// Only for messages.
  var sources: [TemplateSource] = []
  var spellings: [String] = []
}

extension Program {
  func place(of instruction: Int) -> Place {
    let origin = origins[instruction]
    return sources[Int(origin.template)].place(at: Int(origin.offset))
  }

  /// As the template has it: `partner.naam`.
  func spelling(of path: Path) -> String {
    guard let first = path.first else { return "." }
    return ([first] + names[path.rest.range]).map { spelling(of: $0) }.joined(separator: ".")
  }

  func spelling(of name: Name) -> String {
    spellings.indices.contains(Int(name.position)) ? spellings[Int(name.position)] : "?"
  }
}
