// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Signs that were meant to be something, and that readers would see as signs.
  static let signs = [
    Rule(
      "markdown.link", .warning, title: "Een link is [tekst](adres), zonder spaties in het adres",
      english: .init("A link is [text](address), without spaces in the address", remedy: "write [text](address)"),
      why: "Anders ziet een lezer haken en een adres, en geen link.",
      remedy: "schrijf [tekst](adres), met %20 op de plaats van een spatie", valid: "[het plan](https://voorbeeld.nl/mijn%20plan.pdf)",
      invalid: "[het plan](https://voorbeeld.nl/mijn plan.pdf)"),
    Rule(
      "markdown.lijst", .warning, title: "Elk punt van een lijst begint met een streepje en een spatie",
      english: .init("Every item of a list begins with a hyphen and a space", remedy: "write '- ' in place of the sign"),
      why: "Een opsommingsteken uit Word maakt geen lijst: alle punten komen achter elkaar in één alinea.",
      remedy: "zet '- ' op de plaats van het teken, elk punt op een eigen regel", valid: "- ouders", invalid: "• ouders"),
    Rule(
      "blok.open", .error, title: "Een blok eindigt met een regel ```",
      english: .init("A block ends with a line ```", remedy: "put a line ``` behind the last line of the block"),
      why: "Anders komt alles wat volgt in het blok.", remedy: "zet na de laatste regel van het blok een regel met alleen ```",
      valid: "```let-op / De regels veranderen. / ```", invalid: "```let-op / De regels veranderen."),
  ]
}
