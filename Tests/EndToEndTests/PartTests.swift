// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct PartTests {
  @Test func eightPartsTogetherAreTheWholeByteForByte() throws {
    let site = try Site()
    #expect(try site.portaal(["build", "--output", "Geheel"]).code == 0)
    let whole = try site.snapshot("Geheel")
    var merged: [String: Data] = [:]
    for number in 1...8 {
      let run = try site.portaal(["build", "--part", "\(number)/8", "--output", "Deel\(number)"])
      #expect(run.code == 0 && run.errors == "")
      let part = try site.snapshot("Deel\(number)")
      #expect(part.count < whole.count / 4)
      // The mark of the generator is the one file that every part has.
      #expect(Set(part.keys).intersection(merged.keys) == (number == 1 ? [] : [".portaal"]))
      merged.merge(part) { $1 }
    }
    #expect(merged == whole)
  }

  @Test func aPartFindsEveryErrorOfTheSite() throws {
    let site = try Site("-- Content/themas/Fout.md --\nx\n")
    let (whole, part) = (try site.portaal(["build"]), try site.portaal(["build", "--part", "2/8"]))
    #expect(part.code == 1)
    #expect(part.errors == whole.errors)
  }

  @Test(arguments: ["3", "0/8", "9/8", "1/0", "-1/8", "1/8/2", "a/b"])
  func refusesWhatIsNoPart(_ part: String) throws {
    let run = try Site().portaal(["build", "--part=\(part)"])
    #expect(run.code == 64)
    #expect(run.errors.contains("'\(part)' is geen deel, zoals 3/8."))
  }
}
