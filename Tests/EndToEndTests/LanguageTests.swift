// SPDX-License-Identifier: Apache-2.0
import Testing

/// The program in two languages: help, wrong usage and answers, never a mixture of both.
@Suite struct LanguageTests {
  static let subcommands = ["build", "serve", "check", "measure", "new", "import", "schema"]
  static let english = ["--language", "en"]

  @Test(arguments: [[]] + subcommands.map { [$0] } + subcommands.map { ["help", $0] })
  func helpIsInTheLanguageThatIsAskedFor(_ command: [String]) throws {
    let site = try Site()
    let ask = command.first == "help" ? command : command + ["--help"]
    let (dutch, english) = (try site.portaal(ask), try site.portaal(ask + Self.english))
    #expect(dutch.code == 0 && dutch.errors.isEmpty)
    #expect(Self.words(of: dutch.output).isDisjoint(with: ["the", "show", "default", "usage", "options", "overview"]))
    #expect(dutch.output.contains("GEBRUIK: portaal") && dutch.output.contains("OPTIES:"))
    // `portaal help build` takes no options.
    guard command.first != "help" else { return }
    #expect(english.code == 0 && english.errors.isEmpty)
    #expect(Self.words(of: english.output).isDisjoint(with: ["de", "het", "een", "voor", "niet", "met", "standaard"]))
    #expect(english.output.contains("USAGE: portaal") && english.output.contains("OPTIONS:"))
  }

  static let wrongUsage: [(arguments: [String], dutch: String, english: String)] = [
    (["chek"], "Fout: 'chek' is geen opdracht: bedoelde u 'check'?", "Error: 'chek' is no command: did you mean 'check'?"),
    (
      ["zzzzz"], "Fout: 'zzzzz' is geen opdracht: kies uit: build, serve, check, measure, new, import, schema, help.",
      "Error: 'zzzzz' is no command: choose from: build, serve, check, measure, new, import, schema, help."
    ),
    (
      ["build", "--frmat", "json"], "Fout: de optie '--frmat' bestaat niet; bedoelde u '--format'?",
      "Error: Unknown option '--frmat'. Did you mean '--format'?"
    ),
    (["build", "--zzzzz"], "Fout: de optie '--zzzzz' bestaat niet", "Error: Unknown option '--zzzzz'"),
    (["build", "extra"], "Fout: 'extra' is te veel", "Error: Unexpected argument 'extra'"),
    (["build", "a", "b"], "Fout: 2 woorden zijn te veel: 'a', 'b'", "Error: 2 unexpected arguments: 'a', 'b'"),
    (
      ["build", "--drafts=ja"], "Fout: achter '--drafts' hoort geen waarde, en er staat 'ja'",
      "Error: The option '--drafts' does not take any value"
    ),
    (["measure"], "Fout: hier ontbreekt '<bestand>'", "Error: Missing expected argument '<file>'"),
    (["serve", "--port", "x"], "Fout: 'x' past niet bij '--port <nummer>'", "Error: The value 'x' is invalid for '--port <number>'"),
    (["build", "--date", "31"], ": '31' is geen datum, zoals 2026-11-21.", ": '31' is no date, such as 2026-11-21."),
    (["build", "--part", "9/8"], "'9/8' is geen deel, zoals 3/8.", "'9/8' is no part, such as 3/8."),
    (["build", "--format", "xml"], "'xml' is geen vorm; kies text, json", "'xml' is no format; choose text, json"),
    (
      ["build", "--output", "Content/x"], "De website kan niet in de map 'Content' komen.",
      "The site cannot be put into the folder 'Content'."
    ),
    (["check", "--only", "link.vage-text"], "bedoelde u 'link.vage-tekst'?", "did you mean 'link.vage-tekst'?"),
    (["check", "--only", "zzz"], "'zzz' is geen regel: kies uit:", "'zzz' is no rule: choose from:"),
    (["measure", "x.csv"], "Noem met --group", "Name the column of the pupils"),
    (["measure", "x.csv", "--group", "a"], "Bij één groep hoort --total", "One group needs --total"),
    (["new", "fische"], "'fische' kan niet begonnen worden: bedoelde u 'fiche'?", "'fische' cannot be begun: did you mean 'fiche'?"),
    (["new", "fiche", "--slug", "Een Naam"], "bedoelde u 'een-naam'?", "did you mean 'een-naam'?"),
    (["new", "thema", "--kind", "x"], "Alleen een fiche heeft --kind.", "Only a fiche has --kind."),
    (["new", "thema", "--set", "titel"], "Schrijf --set sleutel=waarde", "Write --set key=value"),
    (["new", "thema", "--set", "titl=x"], "bedoelde u 'titel'?", "has no key 'titl': did you mean 'titel'?"),
    (["new", "dataset", "--set", "titl=x"], "bedoelde u 'titel'?", "A new dataset has no key 'titl': did you mean 'titel'?"),
    (["import", "x.csv", "--slug", "X"], "'X' is geen naam; bedoelde u 'x'?", "'X' is no name; did you mean 'x'?"),
    (["check", "--changed-since", "v0"], "Voor --changed-since moet 'Content'", "For --changed-since 'Content'"),
  ]

