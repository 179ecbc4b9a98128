// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// All templates after parsing, checked against each other: duplicates, partials and blocks that do not exist.
struct TemplateSet {
  let names: NameTable
  private(set) var templates: [ParsedTemplate] = []
  private(set) var index: [String: Int] = [:]
  private(set) var report = Report()

  init(_ sources: [TemplateSource], names: NameTable) {
    self.names = names
    for source in sources {
      if let first = index[source.name] {
        report.duplicateTemplate(source.name, at: Place(source.file), first: templates[first].source.file)
        continue
      }
      var parser = Parser(source, names: names)
      index[source.name] = templates.count
      templates.append(parser.parse())
      report.add(contentsOf: parser.report)
    }
  }

  mutating func check() {
    for template in templates { checkInclusions(template.nodes, in: template.source) }
    var seen: Set<String> = []
    for (key, _) in names.constants.texts where !seen.insert(key).inserted { report.duplicateConstant(key, in: names.constants) }
  }

  var unusedConstants: [String] {
    var isUsed = Array(repeating: false, count: names.constants.texts.count)
    for template in templates { for position in template.constants { isUsed[position] = true } }
    return zip(names.constants.texts, isUsed).filter { !$1 }.map { $0.0.key }
  }
}

extension TemplateSet {
  private mutating func checkInclusions(_ nodes: [Node], in source: TemplateSource) {
    for node in nodes {
      switch node {
      case .lineStart, .text, .constant, .variable: break
      case .section(_, _, let nodes): checkInclusions(nodes, in: source)
      case .block(let block): checkInclusions(block.nodes, in: source)
      case .partial(let inclusion): check(inclusion, in: source)
      }
    }
  }

  private mutating func check(_ inclusion: Inclusion, in source: TemplateSource) {
    for block in inclusion.blocks { checkInclusions(block.nodes, in: source) }
    guard let template = index[inclusion.name] else {
      report.unknownTemplate(inclusion, at: source.place(at: inclusion.offset), known: templates.map(\.source.name))
      return
    }
    guard !inclusion.blocks.isEmpty else { return }
    var search = BlockSearch(templates: templates, index: index)
    search.visit(template)
    for block in inclusion.blocks where !search.blocks.contains(block.name) {
      report.unknownBlock(block, in: inclusion, at: source.place(at: block.offset), known: search.blocks)
    }
  }
}

/// The names of all blocks that a template has, with those of the templates that it uses.
private struct BlockSearch {
  let templates: [ParsedTemplate]
  let index: [String: Int]
  private(set) var blocks: [String] = []
  private var visited: Set<Int> = []

  init(templates: [ParsedTemplate], index: [String: Int]) {
    self.templates = templates
    self.index = index
  }

  mutating func visit(_ template: Int) {
    guard visited.insert(template).inserted else { return }
    visit(templates[template].nodes)
  }

  private mutating func visit(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .lineStart, .text, .constant, .variable: break
      case .section(_, _, let nodes): visit(nodes)
      case .block(let block): visit(block)
      case .partial(let inclusion):
        for block in inclusion.blocks { visit(block) }
        if let template = index[inclusion.name] { visit(template) }
      }
    }
  }

  private mutating func visit(_ block: Block) {
    blocks.append(block.name)
    visit(block.nodes)
  }
}
