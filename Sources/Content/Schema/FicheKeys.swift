// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The keys of a fiche.
enum FicheKeys {
  static let sectors = Key(
    "sector", .list(of: .choice(Fiche.Sector.self), called: "sectoren", atLeast: 1), required: true, "voor welk onderwijs de aanpak is")
  static let status = Key("status", .choice(Fiche.Status.self), required: true, "hoe ver de aanpak is")
  static let themes = Key(
    "themas", .list(of: .theme, called: "thema's", atLeast: 1), required: true, "onder welke thema's een lezer de fiche vindt")
  static let sources = Key("bronnen", .list(of: .source, called: "bronnen", atLeast: 1), required: true, "waar de fiche op steunt")
  static let checked = Key("gecontroleerd", .date, required: true, "wanneer de redactie de fiche het laatst nakeek")
  static let areas = Key(
    "gemeenten", .list(of: .municipality, called: "gemeenten"), "waar de aanpak is; zonder deze sleutel is dat landelijk")
  static let partners = Key("partners", .list(of: .partner, called: "partners"), "wie meedoet")
  static let dimensions = Key(
    "dimensie", .list(of: .choice(Fiche.Dimension.self), called: "woorden"), "welke scheiding de aanpak wil verkleinen")
  static let causes = Key("oorzaken", .list(of: .choice(Fiche.Cause.self), called: "woorden"), "welke oorzaken de aanpak raakt")
  static let audience = Key("doelgroep", .text(characters: 300), "voor wie de aanpak is")
  static let needs = Key("nodig", .text(characters: 500), "wat er voor nodig is")
  static let start = Key("start", .partialDate, "wanneer de aanpak begon of begint")
  static let end = Key("einde", .partialDate, "wanneer de aanpak eindigde of eindigt")
  static let cost = Key("kosten", .cost, "hoe duur de aanpak is, zodat een lezer weet of die haalbaar is")
  static let studies = Key(
    "onderzoeken", .list(of: .study, called: "onderzoeken"), "wat er onderzocht is; de kracht van het bewijs volgt eruit")
  static let datasets = Key("indicatoren", .list(of: .dataset, called: "datasets"), "welke cijfers ernaast horen")
  static let isDraft = Key("concept", .yesOrNo, "of de fiche nog niet gepubliceerd mag worden")
  static let publishFrom = Key("publiceren", .date, "vanaf welke dag de fiche op de site staat")
  static let oldAddresses = Key(
    "oude-adressen", .list(of: .sitePath, called: "adressen"), "waar de fiche vroeger stond; lezers komen vanzelf hier")

  static let schema = Schema(
    "fiche", "een fiche",
    [
      ArticleKeys.title.description, ArticleKeys.summary.description, sectors.description, status.description, themes.description,
      sources.description, checked.description, areas.description, partners.description, dimensions.description, causes.description,
      audience.description, needs.description, start.description, end.description, cost.description, studies.description,
      datasets.description, isDraft.description, publishFrom.description, oldAddresses.description, ArticleKeys.updated.description,
    ])

  static let translation = ArticleKeys.translation([audience.description, needs.description], of: [schema])
}

/// The keys of one of the `onderzoeken` of a fiche.
enum StudyKeys {
  static let source = Key("bron", .source, required: true, "waar het onderzoek te vinden is")
  static let design = Key(
    "opzet", .choice(Study.Design.self), required: true, "hoe er onderzocht is; daar hangt de kracht van het bewijs van af")
  static let outcome = Key("uitkomst", .choice(Study.Outcome.self), required: true, "wat het onderzoek vond")
  static let isIndependent = Key("onafhankelijk", .yesOrNo, required: true, "of de onderzoekers los staan van wie de aanpak uitvoert")
  static let isDutch = Key("nederland", .yesOrNo, required: true, "of het in Nederland is onderzocht")
  static let schema = Schema(
    "onderzoek", "een onderzoek",
    [source.description, design.description, outcome.description, isIndependent.description, isDutch.description])
}

extension ValueType where Value == Study {
  fileprivate static var study: ValueType {
    group(
      StudyKeys.schema, example: "{ bron: rapport-2024, opzet: vergelijking, uitkomst: positief, onafhankelijk: ja, nederland: ja }"
    ) { keys, scope in
      let source = keys.read(StudyKeys.source, &scope)
      let design = keys.read(StudyKeys.design, &scope)
      let outcome = keys.read(StudyKeys.outcome, &scope)
      let isIndependent = keys.read(StudyKeys.isIndependent, &scope)
      let isDutch = keys.read(StudyKeys.isDutch, &scope)
      guard let source, let design, let outcome, let isIndependent, let isDutch else { return nil }
      return Study(source: source, design: design, outcome: outcome, isIndependent: isIndependent, isDutch: isDutch)
    }
  }
}

/// The keys of `kosten` when it is more than a number.
enum CostKeys {
  static let level = Key("niveau", .costLevel, required: true, "hoe duur de aanpak is")
  static let explanation = Key("toelichting", .text(characters: 300), "wat er betaald moet worden")
  static let schema = Schema("kosten", "de groep 'kosten'", [level.description, explanation.description])
}

extension ValueType where Value == Int {
  fileprivate static var costLevel: ValueType { integer(1...5, remedy: "kies 1 (heel laag) … 5 (heel hoog)") }
}

extension ValueType where Value == Fiche.Cost {
  /// `3`, or `{ niveau: 3, toelichting: "…" }`.
  fileprivate static var cost: ValueType {
    let level = ValueType<Int>.costLevel
    let example = "{ niveau: 2, toelichting: \"…\" }"
    let group = ValueType.group(CostKeys.schema, example: example) { keys, scope in
      let level = keys.read(CostKeys.level, &scope)
      let explanation = keys.read(CostKeys.explanation, &scope)
      return level.map { Fiche.Cost(level: $0, explanation: explanation) }
    }
    return ValueType(level.description, remedy: level.remedy, example: "3", shape: .either(level.shape, group.shape)) {
      value, spot, scope in
      if case .mapping = value.content { return group.read(value, spot, &scope) }
      return level.read(value, spot, &scope).map { Fiche.Cost(level: $0, explanation: nil) }
    }
  }
}
