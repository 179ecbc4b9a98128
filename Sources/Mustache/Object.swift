// SPDX-License-Identifier: Apache-2.0

/// A few named values: what a page, or one item of a list on it, offers to its template.
///
/// Made with a caller's own enum (see `TemplateField`): `Field.object([.titel: .text("Croostwijk")])`.
/// Looking up a name is a scan of small integers; most objects that lack a name are passed over by one `and`.
package struct Object: Sendable {
  /// One bit (position modulo 64) for every name that is here.
  private var names: UInt64 = 0
  private(set) var fields: [(Name, Value)] = []

  package init() {}

  /// A name that is given twice has the value that was given last.
  package init(_ fields: [(Name, Value)]) {
    var hasDoubles = false
    for (index, field) in fields.enumerated() {
      // There are more names than bits: names that share one are compared.
      if names & field.0.bit != 0, fields[..<index].contains(where: { $0.0 == field.0 }) { hasDoubles = true }
      names |= field.0.bit
    }
    self.fields = fields
    if hasDoubles { keepLast() }
  }

  /// The value of this name; nil where nobody gave it. Setting nil takes the name away.
  package subscript(name: Name) -> Value? {
    get { place(of: name).map { fields[$0].1 } }
    set {
      switch (newValue, place(of: name)) {
      case (let value?, let index?): fields[index].1 = value
      case (let value?, nil):
        names |= name.bit
        fields.append((name, value))
      case (nil, let index?): fields.remove(at: index)
      case (nil, nil): break
      }
    }
  }

  /// Where the value of a name is in `fields`.
  func place(of name: Name) -> Int? {
    guard names & name.bit != 0 else { return nil }
    var place = 0
    while place < fields.count {
      if fields[place].0 == name { return place }
      place += 1
    }
    return nil
  }

  package subscript(field: some TemplateField) -> Value? {
    get { self[Name(field)] }
    set { self[Name(field)] = newValue }
  }
}

extension Object {
  private mutating func keepLast() {
    let given = fields
    fields = []
    names = 0
    for (name, value) in given { self[name] = value }
  }
}

extension Name {
  fileprivate var bit: UInt64 { 1 &<< UInt64(position & 63) }
}
