// SPDX-License-Identifier: Apache-2.0

extension Chart {
  /// What the chart shows, in Dutch and from the data: kind, axes, first and last, highest and lowest, what is absent; at most 60 words.
  ///
  ///     "Lijngrafiek van D per schooljaar, van 2019-2020 tot en met 2021-2022. Nijmegen: van 0,31 naar 0,35, hoogste 0,36 (2020-2021).
  ///      Toeval: 0,15. Afgeschermd: 1 waarde."
  public var description: String { made.description.kept { makeDescription() } }

  private func makeDescription() -> String {
    let spec = shown
    guard !isEmpty else { return ChartNotes.reasonForEmptiness(spec) }
    var text = Sentences(limit: 60)
    let isDistribution = if case .distribution = spec.kind { true } else { false }
    text.add(isDistribution ? DistributionDescription.opening(self.spec) : ChartDescription.opening(spec))
    let closing = ChartDescription.absences(isDistribution ? self.spec : spec)
    text.reserve(closing)
    let details = isDistribution ? DistributionDescription.details(self.spec) : ChartDescription.details(spec)
    var told = 0
    for detail in details {
      guard text.add(detail, leaving: told + 1 < details.count ? 6 : 0) else { break }
      told += 1
    }
    if told < details.count { text.add("De rest staat in de tabel.") }
    text.addReserved()
    return text.joined
  }
}

/// The sentences of a description.
enum ChartDescription {
  static func opening(_ spec: ChartSpec) -> String {
    let values = shortened(spec.valueTitle.isEmpty ? "waarden" : spec.valueTitle, words: 9)
    let categories = shortened(spec.categoryTitle.isEmpty ? "categorie" : lowercasedFirst(spec.categoryTitle), words: 3)
    let first = shortened(spec.categories.first ?? "", words: 4)
    let last = shortened(spec.categories.last ?? "", words: 4)
    let head = "\(kindName(spec)) van \(values) per \(categories)"
    guard spec.kind.isOrdered else { return head + ", \(counted(spec.categories.count, spec.kind.itemName.one, spec.kind.itemName.more))." }
    guard spec.categories.count > 1 else { return "\(kindName(spec)) van \(values), \(first)." }
    return head + ", van \(first) tot en met \(last)."
  }

  static func kindName(_ spec: ChartSpec) -> String {
    switch spec.kind {
    case .line: "Lijngrafiek"
    case .bars, .columns: spec.series.count > 1 ? "Staafdiagram met groepen" : "Staafdiagram"
    case .stackedBars, .stackedColumns: "Gestapeld staafdiagram"
    case .slope: "Hellinggrafiek"
    case .dumbbell: "Haltergrafiek"
    case .distribution: "Verdeling"
    case .scatter: "Spreidingsdiagram"
    case .heatmap: "Warmtekaart"
    case .choropleth, .symbolMap: "Kaart"
    case .smallMultiples: counted(spec.series.count, "kleine lijngrafiek", "kleine lijngrafieken")
    }
  }

  /// One sentence for each series and reference that has a value.
  static func details(_ spec: ChartSpec) -> [String] {
    let isOrdered = spec.kind.isOrdered
    let series = spec.series.compactMap { one in
      detail(one.name, one.values, isOrdered: isOrdered, isOnly: spec.series.count == 1 && !isOrdered, one.format ?? spec.format, spec)
    }
    let references = spec.references.compactMap { reference -> String? in
      guard let value = reference.value(at: 0).number ?? reference.values.compactMap(\.number).first else { return nil }
      let name = uppercasedFirst(shortened(reference.name, words: 5))
      guard !reference.isConstant, let last = reference.values.compactMap(\.number).last, last != value else {
        return "\(name): \(spec.format.text(value))."
      }
      return isOrdered ? "\(name): van \(spec.format.text(value)) naar \(spec.format.text(last))." : nil
    }
    return series + references
  }

