// SPDX-License-Identifier: Apache-2.0

/// Schools against the area their pupils come from (Dutch: *voedingsgebied*): does a school reflect its neighbourhoods?
///
/// w_ib = the share of school i's pupils that live in neighbourhood b; P_b = the group's share among all pupils who live in b. The expected
/// share of the school is eᵢ = Σ_b w_ib P_b: what it would be if its pupils from each neighbourhood were like that neighbourhood.
/// Practice of O&S Amsterdam 2008 ("20%", schools above 100 pupils), read as 20 percentage points.
///
///     let comparison = try CatchmentComparison(flows)   // the worked example of the tests
///     comparison.schools[0]?.share           // 1/2
///     comparison.schools[0]?.expectedShare   // 19/52
///     comparison.schools[0]?.reflects(within: 20)   // true: 13.46 percentage points
public struct CatchmentComparison: Sendable, Equatable {
  /// The pupils of one school who live in one neighbourhood.
  public struct Flow: Sendable, Equatable {
    /// The school's number, from 0.
    public let school: Int
    /// The neighbourhood's number, from 0.
    public let area: Int
    /// Pupils of the group.
    public let group: Double
    /// All pupils.
    public let total: Double

    public init(school: Int, area: Int, group: Double, total: Double) {
      self.school = school
      self.area = area
      self.group = group
      self.total = total
    }
  }

  /// One school beside what its area would give.
  public struct School: Sendable, Equatable {
    /// tᵢ.
    public let pupils: Double
    /// pᵢ.
    public let share: Double
    /// eᵢ.
    public let expectedShare: Double

    /// 100 (pᵢ − eᵢ), in percentage points; above 0 the school has more of the group than its area.
    public var difference: Double { 100 * (share - expectedShare) }

    /// pᵢ/eᵢ; `nil` where none of the group live in its area.
    public var ratio: Double? { expectedShare > 0 ? share / expectedShare : nil }

    /// Whether the school reflects its area: |pᵢ − eᵢ| is at most so many percentage points (10⁻⁹ over is rounding).
    public func reflects(within points: Double = 20) -> Bool { abs(difference) <= points + 1e-9 }
  }

  /// The schools by their number; `nil` for a number without pupils.
  public let schools: [School?]
  /// P_b of the neighbourhoods by their number; `nil` for a number without pupils.
  public let areaShares: [Double?]

  /// With the pupils in the table as the whole population of each neighbourhood.
  ///
  /// - Throws: ``CountError`` with the index of the first flow that cannot be right.
  public init(_ flows: [Flow]) throws(CountError) {
    try Self.check(flows)
    let areas = Self.sums(flows, by: \.area)
    self.init(flows, areaShares: areas.map { $0.total > 0 ? $0.group / $0.total : nil })
  }

  /// With P_b from elsewhere, e.g. of all children who live in b, also those who go to school in another municipality.
  ///
  /// - Throws: ``CountError`` with the index of the first flow that cannot be right, or of the first flow from an area whose share is
  ///   missing or not between 0 and 1.
  public init(_ flows: [Flow], areaShares: [Double]) throws(CountError) {
    try Self.check(flows)
    for (index, flow) in flows.enumerated() {
      guard flow.area < areaShares.count else { throw .lengthMismatch(expected: flow.area + 1, found: areaShares.count, index: index) }
      guard (0...1).contains(areaShares[flow.area]) else { throw .parameter(name: "areaShares[\(flow.area)]", allowed: "between 0 and 1") }
    }
    self.init(flows, areaShares: areaShares.map(Optional.some))
  }

  private init(_ flows: [Flow], areaShares: [Double?]) {
    let sums = Self.sums(flows, by: \.school)
    var expected = Array(repeating: CompensatedSum(), count: sums.count)
    for flow in flows { expected[flow.school].add(flow.total * (areaShares[flow.area] ?? 0)) }
    schools = sums.indices.map { school in
      let (group, total) = sums[school]
      return total > 0 ? School(pupils: total, share: group / total, expectedShare: expected[school].value / total) : nil
    }
    self.areaShares = areaShares
  }
}

extension CatchmentComparison {
  /// The share of all pupils who attend a school that does not reflect its area.
  ///
  /// - Parameters:
  ///   - points: the limit in percentage points.
  ///   - minimum: schools with fewer pupils are left out of both counts.
  /// - Returns: `nil` where no school is large enough.
  public func shareInNonReflectingSchools(within points: Double = 20, minimum: Double = 0) -> Double? {
    let judged = schools.compactMap { $0 }.filter { $0.pupils >= minimum }
    let all = judged.reduce(0) { $0 + $1.pupils }
    let apart = judged.reduce(0) { $0 + ($1.reflects(within: points) ? 0 : $1.pupils) }
    return all > 0 ? apart / all : nil
  }

  private static func check(_ flows: [Flow]) throws(CountError) {
    for (index, flow) in flows.enumerated() {
      guard flow.group.isFinite, flow.total.isFinite else { throw .notFinite(index: index) }
      guard flow.school >= 0, flow.area >= 0 else { throw .negative(index: index, value: Double(min(flow.school, flow.area))) }
      guard flow.group >= 0 else { throw .negative(index: index, value: flow.group) }
      guard flow.group <= flow.total else { throw .groupExceedsTotal(index: index, group: flow.group, total: flow.total) }
    }
  }

  private static func sums(_ flows: [Flow], by unit: (Flow) -> Int) -> [(group: Double, total: Double)] {
    let count = (flows.map(unit).max() ?? -1) + 1
    var sums = Array(repeating: (group: CompensatedSum(), total: CompensatedSum()), count: count)
    for flow in flows {
      sums[unit(flow)].group.add(flow.group)
      sums[unit(flow)].total.add(flow.total)
    }
    return sums.map { ($0.group.value, $0.total.value) }
  }
}
