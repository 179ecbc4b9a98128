// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Measuring

/// The answer in English: the same figures, and not a word of Dutch.
@Suite struct EnglishTextTests {
  @Test func oneGroup() async {
    #expect(
      await Measured("x;t\n100;1000\n1;200\n30,5;100\n40;100\n41;150\n", MeasureTests.one).text(.text, .english) == """
        5 schools, 1,550 pupils. x: 212.5 (13.7%).

        D (dissimilarity index): 0.346
          35 of every 100 pupils of this group would have to change schools for an even distribution.
          Dealing the pupils over the schools at random gives 0.047. That is chance.

        V (variance ratio): 0.095
          In the school of a pupil of this group the share of the group is on average higher by 9 in a hundred than in the school of another pupil.
          Dealing the pupils over the schools at random gives 0.003. That is chance.

        xPx (isolation): 0.219
          A pupil of this group is in a school where on average 22 of every 100 pupils are of the same group.

        xPy (exposure): 0.781
          A pupil of this group is in a school where on average 78 of every 100 pupils are of the other group.

        G (Gini index): 0.425
          Every school is compared with every other school: 0 means the same share everywhere, 1 complete separation.

        H (information index of Theil): 0.115
          Who knows the school of a pupil knows 12% of what there is to know about the group.

        M (mutual information): 0.046
          This is H times the mixture of the area (E), in nats; M can be split into parts exactly.
          Dealing the pupils over the schools at random gives 0.001. That is chance.

        A05 (Atkinson index): 0.203
          0 means an even distribution, 1 complete separation; schools with almost one group weigh heavily.

        Hutchens (square root index of Hutchens): 0.107
          The group and the other pupils overlap 11% less over the schools than in an even distribution.

        """)
  }

  @Test func severalGroupsInTwoAreas() async {
    let text = "g;a;b;wijk\nnoord;1;0;w\nnoord;0;1;w\nnoord;3;3;v\nnoord;2;4;v\nnoord;4;2;v\nzuid;0;0;v\n"
    #expect(
      await Measured(text, MeasureRequest(groups: ["a", "b"], by: "g", within: "wijk")).text(.text, .english) == """
        g noord

        5 schools, 20 pupils. a: 10 (50.0%), b: 10 (50.0%).
        Note: chance alone gives a D of 0.334 here. Do not compare D with that of an area with larger schools or another share.

        D (dissimilarity index): 0.300
          For an even distribution pupils would have to change schools: 30% of the number that complete separation would need.
          Dealing the pupils over the schools at random gives 0.334. That is chance.

        G (Gini index): 0.430
          Every school is compared with every other school: 0 means the same share everywhere, 1 complete separation.

        H (information index of Theil): 0.149
          Who knows the school of a pupil knows 15% of what there is to know about the group.

        M (mutual information): 0.103
          This is H times the mixture of the area (E), in nats; M can be split into parts exactly.
          Dealing the pupils over the schools at random gives 0.129. That is chance.

        R (relative diversity): 0.167
          The chance of a schoolmate of another group is 17% smaller than in an even distribution.
          Dealing the pupils over the schools at random gives 0.211. That is chance.

        NormExp (normalised exposure): 0.167
          Pupils meet their own group: 0 means no more than in an even distribution, 1 means no other.
          Dealing the pupils over the schools at random gives 0.211. That is chance.

        C (squared coefficient of variation): 0.167
          The shares of the groups differ between schools: 0 means nowhere, 1 as much as they can; small groups weigh heavily.
          Dealing the pupils over the schools at random gives 0.211. That is chance.

        Split by wijk
          M between: 0.000, M within: 0.103
          H between: 0.000, H within: 0.149
          Of the separation 0% lies between the values of 'wijk' and 100% within them.

        g zuid

        0 schools, 0 pupils. a: 0, b: 0.
        Not computable: there are no pupils.
        1 school without pupils does not count: line 7.

        """)
  }

  static let gaps = [
    (
      "x;t\n3;10\n<5;10\n2;10\n",
      "Not computable: D, V, xPx, xPy, G, H, M, A05, Hutchens, as of 1 school a number is hidden or not known. "
        + "The bounds of D are exact: D cannot be lower or higher."
    ),
    ("x;t\n3;10\n<5;.\n2;10\n", "D has no bounds: of a school it is not known how many pupils there are at most."),
    ("x;t\n3;10\n<5;<50\n2;10\n", "The bounds of D are wide, as totals are hidden too"),
    ("x;t\n3,5;10\n<5;10\n", "D has no bounds: they can be computed of whole numbers only."),
    ("x;t\n0;10\n0;10\n", "Not computable: there are no pupils in this group."),
    ("x;t\n10;10\n5;5\n", "Not computable: all pupils are in this group."),
    ("x;t\n1;1\n0;0\n", "Not computable: there is one pupil only. 1 school without pupils does not count: line 3."),
    ("x;t\n3;10\n4;10,5\n", "What chance gives is not computable: not every school has a whole number of pupils."),
    ("x;t\n3;10\n4;10\n", "Fewer than five schools: these figures say little. Note: chance alone gives a D of 0.200 here."),
    (
      "x;t\n3;10\n0;0\n0;0\n",
      "Without meaning: one school. These measures compare schools with each other. 2 schools without pupils do not count: lines 3 and 4."
    ),
  ]

  @Test(arguments: gaps)
  func theGapsAreNamed(_ table: String, _ expected: String) async {
    #expect(await Measured(table, MeasureTests.one).text(.csv, .english).contains(expected))
  }
}