  @Test(arguments: wrongUsage)
  func wrongUsageIs64(_ arguments: [String], _ dutch: String, _ english: String) throws {
    let site = try Site()
    for (options, message) in [([], dutch), (Self.english, english)] {
      let run = try site.portaal(arguments + options)
      #expect(run.code == 64)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  /// What the disk or the network refuses, with the code of the program.
  static let refusals: [(arguments: [String], code: Int32, dutch: String, english: String)] = [
    (["measure", "weg.csv", "--group", "a", "--total", "b"], 74, "Kan 'weg.csv' niet lezen", "Cannot read 'weg.csv'"),
    (["import", "weg.csv"], 74, "Kan 'weg.csv' niet lezen", "Cannot read 'weg.csv'"),
    (["check", "--published", "weg.xml"], 74, "Kan 'weg.xml' niet lezen", "Cannot read 'weg.xml'"),
    (["check", "--published", "Content/portaal.yml"], 74, "is geen sitemap", "is no sitemap"),
    (["build", "--output", "eigen"], 73, "is geen map die portaal heeft gemaakt", "is not a folder that portaal made"),
    (["build", "--after", "false #"], 70, "mislukte (code 1)", "failed (code 1)"),
    (["build", "--output", "/proc/nee/Public"], 74, "Kan '/proc/nee", "Cannot make '/proc/nee"),
    (["serve", "--host", "192.0.2.7", "--templates", "x"], 69, "is geen adres van deze computer", "is no address of this computer"),
    (
      ["schema", "--output", "/proc/nee"], 74, "Kan '/proc/nee/Redactie/server.yml' niet lezen",
      "Cannot read '/proc/nee/Redactie/server.yml'"
    ),
  ]

  @Test(arguments: refusals)
  func refusalsKeepTheirCode(_ arguments: [String], _ code: Int32, _ dutch: String, _ english: String) throws {
    let site = try Site("-- eigen/brief.txt --\nvan iemand\n")
    for (options, message) in [([], dutch), (Self.english, english)] {
      let run = try site.portaal(arguments + options)
      #expect(run.code == code)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test func timingsAndSummary() throws {
    let run = try Site().portaal(["build", "--timings", "--language=en"])
    #expect(run.code == 0)
    #expect(run.errors.contains("  render ") && run.errors.contains(" s\n"))
    #expect(run.output.hasPrefix("Public/ made: "))
  }

  @Test func measures() throws {
    let run = try Site(MeasureTests.table, on: "").portaal(MeasureTests.twoGroups + Self.english)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("4 schools, 400 pupils. lage_ses: 100 (25.0%).\n"))
  }

  /// `De map. (map)` → `["de", "map"]`
  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }
}
