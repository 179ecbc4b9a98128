// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  func policyView() -> PageView {
    let lists = [
      ("Toezeggingen", Addresses.commitments, portal.commitments.count, "Wat is beloofd, door wie, en is het nagekomen?"),
      ("Regelingen", Addresses.schemes, portal.schemes.count, "Subsidies en ander geld, en voor wie."),
      ("Afspraken", Addresses.agreements, portal.agreements.count, "Doelen die gemeenten en schoolbesturen samen hebben afgesproken."),
    ]
    return PageView(
      template: .policy, title: "Beleid", description: "Wat is beloofd, wat is er te krijgen en wat is afgesproken?", section: .policy,
      crumbs: [Self.homeCrumb],
      values: Field.object([
        .lijst: .list(
          lists.map { name, path, count, text in
            Field.object([.naam: .text(name), .adres: link(path), .aantal: .number(count), .uitleg: .text(text)])
          })
      ]))
  }

  func commitmentsView() -> PageView {
    // What is late comes first, then what is open, by the day it was promised for.
    let order = portal.commitments.indices.sorted { a, b in
      let (first, second) = (portal.commitments[a], portal.commitments[b])
      return (Self.urgency(of: first, today), first.due?.iso ?? "9999", a) < (Self.urgency(of: second, today), second.due?.iso ?? "9999", b)
    }
    let late = portal.commitments.count { Self.isLate($0, today) }
    return register(
      "Toezeggingen", "Wat bewindslieden en andere partijen hebben beloofd, en wat ervan is gekomen.", items: order.map(commitment),
      summary: portal.commitments.isEmpty
        ? nil : Words.count(portal.commitments.count, "toezegging", "toezeggingen") + ", waarvan \(late) te laat op \(today.dutch).")
  }

  func schemesView() -> PageView {
    register("Regelingen", "Subsidies en ander geld tegen segregatie: voor wie, hoeveel en tot wanneer.", items: portal.schemes.map(scheme))
  }

  func agreementsView() -> PageView {
    register(
      "Afspraken", "Doelen die gemeenten en schoolbesturen samen hebben afgesproken (Lokale Educatieve Agenda).",
      items: portal.agreements.indices.map { agreement($0, withArea: true) })
  }

  private func register(_ title: String, _ summary: String, items: [Value], summary line: String? = nil) -> PageView {
    PageView(
      template: .register, title: title, description: summary, section: .policy,
      crumbs: [Self.homeCrumb, ("Beleid", Addresses.policy)],
      values: Field.object([
        .titel: .text(title), .samenvatting: .text(summary), .lijst: .list(items), .samengevat: .optional(line),
      ]))
  }
}

extension Site {
  /// Promised for a day that has passed, and neither kept nor lapsed.
  static func isLate(_ commitment: Commitment, _ today: CalendarDate) -> Bool {
    guard let due = commitment.due, due < today else { return false }
    return commitment.status == .open || commitment.status == .running
  }

  private static func urgency(of commitment: Commitment, _ today: CalendarDate) -> Int {
    if isLate(commitment, today) { return 0 }
    switch commitment.status {
    case .open, .running: return 1
    case .kept: return 2
    case .lapsed: return 3
    }
  }

  private func commitment(_ index: Int) -> Value {
    let item = portal.commitments[index]
    let facts = [
      fact("Door", item.who), fact("Beloofd op", item.made?.dutch), fact("Gereed voor", item.due?.dutch), fact("Uitkomst", item.outcome),
      sourceFact(item.source),
    ]
    return registerItem(
      item.id, item.title, status: item.status.rawValue, isGood: item.status == .kept, isLate: Self.isLate(item, today), facts: facts)
  }

  private func scheme(_ item: Scheme) -> Value {
    let facts = [
      fact("Bedrag", item.amount), fact("Periode", item.period), fact("Voor wie", item.audience), sourceFact(item.source),
    ]
    return registerItem(
      item.id, item.title, address: item.address, status: item.status.rawValue, isGood: item.status == .open, facts: facts)
  }

  func agreement(_ index: Int, withArea: Bool) -> Value {
    let item = portal.agreements[index]
    let facts = [
      withArea ? fact("Gemeente", portal[item.area].name, address: root.link(portal.address(of: item.area))) : nil,
      fact("Maat", item.measure), fact("Nulmeting", item.baseline), fact("Streefwaarde", item.target),
      fact("Jaar", item.year.map { String($0) }),
      fact("Stand", item.state), sourceFact(item.source),
    ]
    return registerItem(item.id, item.goal, status: nil, facts: facts)
  }

  private func registerItem(
    _ id: String, _ title: String, address: String? = nil, status: String?, isGood: Bool = false, isLate: Bool = false, facts: [Value?]
  ) -> Value {
    Field.object([
      .id: .text(id), .titel: .text(title), .adres: .optional(address), .merken: .flag(status != nil), .status: .optional(status),
      .goed: .flag(isGood), .teLaat: .flag(isLate), .feiten: .list(facts.compactMap { $0 }),
    ])
  }

  func fact(_ name: String, _ value: String?, address: String? = nil) -> Value? {
    value.map { Field.object([.naam: .text(name), .waarde: .text($0), .adres: .optional(address)]) }
  }

  private func sourceFact(_ source: Ref<Source>?) -> Value? {
    guard let source else { return nil }
    return fact("Bron", portal[source].title, address: root.link(Addresses.sources + "#" + Self.id(of: portal[source])))
  }
}
