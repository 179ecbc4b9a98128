// SPDX-License-Identifier: Apache-2.0

/// One key of the content contract as data: its name, what it holds and what it is for.
///
///     Key("kosten", .cost, "hoe duur de aanpak is, zodat een lezer weet of die haalbaar is")
package struct Key<Value: Sendable>: Sendable {
  package let name: String
  package let type: ValueType<Value>
  package let isRequired: Bool
  /// One Dutch sentence, without a capital or a full stop, that fits after "…, want het is …".
  package let purpose: String

  init(_ name: String, _ type: ValueType<Value>, required: Bool = false, _ purpose: String) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.purpose = purpose
  }

  package var description: KeyDescription {
    KeyDescription(
      name: name, type: type.description, example: type.example, isRequired: isRequired, purpose: purpose, shape: type.shape)
  }
}

/// A key without its Swift type: what a list of keys, an explanation page or a new file needs.
package struct KeyDescription: Sendable, Equatable {
  package var name: String
  /// `een getal van 1 tot en met 5`
  package var type: String
  /// A value as one writes it: `3`, `[po, vo]`.
  package var example: String
  package var isRequired: Bool
  package var purpose: String
  package var shape: ValueShape
}

/// All keys of one kind of file, register item or block.
package struct Schema: Sendable {
  /// The first part of the identifiers of its problems: `fiche`.
  package let subject: String
  /// `een fiche`
  package let noun: String
  package let keys: [KeyDescription]
  private let names: Set<String>
  /// Of a translation: keys that only the original has.
  let keptByOriginal: [String]

  init(_ subject: String, _ noun: String, _ keys: [KeyDescription], keptByOriginal: [String] = []) {
    self.keptByOriginal = keptByOriginal
    self.subject = subject
    self.noun = noun
    self.keys = keys
    names = Set(keys.map(\.name))
  }

  func contains(_ name: String) -> Bool {
    names.contains(name)
  }
}

/// What a key holds: how a person calls it, and how it is read.
package struct ValueType<Value: Sendable>: Sendable {
  /// It fits after "'kosten' is": `een getal van 1 tot en met 5`.
  package let description: String
  /// What to do when a value is not of this type.
  package let remedy: String
  package let example: String
  package let shape: ValueShape
  /// Gives the value, or reports why it is none.
  let read: @Sendable (YAMLValue, Spot, inout Scope) -> Value?

  init(
    _ description: String, remedy: String, example: String, shape: ValueShape = .text(characters: nil),
    read: @escaping @Sendable (YAMLValue, Spot, inout Scope) -> Value?
  ) {
    self.description = description
    self.remedy = remedy
    self.example = example
    self.shape = shape
    self.read = read
  }
}

/// Which key is being read, for the messages: `'themas'`, or `elk deel van 'themas'`.
struct Spot: Sendable {
  var key: String
  var isItem = false
  /// The second part of the identifier, where that is not the key: the keys of `regels` are names of rules.
  var rule: String?

  var words: String { isItem ? "elk deel van '\(key)'" : "'\(key)'" }
}
