// SPDX-License-Identifier: Apache-2.0

/// Everything in the content that has keys, by the name that an editor would give it: for programs that help to write it.
package struct ContentSchema: Sendable {
  /// Where the keys stand.
  package enum Form: Sendable, Equatable {
    /// At the head of the Markdown files of a folder.
    case head(folder: String)
    /// At the head of a text in another language, beside its original.
    case translation
    /// In each item of the list that a YAML file is.
    case items(file: String)
    /// In a YAML file; `*` stands for any name.
    case file(String)
    /// In a fenced block of this word in a text.
    case block(String)
  }

  /// `fiche`, `bronnen`
  package let name: String
  package let form: Form
  /// `een fiche`
  package let noun: String
  package let keys: [KeyDescription]

  private init(_ name: String, _ form: Form, _ schema: Schema) {
    self.name = name
    self.form = form
    noun = schema.noun
    keys = schema.keys
  }

  /// In the order of the contract: heads of texts, registers, settings, blocks.
  package static let all: [ContentSchema] = heads + registers + files + blocks

  private static let heads =
    ArticleKind.allCases.map { ContentSchema($0.schema.subject, .head(folder: $0.rawValue), $0.schema) }
    // That of a fiche has the keys of all others.
    + [ContentSchema(FicheKeys.translation.subject, .translation, FicheKeys.translation)]

  private static let registers = Register.allCases.map { register in
    ContentSchema(String(register.rawValue.dropLast(".yml".count)), .items(file: register.rawValue), register.schema)
  }

  private static let files = [
    ContentSchema("portaal", .file("portaal.yml"), SettingsKeys.schema),
    ContentSchema("dataset", .file("monitor/*/dataset.yml"), DatasetKeys.schema),
  ]

  private static let blocks = Schema.blocks.map { ContentSchema($0.subject, .block($0.subject), $0) }
}

extension Register {
  /// What each of its items holds.
  var schema: Schema {
    switch self {
    case .terms: TermKeys.schema
    case .sources: SourceKeys.schema
    case .commitments: CommitmentKeys.schema
    case .schemes: SchemeKeys.schema
    case .agreements: AgreementKeys.schema
    }
  }
}
