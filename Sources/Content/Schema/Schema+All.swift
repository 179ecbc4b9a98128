// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// Every kind of file, register item, group and block that has keys, in the order of the contract.
  package static let all = [
    FicheKeys.schema, StudyKeys.schema, CostKeys.schema, KindKeys.schema, ArticleKeys.theme, PartnerKeys.schema, InfoPageKeys.schema,
    NewsKeys.schema, AgendaKeys.schema, ArticleKeys.municipality, ArticleKeys.translation, TermKeys.schema, SourceKeys.schema,
    CommitmentKeys.schema, SchemeKeys.schema, AgreementKeys.schema, DatasetKeys.schema, CountColumnKeys.schema, ValueColumnKeys.schema,
    GroupKeys.schema, BreakKeys.schema, DialectKeys.schema, BlockKeys.chart, BlockKeys.map, BlockKeys.keyFigure, BlockKeys.table,
    BlockKeys.ownTable, SettingsKeys.schema, PublisherKeys.schema, PrivacyKeys.schema,
  ]

  /// Whose items have an id of their own.
  package static let registers = [
    TermKeys.schema, SourceKeys.schema, CommitmentKeys.schema, SchemeKeys.schema, AgreementKeys.schema,
  ]

  /// Those that are the value of a key of another.
  package static let groups = [
    StudyKeys.schema, CostKeys.schema, CountColumnKeys.schema, ValueColumnKeys.schema, GroupKeys.schema, BreakKeys.schema,
    DialectKeys.schema, PublisherKeys.schema, PrivacyKeys.schema,
  ]

  /// Those of a fenced block in a text.
  package static let blocks = [BlockKeys.chart, BlockKeys.map, BlockKeys.keyFigure, BlockKeys.table]
}
