// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// The pages under `/beleid/`: what was promised, what can be had, and what was agreed.
extension Site {
  func policyView() -> PageView {
    let late = portal.commitments.count { Self.isLate($0, today) }
    let open = portal.schemes.count { $0.status(on: today) == .open }
    let lists = [
      (
        "Toezeggingen", Addresses.commitments, portal.commitments.count, "Wat is beloofd, door wie, en is het nagekomen?",
        late > 0 ? "\(late) te laat op \(today.dutch)" : nil
      ),
      (
        "Regelingen", Addresses.schemes, portal.schemes.count, "Subsidies en ander geld, en voor wie.",
        open > 0 ? "\(open) open" : nil
      ),
      (
        "Afspraken", Addresses.agreements, portal.agreements.count, "Doelen die gemeenten en schoolbesturen samen hebben afgesproken.",
        portal.agreements.isEmpty ? "nog geen enkele geregistreerd" : nil
      ),
    ]
    return PageView(
      template: .policy, title: "Beleid", description: "Wat is beloofd, wat is er te krijgen en wat is afgesproken?", section: .policy,
      crumbs: [Self.homeCrumb],
      values: Field.object([
        .lijst: .list(
          lists.map { name, path, count, text, note in
            Field.object([
              .naam: .text(name), .adres: link(path), .aantal: .number(count), .uitleg: .text(text), .noot: .optional(note),
            ])
          })
      ]))
  }

  /// Money: what can be had now first.
  func schemesView() -> PageView {
    let groups = [Scheme.Status.open, .announced, .closed].map { status in
      RegisterGroup(
        id: status.rawValue, name: Words.capitalised(status.rawValue),
        items: portal.schemes.filter { $0.status(on: today) == status }.map(scheme))
    }
    return register(
      "Regelingen", "Subsidies en ander geld tegen segregatie: voor wie, hoeveel en tot wanneer.", groups: groups,
      note: "Staat er een eerste of laatste dag bij? Dan rekenen wij met \(today.dutch). Verder schrijven wij op wat de bron zegt. "
        + "Vraag altijd na of een regeling nog open is.")
  }

  /// The goals by municipality.
  func agreementsView() -> PageView {
    let groups = portal.areas.municipalities.map { Ref<Area>($0) }.map { area in
      RegisterGroup(
        id: portal[area].slug, name: portal[area].name, items: index.agreementsByArea[area.index].map { agreement($0, withArea: true) })
    }
    return register(
      "Afspraken", "Doelen die gemeenten en schoolbesturen samen hebben afgesproken (Lokale Educatieve Agenda).", groups: groups,
      empty: "Er is nog geen enkele afspraak geregistreerd. Onze bronnen bevatten geen afspraak met een doel, een maat en een nulmeting. "
        + "Kent u er een die openbaar is? Mail ons.")
  }
}

/// Items of a register under one heading.
struct RegisterGroup {
  /// The end of the id of the heading.
  var id: String
  var name: String
  var note: String?
  var items: [Value]
}

extension Site {
  func register(
    _ title: String, _ summary: String, groups: [RegisterGroup], note: String? = nil, empty: String = "In dit register staat nog niets.",
    template: TemplateName = .register
  ) -> PageView {
    let filled = groups.filter { !$0.items.isEmpty }
    return PageView(
      template: template, title: title, description: summary, section: .policy,
      crumbs: [Self.homeCrumb, ("Beleid", Addresses.policy)],
      values: Field.object([
        .titel: .text(title), .samenvatting: .text(summary), .samengevat: filled.isEmpty ? .text(empty) : .optional(note),
        .groepen: .list(
          filled.map { group in
            Field.object([
              .id: .text("_" + group.id), .naam: .text(group.name), .noot: .optional(group.note), .aantal: .number(group.items.count),
              .lijst: .list(group.items),
            ])
          }),
      ]))
  }

  private func scheme(_ item: Scheme) -> Value {
    let facts = [
      fact("Bedrag", item.amount), fact("Periode", item.period), fact("Aanvragen", Words.application(item.opens, item.closes)),
      fact("Voor wie", item.audience), sourceFact(item.source),
    ]
    return registerItem(item.id, item.title, address: item.address, status: nil, facts: facts)
  }

  func agreement(_ index: Int, withArea: Bool) -> Value {
    let item = portal.agreements[index]
    let facts = [
      withArea ? fact("Gemeente", portal[item.area].name, address: root.link(portal.address(of: item.area))) : nil,
      fact("Maat", item.measure), fact("Nulmeting", item.baseline), fact("Streefwaarde", item.target),
      fact("Jaar", item.year.map { String($0) }),
      fact("Stand", item.state), sourceFact(item.source),
    ]
    return registerItem(item.id, item.goal, status: nil, facts: facts, chart: GoalChart(item)?.value)
  }

  func registerItem(
    _ id: String, _ title: String, address: String? = nil, status: String?, isGood: Bool = false, late: String? = nil, facts: [Value?],
    chart: Value? = nil
  ) -> Value {
    Field.object([
      .id: .text(id), .titel: .text(title), .adres: .optional(address), .merken: .flag(status != nil), .status: .optional(status),
      .goed: .flag(isGood), .teLaat: .optional(late), .feiten: .list(facts.compactMap { $0 }), .grafiek: .maybe(chart),
    ])
  }

  func fact(_ name: String, _ value: String?, address: String? = nil) -> Value? {
    value.map { Field.object([.naam: .text(name), .waarde: .text($0), .adres: .optional(address)]) }
  }

  func sourceFact(_ source: Ref<Source>?) -> Value? {
    guard let source else { return nil }
    return fact("Bron", portal[source].title, address: root.link(portal.address(of: portal[source])))
  }
}

extension Words {
  /// When somebody can apply: `van 1 maart 2027 tot en met 30 april 2027`.
  static func application(_ opens: CalendarDate?, _ closes: CalendarDate?) -> String? {
    switch (opens, closes) {
    case (let opens?, let closes?): "van \(opens.dutch) tot en met \(closes.dutch)"
    case (let opens?, nil): "vanaf \(opens.dutch)"
    case (nil, let closes?): "tot en met \(closes.dutch)"
    case (nil, nil): nil
    }
  }
}
