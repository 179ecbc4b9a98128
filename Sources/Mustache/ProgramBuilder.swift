// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Appends instructions to a program; text that is written in succession becomes one literal.
struct ProgramBuilder {
  private(set) var program = Program()
  /// Instructions before this one are not extended: something jumps to here.
  private var barrier = 0

  init(sources: [TemplateSource], spellings: [String]) {
    program.sources = sources
    program.spellings = spellings
  }

  mutating func literal(_ bytes: some Collection<UInt8>, from origin: Program.Origin) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: bytes)
    let last = program.instructions.count - 1
    if last >= barrier, case .literal(var slice) = program.instructions[last], slice.range.upperBound == start {
      slice.count += UInt32(bytes.count)
      program.instructions[last] = .literal(slice)
    } else {
      append(.literal(Program.Slice(start: UInt32(start), count: UInt32(bytes.count))), from: origin)
    }
  }

  mutating func write(_ names: [Name], escaped: Bool, from origin: Program.Origin) {
    append(.write(path(names), escaped: escaped), from: origin)
  }

  /// Gives the instruction that `endSection` completes.
  mutating func beginSection(_ names: [Name], inverted: Bool, from origin: Program.Origin) -> Int {
    let path = path(names)
    append(inverted ? .inverted(path, end: 0) : .section(path, end: 0), from: origin)
    barrier = program.instructions.count
    return barrier - 1
  }

  mutating func endSection(_ index: Int) {
    barrier = program.instructions.count
    switch program.instructions[index] {
    case .section(let path, _): program.instructions[index] = .section(path, end: UInt32(barrier))
    case .inverted(let path, _): program.instructions[index] = .inverted(path, end: UInt32(barrier))
    case .literal, .write, .call, .indent: break
    }
  }

  mutating func call(_ subprogram: Int, indentation: Bytes, nested: Bool, from origin: Program.Origin) {
    let slice = Program.Slice(start: UInt32(program.literals.count), count: UInt32(indentation.count))
    program.literals += indentation
    append(.call(subprogram: UInt16(truncatingIfNeeded: subprogram), indentation: slice, nested: nested), from: origin)
  }

  mutating func indent(from origin: Program.Origin) {
    append(.indent, from: origin)
  }

  mutating func beginBlock() -> Int {
    barrier = program.instructions.count
    return barrier
  }

  mutating func endTemplate(from start: Int) {
    program.templates.append(Program.Block(start: start, end: program.instructions.count))
  }

  mutating func endSubprogram(from start: Int) {
    program.subprograms.append(Program.Block(start: start, end: program.instructions.count))
  }
}

extension ProgramBuilder {
  private mutating func append(_ instruction: Program.Instruction, from origin: Program.Origin) {
    program.instructions.append(instruction)
    program.origins.append(origin)
  }

  private mutating func path(_ names: [Name]) -> Program.Path {
    let rest = Program.Slice(start: UInt32(program.names.count), count: UInt32(max(0, names.count - 1)))
    program.names += names.dropFirst()
    return Program.Path(first: names.first, rest: rest)
  }
}
