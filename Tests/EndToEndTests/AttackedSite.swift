// SPDX-License-Identifier: Apache-2.0

/// A site of three provinces with eight municipalities, with random counts of pupils of which many are small, and what a reader finds there.
struct AttackedSite {
  /// Pupils of the group and all pupils of a school.
  typealias School = (group: Int, total: Int)

  static let provinces = ["Noord", "Zuid", "Eiland"]
  static let municipalities = [
    ("Aadam", 0), ("Bedam", 0), ("Cedam", 0), ("Dedam", 0), ("Eedam", 1), ("Efdam", 1), ("Gedam", 1), ("Hadam", 2),
  ]
  static let areas: [Attacker.Area] =
    [Attacker.Area(code: "NL", name: "Nederland", parent: nil)]
    + provinces.map { Attacker.Area(code: "PV-" + $0.lowercased(), name: $0, parent: 0) }
    + municipalities.enumerated().map { Attacker.Area(code: "GM000\($0 + 1)", name: $1.0, parent: $1.1 + 1) }
  static let gebieden =
    "-- Content/gebieden.csv --\ncode,naam,provincie,lon,lat\n"
    + municipalities.enumerated().map { "GM000\($0 + 1),\($1.0),\(provinces[$1.1]),5.\($0),52.\($0)\n" }.joined()

  static func settings(of dataset: String) -> String {
    """
    -- Content/monitor/\(dataset)/dataset.yml --
    titel: Proef \(dataset)
    samenvatting: Dit is een proef. De cijfers zijn verzonnen. Het zijn er weinig.
    bron: brief-2020
    licentie: CC0-1.0
    peildatum: 2019-10-01
    sector: po
    vorm: tellingen
    kolommen: { gebied: gm, schooljaar: schooljaar, eenheid: vestiging, totaal: leerlingen, groep: groep }
    groep: { naam: leerlingen uit de groep, ander: andere leerlingen }
    maten: [D, V, contactkans, isolatie]

    """
  }

  /// Schools per municipality.
  static func table(_ dataset: String, _ years: [(label: String, schools: [[School]])]) -> String {
    var text = settings(of: dataset) + "-- Content/monitor/\(dataset)/tabel.csv --\ngm,schooljaar,vestiging,leerlingen,groep\n"
    for (label, municipalities) in years {
      for (municipality, schools) in municipalities.enumerated() {
        for (number, school) in schools.enumerated() {
          text += "GM000\(municipality + 1),\(label),\(number + 1),\(school.total),\(school.group)\n"
        }
      }
    }
    return text
  }

  /// Pupils of the group and all pupils of every area.
  static func truth(_ municipalities: [[School]]) -> [(group: Int, total: Int)] {
    var sums = Array(repeating: (group: 0, total: 0), count: areas.count)
    for (municipality, schools) in municipalities.enumerated() {
      var area: Int? = municipality + 1 + provinces.count
      while let place = area {
        for school in schools { sums[place] = (sums[place].group + school.group, sums[place].total + school.total) }
        area = areas[place].parent
      }
    }
    return sums
  }

  /// What the attacker narrowed too much: a hidden number (1 to 4 of the group or the others, fewer than 25 pupils) that can have fewer than
  /// five values.
  static func leaks(_ attacker: Attacker, table: Int, _ truth: [(group: Int, total: Int)]) -> [String] {
    areas.indices.flatMap { area -> [String] in
      let known = attacker.tables[table][area]
      let (group, total) = truth[area]
      var leaks: [String] = []
      if (1...4).contains(group), known.group.values < 5 { leaks.append("\(areas[area].name): groep \(group) in \(known.group)") }
      if (1...4).contains(total - group), known.others.values < 5 { leaks.append("\(areas[area].name): anderen in \(known.others)") }
      if (1..<25).contains(total), known.pupils.values < 5 { leaks.append("\(areas[area].name): leerlingen \(total) in \(known.pupils)") }
      return leaks
    }
  }
}

/// Numbers from a seed (a linear congruential generator of Knuth).
struct SeededCounts {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Schools with few pupils of the group, with few others, or with enough of both.
  mutating func municipality() -> [AttackedSite.School] {
    let schools = 5 + next(2)
    let size = [4, 12, 30, 60][next(4)]
    let kind = next(5)
    return (0..<schools).map { _ in
      let total = 1 + next(size)
      switch kind {
      case 0: return (next(8) == 0 ? 1 : 0, total)
      case 1: return (total - (next(8) == 0 ? 1 : 0), total)
      case 2: return (min(total, next(3)), total)
      default: return (next(total + 1), total)
      }
    }
  }
}
