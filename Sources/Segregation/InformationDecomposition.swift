// SPDX-License-Identifier: Apache-2.0

/// Segregation split exactly into a part between larger units and a part within them: how much of the segregation of schools is that of the
/// neighbourhoods their pupils live in?
///
/// M(cells) = M(larger) + Σ_b (T_b/T) M_b, M_b being the segregation among the cells of larger unit b; with E in place of 1 the same holds
/// for H: H(cells) = H(larger) + Σ_b (T_b E_b / (TE)) H_b. Theil & Finizza 1971; Reardon & Firebaugh 2002; Mora & Ruiz-Castillo 2011.
///
/// A cell is what larger and smaller unit have in common, e.g. the pupils of neighbourhood N1 in school S2. Give the neighbourhoods as larger
/// units to learn what school choice adds to where children live; give municipalities to learn how much of a country's segregation lies within
/// them.
///
///     let cells = try MultigroupCounts([[30, 30], [10, 50], [10, 10], [0, 20], [50, 40]])
///     let split = try InformationDecomposition(cells, larger: [0, 0, 1, 1, 1])
///     split.total?.information     // 0.095763711527
///     split.between?.information   // 0.008588314698
///     split.within?.information    // 0.087175396829
public struct InformationDecomposition: Sendable, Equatable {
  /// One part, on both scales.
  public struct Part: Sendable, Equatable {
    /// M, in nats.
    public let information: Double
    /// H: the same as a share of the entropy of the whole area.
    public let theil: Double
  }

  /// One larger unit.
  public struct Unit: Sendable, Equatable {
    /// T_b: its pupils.
    public let pupils: Double
    /// T_b/T.
    public let share: Double
    /// M_b: the segregation among its own cells, in nats; 0 where it has one group or no pupils.
    public let information: Double
    /// H_b; `nil` where it has fewer than two groups, for then its cells cannot differ.
    public let theil: Double?
    /// E_b: its own entropy, in nats.
    public let entropy: Double
  }

  /// Segregation among all cells; `nil` where undefined, as are the parts.
  public let total: Part?
  /// Segregation among the larger units.
  public let between: Part?
  /// What the cells add within the larger units: the weighted sum over `units`.
  public let within: Part?
  /// The larger units by their number.
  public let units: [Unit]

  /// - Parameters:
  ///   - cells: one row a cell.
  ///   - larger: for each row the number of its larger unit, from 0.
  /// - Throws: ``CountError`` where there is not one number a row, or a number is negative.
  public init(_ cells: MultigroupCounts, larger: [Int]) throws(CountError) {
    let outer = try cells.aggregated(to: larger)
    var rows = Array(repeating: [Double](), count: outer.unitCount)
    for (row, unit) in larger.enumerated() {
      rows[unit].append(contentsOf: cells.cells[(row * cells.groupCount)..<((row + 1) * cells.groupCount)])
    }
    let units = rows.map { row in
      let count = cells.groupCount > 0 ? row.count / cells.groupCount : 0
      return Unit(MultigroupCounts(cells: row, unitCount: count, groupCount: cells.groupCount), of: cells.pupils)
    }
    self.units = units
    guard let entropy = cells.entropy, let all = cells.mutualInformation, let outside = outer.mutualInformation else {
      (total, between, within) = (nil, nil, nil)
      return
    }
    let inside = CompensatedSum.over(units.count) { units[$0].share * units[$0].information }
    func part(_ information: Double) -> Part {
      Part(information: information, theil: (information / entropy).snappedToUnitInterval)
    }
    (total, between, within) = (part(all), part(outside), part(inside))
  }
}

extension InformationDecomposition.Unit {
  fileprivate init(_ counts: MultigroupCounts, of whole: Double) {
    pupils = counts.pupils
    share = whole > 0 ? counts.pupils / whole : 0
    information = counts.mutualInformation ?? 0
    theil = counts.theil
    entropy = counts.entropy ?? 0
  }
}
