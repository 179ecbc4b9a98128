// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Mustache
import Primitives

extension Site {
  /// What the check asks of the content, rule by rule: where a message leads for who wants to know more.
  func rulesView() -> PageView {
    var groups: [(subject: Substring, rules: [Rule])] = []
    for rule in rules {
      let subject = rule.identifier.prefix { $0 != "." }
      if groups.last?.subject != subject { groups.append((subject, [])) }
      groups[groups.count - 1].rules.append(rule)
    }
    return PageView(
      template: .rules, title: "Regels voor de inhoud",
      description: "Wat het portaal nakijkt, waarom, en wat u doet als een regel niet klopt.", crumbs: [Self.homeCrumb],
      values: Field.object([
        .inhoudsopgave: .list(groups.map { Self.contentsItem(String($0.subject), "_" + $0.subject) }),
        .groepen: .list(
          groups.map { group in
            Field.object([
              .id: .text("_" + group.subject), .naam: .text(String(group.subject)), .lijst: .list(group.rules.map(Self.value)),
            ])
          }),
      ]))
  }

  private static func value(of rule: Rule) -> Value {
    Field.object([
      .id: .text(rule.identifier), .titel: .text(rule.title), .uitleg: .text(rule.why), .soort: .text(rule.severity.word),
      .nodig: .text(rule.remedy), .goed: .text(rule.validExample), .ander: .text(rule.invalidExample), .vast: .flag(rule.isFixed),
    ])
  }
}
