// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Runs the instructions of one template over the values of one page.
struct Renderer: ~Copyable {
  /// What a name that nobody supplied is: always an error, except in the examples of the Mustache specification.
  enum Missing {
    case error, absent
  }

  /// Sections and partials within each other: deeper than any page, and few enough for the stack of any thread.
  static let depthLimit = 500

  let compiled: Compiled
  private var program: Program { _read { yield compiled.program } }
  /// Those of the program: lent while it runs, so that no piece of text and no instruction is counted as a reference.
  private let literals: UnsafeBufferPointer<UInt8>
  private let instructions: UnsafeBufferPointer<Program.Instruction>
  let missing: Missing
  /// By the position of their names, the values that were given for the whole template: half of all that is looked up.
  private var given: [UnsafePointer<Value>?]
  /// That of the innermost section that is open; the others lie further out on the stack.
  private var scope: UnsafePointer<Scope>?
  /// The last that was given.
  private let whole: UnsafePointer<Value>?
  private(set) var output: Output
  private var indentation: Bytes = []
  private var depth = 0

  /// Whoever gives `contexts` holds them until it is done.
  init(_ compiled: Compiled, contexts: [Value], output: consuming Output, missing: Missing) {
    self.compiled = compiled
    literals = compiled.program.literals.withUnsafeBufferPointer { $0 }
    instructions = compiled.program.instructions.withUnsafeBufferPointer { $0 }
    self.missing = missing
    self.output = output
    given = Array(repeating: nil, count: compiled.program.spellings.count)
    let contexts = contexts.withUnsafeBufferPointer { $0 }
    whole = contexts.isEmpty ? nil : contexts.baseAddress.map { $0 + (contexts.count - 1) }
    guard let start = contexts.baseAddress else { return }
    for index in contexts.indices {
      Scope(start + index).visit { name, value in
        if Int(name.position) < given.count { given[Int(name.position)] = value }
      }
    }
  }

  mutating func run(_ block: Program.Block) throws(RenderError) {
    var index = block.start
    while index < block.end {
      switch instructions[index] {
      case .literal(let slice):
        output.append(padded: literals, slice.range)
      case .write(let path, let escaped):
        try write(path, escaped: escaped, at: index)
      case .section(let path, let end):
        if try runSection(path, at: index, end: Int(end)) {
          index = Int(end)
          continue
        }
      case .inverted(let path, let end):
        if let value = try value(of: path, at: index), Shown.at(value).pointee.isTruthy {
          index = Int(end)
          continue
        }
      case .call(let subprogram, let added, let nested):
        try call(Int(subprogram), added, nested: nested, at: index)
      case .indent:
        indentation.withUnsafeBufferPointer { output.append($0) }
      }
      index += 1
    }
  }
}

extension Renderer {
  private mutating func write(_ path: Program.Path, escaped: Bool, at index: Int) throws(RenderError) {
    guard let value = try value(of: path, at: index) else { return }
    let shown = Shown.at(value)
    if !shown.pointee.write(escaped: escaped, into: &output) { throw program.notText(path, shown.pointee.kind, at: index) }
  }

  /// Whether the section is done; if not, its contents are run in place.
  private mutating func runSection(_ path: Program.Path, at index: Int, end: Int) throws(RenderError) -> Bool {
    guard let value = try value(of: path, at: index) else { return true }
    let contents = Program.Block(start: index + 1, end: end)
    switch Shown.at(value).pointee.use {
    case .skip: return true
    case .show: return false
    case .showEach(let items):
      guard let start = items.baseAddress else { return true }
      for item in items.indices { try run(contents, in: Scope(start + item, within: scope), at: index) }
    case .showRows(let rows):
      for row in 0..<rows.count { try run(contents, in: Scope(value, row: ShownNames(rows, row: row), within: scope), at: index) }
    case .enter: try run(contents, in: Scope(value, within: scope), at: index)
    }
    return true
  }

  private mutating func run(_ contents: Program.Block, in inner: Scope, at index: Int) throws(RenderError) {
    guard depth < Self.depthLimit else { throw program.tooDeep(at: index) }
    depth += 1
    let outer = scope
    try withUnsafePointer(to: inner) { (inner) throws(RenderError) in
      scope = inner
      try run(contents)
    }
    scope = outer
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

  // These change nothing. As functions that only look they would be given a copy of the whole renderer.

  /// Where a value is; nil for one that is absent, or missing where that is no error.
  private mutating func value(of path: Program.Path, at index: Int) throws(RenderError) -> UnsafePointer<Value>? {
    guard let first = path.first else { return scope?.pointee.value ?? whole }
    guard let found = find(first) else { return try missing(path, first, at: index) }
    return path.rest.count == 0 ? found : try value(of: path, behind: found, at: index)
  }

  /// The same of a path with a dot.
  private mutating func value(
    of path: Program.Path, behind first: UnsafePointer<Value>, at index: Int
  ) throws(RenderError) -> UnsafePointer<Value>? {
    var value = first
    for name in program.names[path.rest.range] {
      if Shown.at(value).pointee.isAbsent { return nil }
      guard let next = Scope(value).find(name) else { return try missing(path, name, at: index) }
      value = next
    }
    return value
  }

  private mutating func find(_ name: Name) -> UnsafePointer<Value>? {
    if let value = scope?.pointee.findAnywhere(name) { return value }
    return Int(name.position) < given.count ? given[Int(name.position)] : nil
  }

  private mutating func missing(_ path: Program.Path, _ name: Name, at index: Int) throws(RenderError) -> UnsafePointer<Value>? {
    switch missing {
    case .absent: return nil
    case .error: throw program.missing(name, in: path, at: index)
    }
  }
}
