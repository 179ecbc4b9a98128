// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// Promises on a line of time, by the day they were promised for. What is late is judged by the date of the build.
extension Site {
  func commitmentsView() -> PageView {
    let order = portal.commitments.indices.sorted { a, b in
      (portal.commitments[a].due?.iso ?? Self.afterAll, a) < (portal.commitments[b].due?.iso ?? Self.afterAll, b)
    }
    var groups: [RegisterGroup] = []
    for index in order {
      let item = portal.commitments[index]
      let group = self.group(of: item)
      if groups.last?.id != group.id { groups.append(group) }
      groups[groups.count - 1].items.append(commitment(item))
    }
    return register(
      "Toezeggingen", "Wat bewindslieden en andere partijen hebben beloofd, en wat ervan is gekomen.", groups: groups,
      note: commitmentCounts, template: .commitments)
  }

  private static let afterAll = "9999"

  /// `Beloofd voor 2023`; what is promised for a day to come stands under the day of the build.
  private func group(of item: Commitment) -> RegisterGroup {
    guard let due = item.due else {
      return RegisterGroup(id: "zonder-datum", name: "Zonder datum", note: "De bron noemt geen datum waarop dit klaar is.", items: [])
    }
    guard due >= today else { return RegisterGroup(id: "jaar-\(due.year)", name: "Beloofd voor \(due.year)", items: []) }
    return RegisterGroup(id: "straks-\(due.year)", name: "Na vandaag, \(today.dutch): beloofd voor \(due.year)", items: [])
  }

  /// `12 toezeggingen: 3 nagekomen, 5 open en 4 lopen. Op 21 november 2026 zijn er 6 te laat.`
  private var commitmentCounts: String? {
    let states = [(Commitment.Status.kept, "nagekomen"), (.running, "in uitvoering"), (.open, "open"), (.lapsed, "vervallen")]
    let parts = states.compactMap { status, word -> String? in
      let count = portal.commitments.count { $0.status == status }
      return count > 0 ? "\(count) \(word)" : nil
    }
    let late = portal.commitments.count { Self.isLate($0, today) }
    let lateness = late == 1 ? "is er 1 te laat" : late == 0 ? "is er geen te laat" : "zijn er \(late) te laat"
    guard !portal.commitments.isEmpty else { return nil }
    return Words.count(portal.commitments.count, "toezegging", "toezeggingen") + ": \(Words.list(parts)). Op \(today.dutch) \(lateness). "
      + "Te laat betekent: de datum is voorbij, en onze bronnen noemen geen uitkomst."
  }

  /// Promised for a day that has passed, and neither kept nor lapsed.
  static func isLate(_ commitment: Commitment, _ today: CalendarDate) -> Bool {
    guard let due = commitment.due, due < today else { return false }
    return commitment.status == .open || commitment.status == .running
  }

  private func commitment(_ item: Commitment) -> Value {
    let facts = [
      fact("Door", item.who), fact("Beloofd op", item.made?.dutch), fact("Gereed voor", item.due?.dutch), fact("Uitkomst", item.outcome),
      sourceFact(item.source),
    ]
    let late = Self.isLate(item, today) ? item.due.map { Words.late(months: today.months(since: $0)) } : nil
    return registerItem(item.id, item.title, status: item.status.rawValue, isGood: item.status == .kept, late: late, facts: facts)
  }
}

extension Words {
  /// `2 jaar en 1 maand te laat`
  static func late(months: Int) -> String {
    guard months > 0 else { return "minder dan een maand te laat" }
    let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
    var parts: [String] = []
    if years > 0 { parts.append("\(years) jaar") }
    if rest > 0 { parts.append(count(rest, "maand", "maanden")) }
    return list(parts) + " te laat"
  }
}
