// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// The registers that nothing else refers to.
struct Registers: Sendable {
  var terms: [Term]
  var commitments: [Commitment]
  var schemes: [Scheme]
  var agreements: [Agreement]
}

extension ContentLoader {
  func loadRegisters(_ inventory: Inventory, _ names: Names, _ report: inout Report) -> Registers {
    Registers(
      terms: loadItems(.terms, TermKeys.schema, inventory, names, &report, Term.init),
      commitments: loadItems(.commitments, CommitmentKeys.schema, inventory, names, &report, Commitment.init),
      schemes: loadItems(.schemes, SchemeKeys.schema, inventory, names, &report, Scheme.init),
      agreements: loadItems(.agreements, AgreementKeys.schema, inventory, names, &report, Agreement.init))
  }

  /// The items of a register, sorted by id. An item without an id of its own is reported and left out.
  func loadItems<Item>(
    _ register: Register, _ schema: Schema, _ inventory: Inventory, _ names: Names, _ report: inout Report,
    _ build: (String, MappingReader, inout Scope) -> Item?
  ) -> [Item] {
    guard inventory.registers.contains(register), let (value, reading) = readYAML(register.rawValue, schema, names, &report) else {
      return []
    }
    var scope = reading
    defer { report.add(contentsOf: scope.report) }
    if value.isEmpty { return [] }
    guard case .list(let values) = value.content else {
      scope.report.error(
        "\(schema.subject).vorm", at: scope.source.place(value.mark), "\(register.rawValue) is een lijst: elk deel begint met '- id: …'",
        remedy: "zet '- ' voor de eerste sleutel van elk deel en spring de andere even ver in")
      return []
    }
    var lines: [String: Int] = [:]
    var items: [(id: String, item: Item)] = []
    for value in values {
      guard let keys = MappingReader(value, &scope) else { continue }
      guard let id = keys.read(ItemKeys.id, &scope) else {
        // Without a name it is of no use, but what else is wrong with it is said in the same run.
        _ = build("", keys, &scope)
        continue
      }
      let mark = keys.mark(of: ItemKeys.id.name)
      if let first = lines[id] {
        scope.error(
          Spot(key: "dubbele-id"), at: mark, "elke id staat er één keer; '\(id)' staat al op regel \(first)",
          remedy: "geef één van de twee een andere id")
        continue
      }
      lines[id] = mark.line
      if let item = build(id, keys, &scope) { items.append((id, item)) }
    }
    return items.sorted { $0.id < $1.id }.map(\.item)
  }
}

extension Source {
  init?(_ id: String, _ keys: MappingReader, _ scope: inout Scope) {
    let title = keys.read(ItemKeys.title, &scope)
    let authors = keys.read(SourceKeys.authors, &scope)
    let year = keys.read(SourceKeys.year, &scope)
    let publisher = keys.read(SourceKeys.publisher, &scope)
    let address = keys.read(ItemKeys.address, &scope)
    let reference = keys.read(SourceKeys.reference, &scope)
    let status = keys.read(SourceKeys.status, &scope)
    self.init(
      id: id, title: title ?? id, authors: authors, year: year, publisher: publisher, address: address, reference: reference,
      status: status ?? .unofficial)
  }
}

extension Term {
  init?(_ id: String, _ keys: MappingReader, _ scope: inout Scope) {
    let term = keys.read(TermKeys.term, &scope)
    let explanation = keys.read(TermKeys.explanation, &scope)
    let spellings = keys.read(TermKeys.spellings, &scope)
    let expansion = keys.read(TermKeys.expansion, &scope)
    guard let term, let explanation else { return nil }
    self.init(id: id, term: term, explanation: explanation, otherSpellings: spellings ?? [], expansion: expansion)
  }
}

extension Commitment {
  init?(_ id: String, _ keys: MappingReader, _ scope: inout Scope) {
    let title = keys.read(ItemKeys.title, &scope)
    let who = keys.read(CommitmentKeys.who, &scope)
    let made = keys.read(CommitmentKeys.made, &scope)
    let source = keys.read(ItemKeys.source, &scope)
    let due = keys.read(CommitmentKeys.due, &scope)
    let status = keys.read(CommitmentKeys.status, &scope)
    let outcome = keys.read(CommitmentKeys.outcome, &scope)
    guard let title, let who, let status else { return nil }
    self.init(
      id: id, title: title, who: who, made: made, source: source, due: due, status: status, outcome: outcome,
      duePlace: scope.source.place(keys.mark(of: CommitmentKeys.due.name)))
  }
}

extension Scheme {
  init?(_ id: String, _ keys: MappingReader, _ scope: inout Scope) {
    let title = keys.read(ItemKeys.title, &scope)
    let amount = keys.read(SchemeKeys.amount, &scope)
    let period = keys.read(SchemeKeys.period, &scope)
    let audience = keys.read(SchemeKeys.audience, &scope)
    let status = keys.read(SchemeKeys.status, &scope)
    let address = keys.read(ItemKeys.address, &scope)
    let source = keys.read(ItemKeys.source, &scope)
    let opens = keys.read(SchemeKeys.opens, &scope)
    let closes = keys.read(SchemeKeys.closes, &scope)
    guard let title, let status else { return nil }
    self.init(
      id: id, title: title, amount: amount, period: period, audience: audience, status: status, address: address, source: source,
      opens: opens, closes: closes)
  }
}

extension Agreement {
  init?(_ id: String, _ keys: MappingReader, _ scope: inout Scope) {
    let area = keys.read(AgreementKeys.area, &scope)
    let goal = keys.read(AgreementKeys.goal, &scope)
    let measure = keys.read(AgreementKeys.measure, &scope)
    let baseline = keys.read(AgreementKeys.baseline, &scope)
    let target = keys.read(AgreementKeys.target, &scope)
    let year = keys.read(AgreementKeys.year, &scope)
    let state = keys.read(AgreementKeys.state, &scope)
    let source = keys.read(ItemKeys.source, &scope)
    guard let area, let goal else { return nil }
    self.init(
      id: id, area: area, goal: goal, measure: measure, baseline: baseline, target: target, year: year, state: state, source: source)
  }
}
