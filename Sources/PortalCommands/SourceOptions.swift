// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Glibc
import Primitives

/// Where the content is and how it is read: the same for every command that reads it.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("De map met de inhoud.", "The folder of the content."), valueName: say("map", "folder")))
  var content = "Content"

  @Option(help: ArgumentHelp(say("De map met de sjablonen.", "The folder of the templates."), valueName: say("map", "folder")))
  var templates = "Templates"

  @Flag(help: .init(say("Neem ook concepten en fiches met een latere datum mee.", "Take drafts and texts of a later date too.")))
  var drafts = false

  @Option(
    help: ArgumentHelp(
      say(
        "De dag waarop de website gemaakt is (standaard: SOURCE_DATE_EPOCH of vandaag).",
        "The day on which the site is made (default: SOURCE_DATE_EPOCH or today)."), valueName: say("jjjj-mm-dd", "yyyy-mm-dd")),
    transform: date(of:))
  var date: CalendarDate = .today
}

private func date(of argument: String) throws -> CalendarDate {
  guard let date = CalendarDate(iso: argument) else {
    throw ValidationError(say("'\(argument)' is geen datum, zoals 2026-11-21.", "'\(argument)' is no date, such as 2026-11-21."))
  }
  return date
}

extension CalendarDate {
  /// The clock enters here and nowhere else.
  static var today: CalendarDate {
    if let epoch = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: epoch)) {
      return CalendarDate(secondsSince1970: seconds)
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDate(secondsSince1970: now)
  }
}
