// SPDX-License-Identifier: Apache-2.0
import Content

extension Fiche.Sector {
  var name: String {
    switch self {
    case .po: "basisonderwijs"
    case .vo: "voortgezet onderwijs"
    case .mbo: "mbo"
    case .ho: "hoger onderwijs"
    }
  }
}

extension Fiche.Dimension {
  var name: String {
    switch self {
    case .ses: "opleiding en inkomen van ouders"
    case .origin: "herkomst"
    case .level: "schoolniveau"
    }
  }
}

extension Fiche.Cause {
  var name: String {
    switch self {
    case .housing: "waar mensen wonen"
    case .schoolChoice: "schoolkeuze"
    case .admission: "toelating"
    case .costs: "kosten"
    case .information: "informatie"
    case .selection: "selectie"
    }
  }
}

extension Study.Design {
  var name: String {
    switch self {
    case .caseStudy: "beschrijving van één geval"
    case .descriptive: "beschrijving"
    case .beforeAfter: "meting voor en na"
    case .comparison: "vergelijking met een andere groep"
    case .quasiExperiment: "quasi-experiment"
    case .experiment: "experiment met loting"
    }
  }
}

extension Study.Outcome {
  var name: String {
    switch self {
    case .positive: "positief"
    case .mixed: "gemengd"
    case .none: "geen verschil"
    case .negative: "negatief"
    case .unknown: "nog niet bekend"
    }
  }
}

extension Source.Status {
  /// As a mark beside a source.
  var name: String {
    switch self {
    case .official: "officieel stuk"
    case .research: "onderzoek"
    case .press: "pers"
    case .unofficial: "niet officieel"
    }
  }

  var explanation: String {
    switch self {
    case .official: "Een stuk van de overheid of van de organisatie zelf."
    case .research: "Een onderzoek of een tabel van een onderzoeker of statistisch bureau."
    case .press: "Een bericht van een krant of een ander medium."
    case .unofficial: "De herkomst is niet zeker. Wij noemen de bron, maar u kunt er niet op bouwen."
    }
  }
}

extension Source {
  /// `Ministerie van OCW, 2020. Kamerstuk 31 293, nr. 571`
  var description: String {
    var parts: [String] = []
    if let authors { parts.append(authors) }
    if let publisher, publisher != authors { parts.append(publisher) }
    if let year { parts.append(String(year)) }
    let first = parts.joined(separator: ", ")
    return [first, reference ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
  }

  /// As a chart names it: `CBS, Achterstandsscores 2019`
  var short: String {
    [publisher ?? authors ?? "", title].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Partner.PartnerType {
  /// Over a list of them.
  var plural: String {
    switch self {
    case .municipality: "Gemeenten"
    case .school: "Scholen"
    case .schoolBoard: "Schoolbesturen"
    case .foundation: "Stichtingen"
    case .parents: "Ouderinitiatieven"
    case .ministry: "Ministeries"
    case .research: "Kennisinstellingen"
    case .network: "Netwerken"
    }
  }
}
