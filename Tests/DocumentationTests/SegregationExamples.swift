// SPDX-License-Identifier: Apache-2.0
import Segregation
import Testing

/// The examples of the articles in `Sources/Segregation/Segregation.docc`, line by line, through the public interface only.
@Suite struct SegregationExamples {
  @Test func landingPage() throws {
    let counts = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
    let dealing = try RandomDealing(counts)
    shows(counts.dissimilarity, "0.266666666667")
    shows(dealing.expectedDissimilarity, "0.079476945167")
  }

  @Test func catchment() throws {
    let comparison = try CatchmentComparison([
      .init(school: 0, area: 0, group: 30, total: 60), .init(school: 1, area: 0, group: 10, total: 60),
      .init(school: 0, area: 1, group: 10, total: 20), .init(school: 1, area: 1, group: 0, total: 20),
      .init(school: 2, area: 1, group: 50, total: 90),
    ])
    shows(comparison.schools[1]?.share, "0.125")
    shows(comparison.schools[1]?.expectedShare, "0.365384615385")
    shows(comparison.schools[1]?.difference, "-24.038461538462")
    shows(comparison.schools[1]?.ratio, "0.342105263158")
    shows(comparison.schools[1]?.reflects(within: 20), "false")
    shows(comparison.schools[0]?.reflects(within: 20), "true")
    shows(comparison.shareInNonReflectingSchools(within: 20), "0.32")
  }

  @Test func chance() throws {
    let counts = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
    let dealing = try RandomDealing(counts)
    let expected = dealing.expectedDissimilarity ?? 0
    shows(expected, "0.079476945167")
    shows(dealing.expectedDissimilarityBinomial, "0.091799691767")
    shows(dealing.expectedVarianceRatio, "0.007518796992")
    shows(RandomDealing.corrected(counts.dissimilarity ?? 0, expected: expected), "0.203351475574")

    let dealt = try dealing.simulatedDissimilarity(draws: 2000, seed: 1)
    shows(dealt?.interval(level: 0.95), "0.0267...0.1600")
    shows(dealt?.shareAtLeast(counts.dissimilarity ?? 0), "0.0005")

    let chance = dealing.chanceDissimilarity
    shows(chance?.mean, "0.079476945167")
    shows(chance?.interval, "0.020...0.156")

    let small = try RandomDealing(sizes: Array(repeating: 10, count: 10), groupPupils: 10)
    shows(small.expectedDissimilarity, "0.367195790096")
    shows(RandomDealing.corrected(0, expected: small.expectedDissimilarity ?? 0), "-0.580267615717")
  }

  @Test func change() throws {
    let before = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
    let after = try TwoGroupCounts(group: [20, 23, 27, 30], total: [100, 100, 100, 100])
    let change = try DissimilarityChange(from: before, to: after, draws: 2000, seed: 1)
    shows(change?.observed, "-0.173333333333")
    shows(change?.interval(), "-0.28...-0.017")
    let bootstrap = try BootstrapExpectation(before)
    shows(bootstrap.dissimilarity, "0.270853983722")
    shows(bootstrap.correctedDissimilarity, "0.262479349611")
    let redrawn = (RedrawnDissimilarity(before), RedrawnDissimilarity(after))
    shows(redrawn.0.flatMap { redrawn.1?.change(from: $0) }, "-0.286...-0.023")
  }

  @Test func decomposition() throws {
    let cells = try MultigroupCounts([[30, 30], [10, 50], [10, 10], [0, 20], [50, 40]])
    let split = try InformationDecomposition(cells, larger: [0, 0, 1, 1, 1])
    shows(split.total?.information, "0.095763711527")
    shows(split.between?.information, "0.008588314698")
    shows(split.within?.information, "0.087175396829")

    let schools = try cells.aggregated(to: [0, 1, 0, 1, 2])
    shows(schools.mutualInformation, "0.083331950053")
    shows(schools.dissimilarity, "0.366666666667")
  }

  @Test func dissimilarity() throws {
    let counts = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
    shows(counts.groupShare, "0.25")
    shows(counts.dissimilarity, "0.266666666667")
    shows(counts.sharesOfDissimilarity, "[0.375, 0.125, 0.125, 0.375]")
  }

  @Test func exposure() throws {
    let counts = try TwoGroupCounts(group: [12, 3, 45, 0, 8], total: [60, 150, 90, 25, 200])
    shows(counts.groupShare, "0.129523809524")
    shows(counts.isolation, "0.371764705882")
    shows(counts.exposure, "0.628235294118")
    shows(counts.exposureOfOthers, "0.093479212254")
    shows(counts.isolationOfOthers, "0.906520787746")
  }

  @Test func gini() throws {
    let counts = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
    shows(counts.gini, "0.333333333333")
    shows(counts.dissimilarity, "0.266666666667")
  }

