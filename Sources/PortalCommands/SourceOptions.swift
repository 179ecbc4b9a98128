// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Glibc
import Primitives

/// Where the content is and how it is read: the same for every command that reads it.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("De map met de inhoud.", valueName: "map"))
  var content = "Content"

  @Option(help: ArgumentHelp("De map met de sjablonen.", valueName: "map"))
  var templates = "Templates"

  @Flag(help: "Neem ook concepten en fiches met een latere datum mee.")
  var drafts = false

  @Option(
    help: ArgumentHelp("De dag waarop de website gemaakt is (standaard: SOURCE_DATE_EPOCH of vandaag).", valueName: "jjjj-mm-dd"),
    transform: date(of:))
  var date: CalendarDate = .today
}

private func date(of argument: String) throws -> CalendarDate {
  guard let date = CalendarDate(iso: argument) else { throw ValidationError("'\(argument)' is geen datum, zoals 2026-11-21.") }
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