  private static func detail(
    _ name: String, _ values: [ChartValue], isOrdered: Bool, isOnly: Bool, _ format: NumberFormat, _ spec: ChartSpec
  ) -> String? {
    let known = values.prefix(spec.categories.count).enumerated().compactMap { index, value in value.number.map { (index, $0) } }
    guard let first = known.first, let last = known.last else { return nil }
    // The first of equals, so that the text does not depend on the order of comparison.
    let highest = known.reduce(first) { $1.1 > $0.1 ? $1 : $0 }
    let lowest = known.reduce(first) { $1.1 < $0.1 ? $1 : $0 }
    func text(_ value: Double) -> String { format.text(value) }
    func place(_ index: Int) -> String { shortened(spec.categories[index], words: 5) }
    let head = name.isEmpty || isOnly ? "" : shortened(name, words: 5) + ": "
    if known.count == 1 { return "\(head)\(text(first.1)) (\(place(first.0)))." }
    if highest.1 == lowest.1 { return uppercasedFirst("\(head)overal \(text(first.1)).") }
    guard isOrdered else {
      return uppercasedFirst("\(head)hoogste \(text(highest.1)) (\(place(highest.0))), laagste \(text(lowest.1)) (\(place(lowest.0))).")
    }
    var parts = ["van \(text(first.1)) naar \(text(last.1))"]
    if highest.0 != first.0, highest.0 != last.0 { parts.append("hoogste \(text(highest.1)) (\(place(highest.0)))") }
    if lowest.0 != first.0, lowest.0 != last.0 { parts.append("laagste \(text(lowest.1)) (\(place(lowest.0)))") }
    return uppercasedFirst(head + parts.joined(separator: ", ") + ".")
  }

  /// How many values are absent, by reason; empty when none is.
  static func absences(_ spec: ChartSpec) -> String {
    guard spec.hasAbsences else { return "" }
    var counts = ChartValue.Reason.allCases.map { _ in 0 }
    for series in spec.series {
      for value in spec.drawnValues(series) {
        if let reason = value.reason { counts[reason.rawValue] += 1 }
      }
    }
    let parts = ChartValue.Reason.allCases.compactMap { reason -> String? in
      let count = counts[reason.rawValue]
      return count == 0 ? nil : "\(reason.words) \(counted(count, "waarde", "waarden"))"
    }
    return parts.isEmpty ? "" : uppercasedFirst(parts.joined(separator: ", ")) + "."
  }

  static func counted(_ count: Int, _ one: String, _ more: String) -> String { "\(count) \(count == 1 ? one : more)" }

  /// The first words of a text, with "…" when there are more.
  static func shortened(_ text: String, words: Int) -> String {
    guard Sentences.count(text) > words else { return text }
    let all = text.split(separator: " ")
    return all.count <= words ? text : all.prefix(words).joined(separator: " ") + "…"
  }

  static func uppercasedFirst(_ text: String) -> String {
    // Without looking for letters of more bytes, where the first two have one.
    if let (first, _) = plainStart(text) {
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return text }
      return String(UnicodeScalar(first - 32)) + Substring(text.utf8.dropFirst())
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The first two letters of a text where each is one byte.
  private static func plainStart(_ text: String) -> (first: UInt8, second: UInt8)? {
    var start = text.utf8.makeIterator()
    guard let first = start.next(), let second = start.next(), first < 0x80, second < 0x80 else { return nil }
    return (first, second)
  }

  /// "Schooljaar" → "schooljaar"; an abbreviation such as "D" or "SES" stays as it is.
  static func lowercasedFirst(_ text: String) -> String {
    if let (first, second) = plainStart(text), (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second) else { return text }
      return String(UnicodeScalar(first + 32)) + Substring(text.utf8.dropFirst())
    }
    guard let second = text.dropFirst().first, second.isLowercase else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension ChartSpec.Kind {
  /// Whether the categories are an order, such as years, so that first and last mean something.
  var isOrdered: Bool {
    switch self {
    case .line, .columns, .stackedColumns, .slope, .smallMultiples, .heatmap: true
    case .bars, .stackedBars, .dumbbell, .distribution, .scatter, .choropleth, .symbolMap: false
    }
  }

  /// What a category looks like.
  var itemName: (one: String, more: String) {
    switch self {
    case .dumbbell: ("regel", "regels")
    case .scatter: ("punt", "punten")
    case .choropleth, .symbolMap: ("gebied", "gebieden")
    default: ("staaf", "staven")
    }
  }
}
