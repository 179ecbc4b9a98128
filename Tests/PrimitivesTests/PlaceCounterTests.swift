// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@Suite struct PlaceCounterTests {
  @Test(arguments: [
    ("een\ntwéé", [0, 3, 4, 8], ["1:1", "1:4", "2:1", "2:4"]), ("een\ntwéé", [8, 4, 0, 8], ["2:4", "2:1", "1:1", "2:4"]),
    ("\n\n", [0, 1, 2], ["1:1", "2:1", "3:1"]), ("", [0], ["1:1"]), ("één één", [0, 5, 6, 8], ["1:1", "1:4", "1:5", "1:6"]),
  ])
  func countsLinesAndCharacters(text: String, offsets: [Int], expected: [String]) {
    var places = PlaceCounter(Bytes(text.utf8))
    #expect(offsets.map { offset in "\(places.place(of: offset).line):\(places.place(of: offset).column)" } == expected)
  }
}
