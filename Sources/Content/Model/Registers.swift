// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// A kind of intervention (`soorten/<slug>.md`), such as vriendschapsscholen.
package struct Kind: Sendable {
  package var article: Article
  package var plural: String
}

/// `themas/<slug>.md`
package struct Theme: Sendable {
  package var article: Article
}

/// `partners/<slug>.md`
package struct Partner: Sendable {
  package var article: Article
  package var type: PartnerType
  package var area: Ref<Area>?
  package var address: String?
  package var isInCoalition: Bool

  package enum PartnerType: String, Sendable, CaseIterable {
    case municipality = "gemeente"
    case school
    case schoolBoard = "schoolbestuur"
    case foundation = "stichting"
    case parents = "ouderinitiatief"
    case ministry = "ministerie"
    case research = "kennisinstelling"
    case network = "netwerk"
  }
}

/// `paginas/<slug>.md`
package struct InfoPage: Sendable {
  package var article: Article
  package var order: Int

  /// Of a page that asks for no place in the foot of every page; behind all others.
  package static let noOrder = 1000
}

/// `nieuws/<datum>-<slug>.md`
package struct NewsItem: Sendable {
  package var article: Article
  package var date: CalendarDate
}

/// `agenda/<datum>-<slug>.md`
package struct AgendaItem: Sendable {
  package var article: Article
  package var date: CalendarDate
  /// Times of the day as `14:30`.
  package var begin: String?
  package var end: String?
  package var venue: String?
  package var registration: String?
}

/// An item of `begrippen.yml`.
package struct Term: Sendable {
  package var id: String
  package var term: String
  package var explanation: String
  package var otherSpellings: [String]
  /// What an abbreviation stands for: `sociaaleconomische status`.
  package var expansion: String?
}

/// A line of `moeilijke-woorden.yml`: a word that many readers do not know, and a common one for it.
package struct HardWord: Sendable {
  package var word: String
  package var alternative: String
}

/// An item of `bronnen.yml`: the bibliography, with how far each source can be trusted.
package struct Source: Sendable {
  package var id: String
  package var title: String
  package var authors: String?
  package var year: Int?
  package var publisher: String?
  package var address: String?
  /// The number under which an office filed it, such as a Kamerstuk.
  package var reference: String?
  package var status: Status

  package enum Status: String, Sendable, CaseIterable {
    case official = "officieel"
    case research = "onderzoek"
    case press = "pers"
    case unofficial = "niet-officieel"
  }
}

/// An item of `toezeggingen.yml`: what was promised, by whom, and whether it was kept.
package struct Commitment: Sendable {
  package var id: String
  package var title: String
  package var who: String
  package var made: CalendarDate?
  package var source: Ref<Source>?
  package var due: CalendarDate?
  package var status: Status
  package var outcome: String?
  /// Where `gereed-voor` is written.
  package var duePlace: Place?

  package enum Status: String, Sendable, CaseIterable {
    case open
    case running = "loopt"
    case kept = "nagekomen"
    case lapsed = "vervallen"
  }
}

/// An item of `regelingen.yml`: a subsidy or other money.
package struct Scheme: Sendable {
  package var id: String
  package var title: String
  package var amount: String?
  package var period: String?
  package var audience: String?
  package var status: Status
  package var address: String?
  package var source: Ref<Source>?
  /// The first and the last day on which it can be applied for, where they are known.
  package var opens: CalendarDate?
  package var closes: CalendarDate?

  package enum Status: String, Sendable, CaseIterable {
    case open
    case closed = "gesloten"
    case announced = "aangekondigd"
  }

  /// What the days say goes before what was written down when they still lay ahead: `sluit: 2026-03-31` is closed in April, whoever forgot
  /// to write so.
  package func status(on day: CalendarDate) -> Status {
    if let closes, closes < day { return .closed }
    guard let opens else { return status }
    if opens > day { return .announced }
    return status == .announced ? .open : status
  }
}

/// An item of `afspraken.yml`: a goal of a Lokale Educatieve Agenda.
package struct Agreement: Sendable {
  package var id: String
  package var area: Ref<Area>
  package var goal: String
  package var measure: String?
  package var baseline: String?
  package var target: String?
  package var year: Int?
  package var state: String?
  package var source: Ref<Source>?
}

/// An old address and where it went; nil: it is gone for good.
package struct Move: Sendable {
  /// A path on the site: `/interventies/oud/`.
  package var from: String
  package var to: String?
  package var place: Place
}

/// A file of `beelden/`.
package struct Picture: Sendable {
  /// The path below the content folder: `beelden/school.svg`; it is also the address.
  package var path: String
  package var width: Int?
  package var height: Int?
  /// Of the file.
  package var bytes = 0
}
