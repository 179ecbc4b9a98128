// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Puts partials, parents and blocks in their places, with their indentation, and writes the instructions.
///
/// Everything is unfolded when the templates are compiled. Only a partial that uses itself (a tree of data) stays a call.
struct Linker {
  /// Templates within templates.
  static let depthLimit = 32
  /// Inclusions in all templates together: far above any real site, far below what memory allows.
  static let inclusionLimit = 100_000

  let templates: [ParsedTemplate]
  let index: [String: Int]
  let constants: Constants
  private(set) var builder: ProgramBuilder
  private(set) var report = Report()

  /// The templates that are being unfolded, outermost first.
  private var active: [Activation] = []
  private var subprograms: [(template: Int, fillings: [Filling])] = []
  private var inclusions = 0
  private var sectionDepth = 0
  /// The line of output that is being written has its indentation already.
  private var isIndented = false

  init(_ templates: [ParsedTemplate], index: [String: Int], names: NameTable) {
    self.templates = templates
    self.index = index
    constants = names.constants
    builder = ProgramBuilder(sources: templates.map(\.source), spellings: names.vocabulary.spellings)
  }

  mutating func link() -> Program {
    for template in templates.indices {
      let start = builder.beginBlock()
      unfold(template, fillings: [], prefix: LinePrefix())
      builder.endTemplate(from: start)
      if inclusions > Self.inclusionLimit {
        report.inclusionTooLarge(templates[template].source)
        break
      }
    }
    var done = 0
    while done < subprograms.count, !report.hasErrors {
      let start = builder.beginBlock()
      unfold(subprograms[done].template, fillings: subprograms[done].fillings, prefix: LinePrefix(isNested: true))
      builder.endSubprogram(from: start)
      done += 1
    }
    return builder.program
  }
}

extension Linker {
  /// A template that is being unfolded, and the sections that were open when it began.
  private struct Activation {
    /// nil for the filling of a block.
    var template: Int?
    var fillings: [Filling]
    var sectionDepth: Int
  }

  private mutating func unfold(_ template: Int, fillings: [Filling], prefix: LinePrefix) {
    active.append(Activation(template: template, fillings: fillings, sectionDepth: sectionDepth))
    emit(templates[template].nodes, in: LinkSetting(template: template, fillings: fillings, prefix: prefix))
    active.removeLast()
  }

  private mutating func emit(_ nodes: [Node], in setting: LinkSetting) {
    for node in nodes { emit(node, in: setting) }
  }

  private mutating func emit(_ node: Node, in setting: LinkSetting) {
    let source = templates[setting.template].source
    switch node {
    case .lineStart(let indentation):
      beginLine(setting.prefix, rest: setting.rest(of: source.bytes[indentation]), from: setting.origin(indentation.lowerBound))
    case .text(let range):
      builder.literal(source.bytes[range], from: setting.origin(range.lowerBound))
      isIndented = false
    case .constant(let position, let escaped):
      var bytes: Bytes = []
      if escaped { bytes.append(escaping: constants.texts[position].text) } else { bytes.append(constants.texts[position].text) }
      builder.literal(bytes, from: setting.origin(0))
      isIndented = false
    case .variable(let reference, let escaped):
      builder.write(reference.names, escaped: escaped, from: setting.origin(reference.offset))
      isIndented = false
    case .section(let reference, let inverted, let nodes):
      emitSection(reference, inverted: inverted, nodes, in: setting)
    case .partial(let inclusion): emit(inclusion, in: setting)
    case .block(let block): emit(block, in: setting)
    }
  }

  private mutating func beginLine(_ prefix: LinePrefix, rest: some Collection<UInt8>, from origin: Program.Origin) {
    if !isIndented {
      if prefix.isNested { builder.indent(from: origin) }
      builder.literal(prefix.bytes, from: origin)
    }
    builder.literal(rest, from: origin)
    isIndented = true
  }

  private mutating func emitSection(_ reference: Reference, inverted: Bool, _ nodes: [Node], in setting: LinkSetting) {
    let index = builder.beginSection(reference.names, inverted: inverted, from: setting.origin(reference.offset))
    sectionDepth += inverted ? 0 : 1
    emit(nodes, in: setting)
    sectionDepth -= inverted ? 0 : 1
    builder.endSection(index)
  }
}

/// Partials, parents and blocks.
extension Linker {
  private mutating func emit(_ inclusion: Inclusion, in setting: LinkSetting) {
    inclusions += 1
    let source = templates[setting.template].source
    guard inclusions <= Self.inclusionLimit, let template = index[inclusion.name] else { return }
    guard active.count < Self.depthLimit else {
      report.inclusionTooDeep(inclusion.name, at: source.place(at: inclusion.offset), limit: Self.depthLimit)
      return
    }
    let prefix = inclusion.indentation.map { setting.prefix(plus: source.bytes[$0]) } ?? LinePrefix()
    var fillings = setting.fillings
    for block in inclusion.blocks where !fillings.contains(where: { $0.block.name == block.name }) {
      fillings.append(Filling(template: setting.template, block: block))
    }
    guard let known = active.last(where: { $0.template == template && $0.fillings == fillings }) else {
      unfold(template, fillings: fillings, prefix: prefix)
      return
    }
    if known.sectionDepth == sectionDepth {
      report.endlessInclusion(inclusion.name, at: source.place(at: inclusion.offset))
    } else {
      let subprogram = subprogram(template, fillings)
      builder.call(subprogram, indentation: prefix.bytes, nested: prefix.isNested, from: setting.origin(inclusion.offset))
    }
  }

  private mutating func subprogram(_ template: Int, _ fillings: [Filling]) -> Int {
    if let known = subprograms.firstIndex(where: { $0.template == template && $0.fillings == fillings }) { return known }
    subprograms.append((template, fillings))
    return subprograms.count - 1
  }

  private mutating func emit(_ block: Block, in setting: LinkSetting) {
    guard let filling = setting.fillings.first(where: { $0.block.name == block.name }) else {
      emit(block.nodes, in: setting)
      return
    }
    inclusions += 1
    let source = templates[setting.template].source
    guard inclusions <= Self.inclusionLimit else { return }
    guard active.count < Self.depthLimit else {
      report.inclusionTooDeep(block.name, at: source.place(at: block.offset), limit: Self.depthLimit)
      return
    }
    let indentation = block.standsAlone ? block.intrinsicIndentation ?? block.indentation : block.indentation
    let prefix = indentation.map { setting.prefix(plus: source.bytes[$0]) } ?? setting.prefix
    if block.standsAlone, !filling.block.startsOnNextLine { beginLine(prefix, rest: [], from: setting.origin(block.offset)) }
    let stripped = filling.block.intrinsicIndentation.map { Array(templates[filling.template].source.bytes[$0]) } ?? []
    active.append(Activation(template: nil, fillings: [], sectionDepth: sectionDepth))
    emit(
      filling.block.nodes,
      in: LinkSetting(template: filling.template, fillings: setting.fillings, prefix: prefix, stripped: stripped))
    active.removeLast()
  }
}
