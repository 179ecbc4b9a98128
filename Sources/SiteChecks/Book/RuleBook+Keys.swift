// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics

extension RuleBook {
  /// A rule for every key of the contract, from the same source as the checks.
  static let keys: [Rule] = Schema.all.flatMap { schema in schema.keys.map { rule(of: $0, in: schema) } + wholeRules(of: schema) }

  private static func rule(of key: KeyDescription, in schema: Schema) -> Rule {
    let example = "\(key.name): \(key.example)"
    return Rule(
      "\(schema.subject).\(key.name)", .error, title: "'\(key.name)' in \(schema.noun) is \(key.type)",
      english: .init("'\(key.name)' has a value of the type that it asks for", remedy: "write for instance '\(example)'"),
      why: "Het is \(key.purpose)." + (key.isRequired ? " Deze sleutel is verplicht." : ""),
      remedy: "schrijf \(key.type), bijvoorbeeld '\(example)'", valid: example,
      invalid: key.isRequired ? "geen regel '\(key.name): …'" : "\(key.name): iets anders")
  }

  private static func wholeRules(of schema: Schema) -> [Rule] {
    let key = schema.keys.first?.name ?? "titel"
    var rules = [
      Rule(
        schema.subject + ".onbekende-sleutel", .error, title: "\(capitalised(schema.noun)) heeft geen andere sleutels",
        english: .init("There are no keys but those of the contract", remedy: "correct the name of the key, or remove it"),
        why: "Een sleutel met een tikfout zou anders stil niets doen.", remedy: "verbeter de naam van de sleutel, of haal haar weg",
        valid: key + ": …", invalid: "x" + key + ": …")
    ]
    // A group that is none is a wrong value of the key that holds it.
    if !Schema.groups.contains(where: { $0.subject == schema.subject }) { rules.append(form(of: schema, key)) }
    if Schema.blocks.contains(where: { $0.subject == schema.subject }) { rules.append(fullness(of: schema, key)) }
    if Schema.registers.contains(where: { $0.subject == schema.subject }) { rules.append(identity(of: schema)) }
    return rules
  }

  private static func form(of schema: Schema, _ key: String) -> Rule {
    Rule(
      schema.subject + ".vorm", .error, title: "\(capitalised(schema.noun)) bestaat uit regels 'sleutel: waarde'",
      english: .init("This consists of lines 'key: value'", remedy: "begin with '\(key): …'"),
      why: "Aan de sleutel ziet het portaal wat een waarde betekent.", remedy: "begin met '\(key): …'", valid: key + ": …",
      invalid: "- iets")
  }

  private static func fullness(of schema: Schema, _ key: String) -> Rule {
    Rule(
      schema.subject + ".leeg", .error, title: "\(capitalised(schema.noun)) is niet leeg",
      english: .init("This is not empty", remedy: "begin with '\(key): …'"), why: "Zonder inhoud is er niets te laten zien.",
      remedy: "begin met '\(key): …'", valid: key + ": …", invalid: "(niets)")
  }

  private static func identity(of schema: Schema) -> Rule {
    Rule(
      schema.subject + ".dubbele-id", .error, title: "Elke id staat er één keer",
      english: .init("Every id occurs once", remedy: "give one of the two another id"),
      why: "Anders is niet te zeggen welke van de twee bedoeld is.", remedy: "geef één van de twee een andere id",
      valid: "id: brief-2020", invalid: "twee keer id: brief-2020")
  }

  private static func capitalised(_ noun: String) -> String { noun.prefix(1).uppercased() + noun.dropFirst() }

  /// The settings of the rules themselves.
  static let settings = [
    Rule(
      "portaal.regels", .error, title: "'regels' in portaal.yml noemt regels die er zijn en die te veranderen zijn",
      english: .init("'regels' names rules that exist and can be changed", remedy: "correct the name, or remove the line"),
      why: "Een tikfout zou anders stil niets doen. Fouten waarmee geen pagina te maken is, blijven fouten.",
      remedy: "verbeter de naam, of haal de regel weg", valid: "regels: { link.vage-tekst: fout }",
      invalid: "regels: { link.vaag: fout }")
  ]
}
