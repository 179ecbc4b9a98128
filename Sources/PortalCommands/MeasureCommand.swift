// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Measuring
import Primitives

/// `portaal measure`: the segregation measures of any CSV file in which a row is a school. Exits with 0 when they are written, 1 when the table
/// has errors, 64 for wrong usage and 74 when the file cannot be read.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Meet de segregatie in een tabel (CSV) met één rij per school.",
    discussion: """
      Met één --group vergelijkt u die groep met alle andere leerlingen van --total. Met meer keer --group vergelijkt u die groepen met \
      elkaar; samen zijn ze het totaal.

      portaal measure scholen.csv --group lage_ses --total leerlingen --by gemeente
      portaal measure scholen.csv --group vmbo --group havo --group vwo --within gemeente --format json
      """
  )

  @Argument(help: ArgumentHelp("De tabel; - is de standaardinvoer.", valueName: "bestand"))
  var file: String

  @Option(help: ArgumentHelp("De kolom met de leerlingen van een groep; mag vaker.", valueName: "kolom"))
  var group: [String] = []

  @Option(help: ArgumentHelp("De kolom met alle leerlingen. Bij meer groepen wordt hun som ermee vergeleken.", valueName: "kolom"))
  var total: String?

  @Option(help: ArgumentHelp("Meet apart voor elke waarde van deze kolom, bijvoorbeeld de gemeente.", valueName: "kolom"))
  var by: String?

  @Option(help: ArgumentHelp("Verdeel M en H in een deel tussen en een deel binnen de waarden van deze kolom.", valueName: "kolom"))
  var within: String?

  @Option(help: ArgumentHelp("Hoe het antwoord wordt geschreven: text, json of csv.", valueName: "vorm"), transform: format(of:))
  var format: MeasuredTable.Format = .text

  @OptionGroup var reporting: LanguageOption

  func validate() throws {
    if group.isEmpty { throw ValidationError("Noem met --group de kolom met de leerlingen van de groep.") }
    if group.count == 1, total == nil {
      throw ValidationError("Bij één groep hoort --total: de kolom met alle leerlingen van de school. Of noem nog een --group.")
    }
  }

  func run() async throws {
    let bytes: Bytes
    do {
      bytes = try InputFile(file).bytes()
    } catch {
      writeError(reporting.say("\(error)\n", "\(error.english)\n"))
      throw ExitCode(EX_IOERR)
    }
    let name = file == "-" ? "standaardinvoer" : file
    var report = Report()
    let request = MeasureRequest(groups: group, total: total, by: by, within: within)
    let measured = await request.measure(bytes, file: name, report: &report)
    writeError(reporting.text(of: report) { $0 == name ? bytes : nil })
    guard let measured else { throw ExitCode(1) }
    print(String(decoding: measured.bytes(format), as: UTF8.self), terminator: "")
  }
}

private func format(of argument: String) throws -> MeasuredTable.Format {
  guard let format = MeasuredTable.Format(rawValue: argument) else {
    throw ValidationError("'\(argument)' is geen vorm; kies text, json of csv.")
  }
  return format
}
