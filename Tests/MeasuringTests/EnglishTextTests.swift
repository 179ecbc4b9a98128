// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Measuring

/// The answer in English: the same figures, and not a word of Dutch.
@Suite struct EnglishTextTests {
  @Test func oneGroup() async {
    #expect(await Measured("x;t\n100;1000\n1;200\n30,5;100\n40;100\n41;150\n", MeasureTests.one).text(.text, .english) == "")
  }

  @Test func severalGroupsInTwoAreas() async {
    let text = "g;a;b;wijk\nnoord;1;0;w\nnoord;0;1;w\nnoord;3;3;v\nnoord;2;4;v\nnoord;4;2;v\nzuid;0;0;v\n"
    #expect(await Measured(text, MeasureRequest(groups: ["a", "b"], by: "g", within: "wijk")).text(.text, .english) == "")
  }

  static let gaps = [
    ("x;t\n3;10\n<5;10\n2;10\n", "") ,
    ("x;t\n3;10\n4;10\n", ""),
    ("x;t\n3;10\n0;0\n0;0\n", ""),
  ]

  @Test(arguments: gaps)
  func gapsAreSaid(_ table: String, _ expected: String) async {
    #expect(await Measured(table, MeasureTests.one).text(.csv, .english).contains(expected))
  }
}
