// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Measuring
import Primitives

/// `portaal measure`: the segregation measures of any CSV file in which a row is a school. Exits with 0 when they are written, 1 when the table
/// has errors, 64 for wrong usage and 74 when the file cannot be read.
struct MeasureCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "measure",
      abstract: say(
        "Meet de segregatie in een tabel (CSV) met één rij per school.", "Measures the segregation in a table (CSV) with one row a school."),
      discussion: """
        \(say(
          "Met één --group vergelijkt u die groep met alle andere leerlingen van --total. Met meer keer --group vergelijkt u die groepen met "
            + "elkaar; samen zijn ze het totaal.",
          "One --group is compared with all other pupils of --total. Several are compared with each other; together they are the total."))

        portaal measure scholen.csv --group lage_ses --total leerlingen --by gemeente
        portaal measure scholen.csv --group vmbo --group havo --group vwo --within gemeente --format json
        """
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("De tabel; - is de standaardinvoer.", "The table; - is the standard input."), valueName: say("bestand", "file")))
  var file: String

  @Option(
    help: ArgumentHelp(
      say("De kolom met de leerlingen van een groep; mag vaker.", "The column of the pupils of a group; may be repeated."),
      valueName: say("kolom", "column")))
  var group: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "De kolom met alle leerlingen. Bij meer groepen wordt hun som ermee vergeleken.",
        "The column of all pupils. Of several groups the sum is compared with it."), valueName: say("kolom", "column")))
  var total: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Meet apart voor elke waarde van deze kolom, bijvoorbeeld de gemeente.",
        "Measure apart for each value of this column, the municipality for instance."), valueName: say("kolom", "column")))
  var by: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Verdeel M en H in een deel tussen en een deel binnen de waarden van deze kolom.",
        "Split M and H into a part between and a part within the values of this column."), valueName: say("kolom", "column")))
  var within: String?

  @Option(
    help: ArgumentHelp(
      say("Hoe het antwoord wordt geschreven: text, json of csv.", "How the answer is written: text, json or csv."),
      valueName: say("vorm", "format")),
    transform: format(of:))
  var format: MeasuredTable.Format = .text

  @OptionGroup var reporting: LanguageOption

  func validate() throws {
    if group.isEmpty {
      throw ValidationError(
        say("Noem met --group de kolom met de leerlingen van de groep.", "Name the column of the pupils of the group with --group."))
    }
    if group.count == 1, total == nil {
      throw ValidationError(
        say(
          "Bij één groep hoort --total: de kolom met alle leerlingen van de school. Of noem nog een --group.",
          "One group needs --total: the column of all pupils of the school. Or name another --group."))
    }
  }

  func run() async throws {
    let bytes: Bytes
    do {
      bytes = try InputFile(file).bytes()
    } catch {
      tell(error)
      throw ExitCode(EX_IOERR)
    }
    let name = file == "-" ? say("standaardinvoer", "standard input") : file
    var report = Report()
    let request = MeasureRequest(groups: group, total: total, by: by, within: within)
    let measured = await request.measure(bytes, file: name, report: &report)
    writeError(textForPeople(report) { $0 == name ? bytes : nil })
    guard let measured else { throw ExitCode(1) }
    print(String(decoding: measured.bytes(format, Speech.language), as: UTF8.self), terminator: "")
  }
}

private func format(of argument: String) throws -> MeasuredTable.Format {
  guard let format = MeasuredTable.Format(rawValue: argument) else {
    throw ValidationError(
      say("'\(argument)' is geen vorm; kies text, json of csv.", "'\(argument)' is no format; choose text, json or csv."))
  }
  return format
}
