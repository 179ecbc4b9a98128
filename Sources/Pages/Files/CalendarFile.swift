// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The agenda for a calendar program (iCalendar, RFC 5545). Times are those of the Netherlands. The definition of
/// that time zone also makes a calendar without a meeting a valid one: it must have a part (section 3.4).
extension Site {
  func writeCalendar(into bytes: inout Bytes) {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//portaal//agenda//NL", "METHOD:PUBLISH"]
    lines.append("X-WR-CALNAME:" + Self.escaped(portal.settings.title))
    lines += Self.timeZone
    for index in portal.agenda.indices {
      let item = portal.agenda[index]
      let address = root.absolute(portal.address(ofAgenda: index))
      lines += ["BEGIN:VEVENT", "UID:" + address, "DTSTAMP:" + Self.day(item.date) + "T000000Z"]
      if let begin = item.begin {
        lines.append("DTSTART" + Self.clock + Self.day(item.date) + Self.time(begin))
        if let end = item.end { lines.append("DTEND" + Self.clock + Self.day(item.date) + Self.time(end)) }
      } else {
        lines.append("DTSTART;VALUE=DATE:" + Self.day(item.date))
      }
      lines += ["SUMMARY:" + Self.escaped(item.article.title), "DESCRIPTION:" + Self.escaped(item.article.summary), "URL:" + address]
      if let venue = item.venue { lines.append("LOCATION:" + Self.escaped(venue)) }
      lines.append("END:VEVENT")
    }
    lines.append("END:VCALENDAR")
    for line in lines { Self.append(folding: line, to: &bytes) }
  }

  private static let clock = ";TZID=Europe/Amsterdam:"

  /// Summer time in the European Union (directive 2000/84/EC): from the last Sunday of March until the last of October, at 01:00 UTC.
  private static let timeZone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT", "DTSTART:19970330T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
    "TZNAME:CET", "END:STANDARD",
    "END:VTIMEZONE",
  ]

  /// `2025-03-04` → `20250304`
  private static func day(_ date: CalendarDate) -> String { date.iso.filter { $0 != "-" } }

  /// `14:30` → `T143000`, `9:30` → `T093000`
  private static func time(_ text: String) -> String {
    let digits = text.filter { $0.isNumber }
    return "T" + (digits.count == 3 ? "0" : "") + digits + "00"
  }

  /// RFC 5545, section 3.3.11.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case "\n", "\r\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// Lines are at most 75 bytes; longer ones go on after a space, never within a character.
  private static func append(folding line: String, to bytes: inout Bytes) {
    var length = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > 75 {
        bytes.append("\r\n ")
        length = 1
      }
      bytes.append(String(scalar))
      length += width
    }
    bytes.append("\r\n")
  }
}
