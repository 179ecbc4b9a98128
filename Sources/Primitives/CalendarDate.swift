// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar, without time or zone: `2023-04-03`.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil when there is no such day, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2023-04-03` and nothing else.
  package init?(iso text: some StringProtocol) {
    var text = String(text)
    let numbers = text.withUTF8 { bytes -> (Int, Int, Int)? in
      func number(_ places: Range<Int>) -> Int? {
        var number = 0
        for place in places {
          guard (0x30...0x39).contains(bytes[place]) else { return nil }
          number = 10 * number + Int(bytes[place] & 0x0F)
        }
        return number
      }
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
      return (year, month, day)
    }
    guard let numbers else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The day (UTC) of a number of seconds since 1970-01-01, as in `SOURCE_DATE_EPOCH`.
  /// Howard Hinnant's `civil_from_days` (https://howardhinnant.github.io/date_algorithms.html).
  package init(secondsSince1970 seconds: Int) {
    let shifted = Int((Double(seconds) / 86_400).rounded(.down)) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2023-04-03`
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { letters in
      letters.write(year, digits: 4, at: 0)
      letters[4] = UInt8(ascii: "-")
      letters.write(month, digits: 2, at: 5)
      letters[7] = UInt8(ascii: "-")
      letters.write(day, digits: 2, at: 8)
      return 10
    }
  }

  /// `3 april 2023`
  package var dutch: String { Self.dutch(day, month, year) }

  /// The same without a day where there is none: `april 2023`. Every page says a date or three, and interpolation of numbers takes five times
  /// as many instructions.
  @inline(never) fileprivate static func dutch(_ day: Int?, _ month: Int, _ year: Int) -> String {
    // Most are so short that a text of them takes no memory of its own, and that is known only afterwards.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { letters in
      var end = 0
      if let day {
        end = letters.write(day, at: end)
        letters[end] = UInt8(ascii: " ")
        end += 1
      }
      for letter in dutchMonths[month - 1].utf8 {
        letters[end] = letter
        end += 1
      }
      letters[end] = UInt8(ascii: " ")
      return String(decoding: letters[..<letters.write(year, at: end + 1)], as: UTF8.self)
    }
  }

  /// The whole months from another day to this one; 30 April is one month after 31 March only from 30 April on.
  package func months(since other: CalendarDate) -> Int {
    (year - other.year) * 12 + month - other.month - (day < other.day ? 1 : 0)
  }

  package static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
  ]

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// A date of which the day, or the day and the month, may be left out: `2009`, `2009-04`, `2009-04-01`.
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  package init?(iso text: some StringProtocol) {
    let full: String
    switch text.utf8.count {
    case 4: full = text + "-01-01"
    case 7: full = text + "-01"
    default: full = String(text)
    }
    guard let date = CalendarDate(iso: full) else { return nil }
    year = date.year
    month = text.utf8.count >= 7 ? date.month : nil
    day = text.utf8.count == 10 ? date.day : nil
  }

  /// `2009`, `2009-04` or `2009-04-01`
  package var iso: String {
    let full = first.iso
    return String(full.prefix(day != nil ? 10 : month != nil ? 7 : 4))
  }

  /// `2009`, `april 2009` or `1 april 2009`
  package var dutch: String {
    guard let month else { return String(year) }
    return CalendarDate.dutch(day, month, year)
  }

  /// The first day that it can mean.
  package var first: CalendarDate {
    CalendarDate(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDate(secondsSince1970: 0)
  }
}

extension UnsafeMutableBufferPointer where Element == UInt8 {
  /// `7` in two digits: `07`.
  func write(_ number: Int, digits: Int, at start: Int) {
    var rest = number
    for place in stride(from: start + digits - 1, through: start, by: -1) {
      self[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
  /// A year, month or day in as many digits as it has, and where these end.
  func write(_ number: Int, at start: Int) -> Int {
    let digits = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4
    write(number, digits: digits, at: start)
    return start + digits
  }
}
