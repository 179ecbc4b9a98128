// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Primitives

extension TextWriter {
  /// The info words that have a meaning; other fenced blocks are code.
  static let blockWords = ["grafiek", "kaart", "kerncijfer", "tabel", "let-op", "voorbeeld"]

  /// False: the block is shown as code.
  func writeFence(_ block: FencedBlock, _ html: inout Bytes, _ report: inout Report) -> Bool {
    switch block.word {
    // Not among the words that are suggested: it is for the guide, not for an editor.
    case "sleutels": writeKeys(block, &html, &report)
    case "grafiek", "kaart": writeFigure(block, block.word == "kaart" ? BlockKeys.map : BlockKeys.chart, chart, &html, &report)
    case "kerncijfer": writeFigure(block, BlockKeys.keyFigure, keyFigure, &html, &report)
    case "tabel": writeTable(block, &html, &report)
    case "let-op": writeAside(block, name: language?.attention ?? "Let op", &html, &report)
    case "voorbeeld": writeAside(block, name: language?.example ?? "Voorbeeld", &html, &report)
    default:
      if let near = nearMiss(to: block.word, in: Self.blockWords) {
        report.warning(
          "blok.onbekend", at: block.place,
          "een blok heet \(Self.blockWords.joined(separator: ", ")); '\(block.word)' wordt als code getoond",
          remedy: "bedoelde u '\(near)'?")
      }
      return false
    }
    return true
  }

  /// Reads the YAML of a block by its schema; a block with errors is left out.
  func writeFigure(
    _ block: FencedBlock, _ schema: Schema, _ build: (MappingReader, Place, inout Scope) -> Block?, _ html: inout Bytes,
    _ report: inout Report
  ) {
    let source = YAMLSource(
      file: file, firstLine: block.firstContentLine, indent: max(0, (block.place.column ?? 1) - 1), text: Bytes(block.literal))
    var reader = YAMLReader(source)
    let value = reader.read()
    report.add(contentsOf: reader.report)
    guard let value else {
      if !reader.report.hasErrors {
        report.error(
          "\(schema.subject).leeg", at: block.place, "\(schema.noun) heeft regels 'sleutel: waarde'",
          remedy: "schrijf \(schema.keys.filter(\.isRequired).map { "'\($0.name): …'" }.joined(separator: ", "))")
      }
      return
    }
    var scope = Scope(schema, reader.source, names: context.names)
    let result = MappingReader(value, &scope).flatMap { build($0, block.place, &scope) }
    report.add(contentsOf: scope.report)
    if let result, !scope.report.hasErrors { cut(&html, for: result) }
  }

  private func chart(_ keys: MappingReader, _ place: Place, _ scope: inout Scope) -> Block? {
    let dataset = keys.read(BlockKeys.dataset, &scope)
    let isMap = scope.schema.subject == BlockKeys.map.subject
    let kind = isMap ? .map : keys.read(BlockKeys.kind, &scope)
    let scale = isMap ? nil : keys.read(BlockKeys.scale, &scope)
    let measure = measure(keys, of: dataset, &scope)
    let areas = keys.read(BlockKeys.areas, &scope)
    let title = keys.read(BlockKeys.title, &scope)
    let description = keys.read(BlockKeys.description, &scope)
    guard let dataset, let kind, let measure, let title, let description else { return nil }
    return .chart(
      ChartBlock(
        kind: kind, dataset: dataset, measure: measure, areas: areas ?? [], title: title, description: description, scale: scale,
        place: place))
  }

  private func keyFigure(_ keys: MappingReader, _ place: Place, _ scope: inout Scope) -> Block? {
    let dataset = keys.read(BlockKeys.dataset, &scope)
    let measure = measure(keys, of: dataset, &scope)
    let area = keys.read(BlockKeys.area, &scope)
    let year = keys.read(BlockKeys.year, &scope)
    let caption = keys.read(BlockKeys.caption, &scope)
    guard let dataset, let measure else { return nil }
    return .keyFigure(
      KeyFigureBlock(dataset: dataset, measure: measure, area: area ?? Areas.country, year: year, caption: caption ?? "", place: place))
  }

  func datasetTable(_ keys: MappingReader, _ place: Place, _ scope: inout Scope) -> Block? {
    let dataset = keys.read(BlockKeys.dataset, &scope)
    let measure = measure(keys, of: dataset, &scope)
    let areas = keys.read(BlockKeys.areas, &scope)
    let title = keys.read(BlockKeys.title, &scope)
    guard let dataset, let measure, let title else { return nil }
    return .table(TableBlock(dataset: dataset, measure: measure, areas: areas ?? [], title: title, place: place))
  }

  /// The measure, checked against a dataset of counts. The indicators of ready values are known only when the CSV is read.
  private func measure(_ keys: MappingReader, of dataset: Ref<Dataset>?, _ scope: inout Scope) -> String? {
    guard let measure = keys.read(BlockKeys.measure, &scope), let dataset else { return nil }
    guard case .counts(_, group: _, let measures) = context.datasets[dataset.index].form, measure != "aandeel", !measures.contains(measure)
    else {
      return measure
    }
    let known = measures + ["aandeel"]
    scope.report.error(
      "\(scope.schema.subject).maat", at: scope.source.place(keys.mark(of: BlockKeys.measure.name)),
      "'maat' is een maat van dataset '\(context.datasets[dataset.index].slug)', en '\(Scope.shortened(measure))' is er geen",
      remedy: nearMiss(to: measure, in: known).map { "bedoelde u '\($0)'?" } ?? "kies uit: \(known.joined(separator: ", "))")
    return nil
  }

  /// ```` ```let-op Nieuwe regels ````: a note beside the text, with Markdown in it. `role="note"` keeps it out of the list of landmarks.
  private func writeAside(_ block: FencedBlock, name: String, _ html: inout Bytes, _ report: inout Report) {
    let title = String(block.info.dropFirst(block.word.count)).trimmed
    if block.literal.allSatisfy({ $0 <= 0x20 }) {
      report.error(
        "\(block.word).leeg", at: block.place, "een blok '\(block.word)' heeft tekst",
        remedy: "schrijf de tekst tussen de twee regels met ```, of haal het blok weg")
      return
    }
    html.append("<aside class=\"\(block.word)\" role=\"note\" aria-label=\"\(name)")
    if !title.isEmpty {
      html.append(": ")
      html.append(escaping: title)
    }
    html.append("\">\n<p class=\"kader-titel\">")
    html.append(escaping: title.isEmpty ? name : title)
    html.append("</p>\n")
    writeInner(block.literal, firstLine: block.firstContentLine, into: &html, &report)
    html.append("</aside>\n")
  }
}

extension String {
  /// Without white space at the ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
