// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("a < b & c", "a &lt; b &amp; c"), ("\"'>", "&quot;&#39;&gt;"), ("", ""), ("één", "één"), ("&&", "&amp;&amp;"),
  ])
  func escapes(text: String, expected: String) {
    var bytes: Bytes = []
    bytes.append(escaping: text)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}

@Suite struct UTF8ValidationTests {
  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], nil), ([0x61, 0xE9], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF0, 0x9F, 0x98, 0x80], nil),
      ([0x61, 0x62, 0xE2, 0x82], 2), ([0xF4, 0x90, 0x80, 0x80], 0), ([], nil), ([0xE2, 0x82, 0x41], 0),
    ] as [([UInt8], Int?)])
  func findsTheFirstInvalidByte(bytes: [UInt8], offset: Int?) {
    #expect(firstInvalidUTF8(in: bytes) == offset)
  }
}

@Suite struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "1999-12-31"])
  func reads(iso: String) throws {
    #expect(try #require(CalendarDate(iso: iso)).iso == iso)
  }

  @Test(arguments: ["2023-02-29", "1900-02-29", "2023-13-01", "2023-1-01", "23-01-01", "2023-01-01T00:00", "+023-01-01", ""])
  func refuses(iso: String) {
    #expect(CalendarDate(iso: iso) == nil)
  }

  @Test(arguments: [(0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (1_795_219_200, "2026-11-21")])
  func countsFrom1970(seconds: Int, iso: String) {
    #expect(CalendarDate(secondsSince1970: seconds).iso == iso)
  }

  @Test(arguments: [
    ("2024-11-21", "2026-11-21", 24), ("2024-11-22", "2026-11-21", 23), ("2024-01-31", "2024-02-29", 0),
  ])
  func countsMonths(from: String, to: String, months: Int) throws {
    #expect(try #require(CalendarDate(iso: to)).months(since: #require(CalendarDate(iso: from))) == months)
  }

  @Test(arguments: [("2009", "2009"), ("2009-04", "april 2009"), ("2009-04-01", "1 april 2009")])
  func writesPartialDates(iso: String, dutch: String) throws {
    let date = try #require(PartialDate(iso: iso))
    #expect(date.dutch == dutch)
    #expect(date.iso == iso)
  }
}

@Suite struct SchoolYearTests {
  @Test(arguments: ["2021-2022", "2021/2022", "2021/'22", "2021-22", "2021/’22"])
  func readsEveryNotation(text: String) {
    #expect(SchoolYear(text)?.label == "2021-2022")
  }

  @Test func crossesTheCentury() {
    #expect(SchoolYear("1999-00")?.label == "1999-2000")
  }

  @Test(arguments: ["2021-2023", "2021", "2021-21", "2021/'23", "21-22", "2021-'22x", "", "2021_2022"])
  func refusesAnythingElse(text: String) {
    #expect(SchoolYear(text) == nil)
  }
}

@Suite struct SlugTests {
  @Test(arguments: [
    ("Súdwest-Fryslân", "sudwest-fryslan"), ("'s-Gravenhage", "s-gravenhage"), ("Bergen (NH.)", "bergen-nh"), ("  A & B ", "a-b"),
    ("Één œuvre ß", "een-oeuvre-ss"), ("!", ""),
  ])
  func makes(text: String, slug: String) {
    #expect(Slug.make(from: text) == slug)
  }

  @Test(arguments: [
    ("a-b", true), ("a", true), ("2009-x", true), ("-a", false), ("a-", false), ("a--b", false), ("A", false), ("", false), ("é", false),
  ])
  func checks(text: String, valid: Bool) {
    #expect(Slug.isValid(text) == valid)
  }
}

@Suite struct NearMissTests {
  @Test(
    arguments: [
      ("samenvating", "samenvatting"), ("ttiel", "titel"), ("Titel", "titel"), ("kleur", nil), ("x", nil),
    ] as [(String, String?)])
  func suggests(word: String, suggestion: String?) {
    #expect(nearMiss(to: word, in: ["titel", "samenvatting", "sector"]) == suggestion)
  }
}

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000])
  func keepsTheOrder(count: Int) async {
    let results = await concurrentMap(count) { $0 * 2 }
    #expect(results == (0..<count).map { $0 * 2 })
  }

  @Test func givesEachWorkerItsOwnState() async {
    let calls = await concurrentMap(100, chunk: 10, state: Int.init) { calls, _ in
      calls += 1
      return calls
    }
    #expect(calls.count { $0 == 1 } <= availableCores)
    #expect(calls.allSatisfy { $0 >= 1 })
  }
}

extension EscapingTests {
  private static let escapes: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]

  /// Eight bytes are looked at as one: each byte in each place of words of each length.
  @Test(arguments: [0, 1, 7, 8, 9, 16, 23])
  func escapesEachByteInEachPlace(length: Int) {
    for byte in UInt8.min...UInt8.max {
      for place in 0...length {
        var text = Bytes(repeating: 0x27 ^ 0x40, count: length)
        text.insert(byte, at: place)
        var expected = Bytes()
        for one in text { expected.append(contentsOf: Self.escapes[one].map { Bytes($0.utf8) } ?? [one]) }
        var written = Bytes()
        written.append(escaping: text)
        #expect(written == expected)
      }
    }
  }
}
