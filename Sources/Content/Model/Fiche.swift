// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// One intervention: what was done, where, by whom, and what is known of it. `fiches/<soort>/<slug>.md`
package struct Fiche: Sendable {
  package var article: Article
  package var kind: Ref<Kind>
  package var sectors: [Sector]
  package var status: Status
  package var themes: [Ref<Theme>]
  package var sources: [Ref<Source>]
  /// The last editorial check.
  package var checked: CalendarDate
  /// Municipalities; empty means the whole country.
  package var areas: [Ref<Area>]
  package var partners: [Ref<Partner>]
  package var dimensions: [Dimension]
  package var causes: [Cause]
  package var audience: String?
  package var needs: String?
  package var start: PartialDate?
  package var end: PartialDate?
  package var cost: Cost?
  package var studies: [Study]
  package var datasets: [Ref<Dataset>]
  package var isDraft: Bool
  package var publishFrom: CalendarDate?
  package var evidence: Evidence
  /// Where the last check is written.
  package var checkedPlace: Place?

  package enum Sector: String, Sendable, CaseIterable { case po, vo, mbo, ho }

  package enum Status: String, Sendable, CaseIterable {
    case idea = "idee"
    case planned = "gepland"
    case running = "lopend"
    case completed = "afgerond"
    case stopped = "gestopt"
  }

  package enum Dimension: String, Sendable, CaseIterable {
    case ses
    case origin = "herkomst"
    case level = "niveau"
  }

  package enum Cause: String, Sendable, CaseIterable {
    case housing = "woonsegregatie"
    case schoolChoice = "schoolkeuze"
    case admission = "toelating"
    case costs = "kosten"
    case information = "informatie"
    case selection = "selectie"
  }

  /// From 1 (very low) to 5 (very high), with the author's words.
  package struct Cost: Sendable, Equatable {
    package var level: Int
    package var explanation: String?
  }
}

/// One study of an intervention, as its fiche lists it.
package struct Study: Sendable {
  package var source: Ref<Source>
  package var design: Design
  package var outcome: Outcome
  package var isIndependent: Bool
  package var isDutch: Bool

  /// From weak to strong.
  package enum Design: String, Sendable, CaseIterable {
    case caseStudy = "casus"
    case descriptive = "beschrijvend"
    case beforeAfter = "voor-na"
    case comparison = "vergelijking"
    case quasiExperiment = "quasi-experiment"
    case experiment
  }

  package enum Outcome: String, Sendable, CaseIterable {
    case positive = "positief"
    case mixed = "gemengd"
    case none = "geen"
    case negative = "negatief"
    case unknown = "onbekend"
  }
}

/// How strong the evidence is, computed from the studies and never typed by an author.
package struct Evidence: Sendable, Equatable {
  /// 0 onvoldoende onderzocht · 1 beschreven · 2 eerste aanwijzingen · 3 goede aanwijzingen · 4 sterke aanwijzingen.
  package var level: Int
  /// True when a study found mixed, no or negative effects: shown beside the level, never hidden in it.
  package var hasContraryOutcomes: Bool
}
