// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Runs the instructions of one template over the values of one page.
struct Renderer {
  /// What a name that nobody supplied is: always an error, except in the examples of the Mustache specification.
  enum Missing {
    case error, absent
  }

  /// Sections and partials within each other: deeper than any page, and few enough for the stack of any thread.
  static let depthLimit = 500

  let program: Program
  /// Those of the program: lent while it runs, so that no piece of text is counted as a reference.
  private let literals: UnsafeBufferPointer<UInt8>
  let missing: Missing
  /// The innermost last.
  private var contexts: [Value]
  private(set) var output: Bytes
  private var indentation: Bytes = []
  private var depth = 0

  init(
    _ program: Program, _ literals: UnsafeBufferPointer<UInt8>, contexts: [Value], output: consuming Bytes, missing: Missing
  ) {
    self.program = program
    self.literals = literals
    self.contexts = contexts
    self.output = output
    self.missing = missing
  }

  mutating func run(_ block: Program.Block) throws(RenderError) {
    var index = block.start
    while index < block.end {
      switch program.instructions[index] {
      case .literal(let slice):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[slice.range]))
      case .write(let path, let escaped):
        try write(path, escaped: escaped, at: index)
      case .section(let path, let end):
        if try runSection(path, at: index, end: Int(end)) {
          index = Int(end)
          continue
        }
      case .inverted(let path, let end):
        if try isTruthy(path, at: index) {
          index = Int(end)
          continue
        }
      case .call(let subprogram, let added, let nested):
        try call(Int(subprogram), added, nested: nested, at: index)
      case .indent:
        output.append(contentsOf: indentation)
      }
      index += 1
    }
  }
}

extension Renderer {
  private mutating func write(_ path: Program.Path, escaped: Bool, at index: Int) throws(RenderError) {
    let written: Bool
    if path.rest.count == 0, let first = path.first, let (context, field) = find(first) {
      written = contexts[context].writeField(field, escaped: escaped, into: &output)
    } else {
      written = try value(of: path, at: index).write(escaped: escaped, into: &output)
    }
    if written { return }
    switch try value(of: path, at: index) {
    case .list: throw program.notText(path, "een lijst", at: index)
    case .object: throw program.notText(path, "een groep waarden", at: index)
    default: throw program.notText(path, "ja/nee", at: index)
    }
  }

  private func isTruthy(_ path: Program.Path, at index: Int) throws(RenderError) -> Bool {
    if path.rest.count == 0, let first = path.first, let (context, field) = find(first) { return contexts[context].isTruthy(field: field) }
    return try value(of: path, at: index).isTruthy
  }

  /// Whether the section is done; if not, its contents are run in place.
  private mutating func runSection(_ path: Program.Path, at index: Int, end: Int) throws(RenderError) -> Bool {
    guard try isTruthy(path, at: index) else { return true }
    let value = try value(of: path, at: index)
    let contents = Program.Block(start: index + 1, end: end)
    switch value {
    case .absent, .flag: return false
    case .list(let items):
      for item in items { try run(contents, in: item, at: index) }
    case .text, .html, .number, .object:
      try run(contents, in: value, at: index)
    }
    return true
  }

  private mutating func run(_ contents: Program.Block, in context: Value, at index: Int) throws(RenderError) {
    guard depth < Self.depthLimit else { throw program.tooDeep(at: index) }
    depth += 1
    contexts.append(context)
    try run(contents)
    contexts.removeLast()
    depth -= 1
  }

  private mutating func call(_ subprogram: Int, _ added: Program.Slice, nested: Bool, at index: Int) throws(RenderError) {
    guard depth < Self.depthLimit else { throw program.tooDeep(at: index) }
    let before = indentation
    if !nested { indentation = [] }
    indentation += program.literals[added.range]
    depth += 1
    try run(program.subprograms[subprogram])
    depth -= 1
    indentation = before
  }

  private func value(of path: Program.Path, at index: Int) throws(RenderError) -> Value {
    guard let first = path.first else { return contexts.last ?? .absent }
    guard var value = lookUp(first) else { return try missing(path, first, at: index) }
    if path.rest.count == 0 { return value }
    for name in program.names[path.rest.range] {
      switch value {
      case .absent: return .absent
      case .object(let object):
        guard let next = object[name] else { return try missing(path, name, at: index) }
        value = next
      default: return try missing(path, name, at: index)
      }
    }
    return value
  }

  private func lookUp(_ name: Name) -> Value? {
    find(name).flatMap { contexts[$0.context].field($0.field) }
  }

  /// Where a name is: most values are written, or asked whether they are there, in their place, for a copy costs more than either.
  private func find(_ name: Name) -> (context: Int, field: Int)? {
    var index = contexts.count
    while index > 0 {
      index -= 1
      if let field = contexts[index].place(of: name) { return (index, field) }
    }
    return nil
  }

  private func missing(_ path: Program.Path, _ name: Name, at index: Int) throws(RenderError) -> Value {
    switch missing {
    case .absent: return .absent
    case .error: throw program.missing(name, in: path, at: index)
    }
  }
}