  @Test func hiddenCounts() throws {
    let schools = [
      MaskedSchool(group: 12, total: 60), MaskedSchool(group: 0...4, total: 150), MaskedSchool(group: 45, total: 90),
      MaskedSchool(group: 0...4, total: 25), MaskedSchool(group: 8, total: 200),
    ]
    let bounds = try DissimilarityBounds(schools)
    shows(bounds.interval, "0.583404048976...0.674749163880")
    shows(bounds.isExact, "true")

    let asNothing = try TwoGroupCounts(group: [12, 0, 45, 0, 8], total: [60, 150, 90, 25, 200])
    let asTwo = try TwoGroupCounts(group: [12, 2, 45, 2, 8], total: [60, 150, 90, 25, 200])
    let leftOut = try TwoGroupCounts(group: [12, 45, 8], total: [60, 90, 200])
    shows(asNothing.dissimilarity, "0.674749163880")
    shows(asTwo.dissimilarity, "0.622139588101")
    shows(leftOut.dissimilarity, "0.550607287449")

    let known = try DissimilarityBounds(schools, groupPupils: 68)
    shows(known.interval, "0.634734200026...0.634734200026")
    shows(known.groupIntervals, "[12...12, 0...3, 45...45, 0...3, 8...8]")

    let boxes = try BoxedDissimilarity([
      BoxedSchool(group: 10...12, others: 30...34), BoxedSchool(group: 1...4, others: 40...44),
    ])
    shows(boxes.interval, "0.2548...0.5177")
  }

  @Test func hutchensAndAtkinson() throws {
    let counts = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
    shows(counts.hutchens, "0.048436967986")
    shows(counts.atkinson(weight: 0.5), "0.094527796105")
    shows(counts.atkinson(weight: 1), "nil")
  }

  @Test func information() throws {
    let counts = try TwoGroupCounts(group: [10, 20, 30, 40], total: [100, 100, 100, 100])
    shows(counts.entropy, "0.562335144619")
    shows(counts.mutualInformation, "0.034994803120")
    shows(counts.theil, "0.062231221817")
    shows(counts.localSegregation, "[0.072460327927, 0.007002106647, 0.006401456997, 0.054115320910]")
  }

  @Test func multigroup() throws {
    let counts = try MultigroupCounts([[40, 20, 5], [10, 30, 60], [25, 25, 25], [0, 5, 55]])
    shows(counts.theil, "0.221860105721")
    shows(counts.mutualInformation, "0.233052659974")
    shows(counts.dissimilarity, "0.414398595259")
    shows(counts.gini, "0.511852502195")
    shows(counts.relativeDiversity, "0.225568987641")
    shows(counts.normalisedExposure, "0.240855181258")
    shows(counts.squaredVariation, "0.203774222664")

    let pair = try MultigroupCounts([[10, 90], [20, 80], [30, 70], [40, 60]])
    shows(pair.relativeDiversity, "0.066666666667")
    shows(pair.normalisedExposure, "0.066666666667")
    shows(pair.squaredVariation, "0.066666666667")

    let dealing = try MultigroupDealing(counts)
    shows(dealing.expectedMutualInformation, "0.010131998008")
    shows(dealing.expectedDissimilarity, "0.085945527823")
    shows(dealing.expectedTheil, "0.009645400097")
  }

  @Test func nothingToMeasure() throws {
    let nobody = try TwoGroupCounts(group: [0, 0], total: [40, 60])
    shows(nobody.dissimilarity, "nil")
    shows(nobody.undefinedReason, ".emptyGroup")
    let even = try TwoGroupCounts(group: [10, 20, 0], total: [40, 80, 0])
    shows(even.dissimilarity, "0")
    shows(even.emptySchools.count, "1")

    var refusal: CountError?
    do throws(CountError) {
      _ = try TwoGroupCounts(group: [10, 70], total: [40, 60])
    } catch {
      refusal = error
    }
    shows(refusal?.description, "\"entry 1: the group (70.0) is larger than the school (60.0)\"")
  }

  @Test func scores() throws {
    let schools = try BetweenSchoolVariance([(3, 2, 1), (3, 3, 1), (3, 7, 1)])
    shows(schools.etaSquared, "0.875")
    shows(schools.epsilonSquared, "0.833333333333")
    shows(schools.intraclassCorrelation, "0.869565217391")
  }

  @Test func varianceRatio() throws {
    let counts = try TwoGroupCounts(group: [12, 3, 45, 0, 8], total: [60, 150, 90, 25, 200])
    let chance = try RandomDealing(counts).expectedVarianceRatio ?? 0
    shows(counts.varianceRatio, "0.278285493629")
    shows(chance, "0.007633587786")
    shows(RandomDealing.corrected(counts.varianceRatio ?? 0, expected: chance), "0.272733843580")
  }
}
