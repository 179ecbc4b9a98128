// SPDX-License-Identifier: Apache-2.0

/// A few named values: what a page, or one item of a list on it, offers to its template.
///
/// Made with a caller's own enum (see `TemplateField`): `Field.object([.titel: .text("Croostwijk")])`.
/// Looking up a name is a scan of small integers; most objects that lack a name are passed over by one `and`.
package struct Object: Sendable {
  struct Entry: Sendable {
    /// First, so that the place of an entry is that of its value.
    var value: Value
    let name: Name
  }

  /// One bit (position modulo 64) for every name that is here.
  private(set) var names: UInt64 = 0
  private(set) var entries: [Entry] = []

  package init() {}

  /// With room for so many values.
  package init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// A name that is given twice has the value that was given last.
  package init(_ fields: [(Name, Value)]) {
    self.init(capacity: fields.count)
    for (name, value) in fields { add(name, value) }
  }

  /// So many, each with a name of its own, in one piece: a value is moved to its place, and not counted there once more.
  package init(count: Int, name: (Int) -> Name, taking value: (Int) -> Value) {
    var names: UInt64 = 0
    entries = Array(unsafeUninitializedCapacity: count) { room, made in
      for place in 0..<count {
        let name = name(place)
        names |= name.bit
        room.initializeElement(at: place, to: Entry(value: value(place), name: name))
      }
      made = count
    }
    self.names = names
  }

  /// In the place of the value that this name had, if any.
  package mutating func add(_ name: Name, _ value: consuming Value) {
    // There are more names than bits: names that share one are compared.
    if names & name.bit != 0, let place = place(of: name) {
      entries[place].value = value
    } else {
      names |= name.bit
      entries.append(Entry(value: value, name: name))
    }
  }

  /// The value of this name; nil where nobody gave it. Setting nil takes the name away.
  package subscript(name: Name) -> Value? {
    get { place(of: name).map { entries[$0].value } }
    set {
      if let newValue { return add(name, newValue) }
      if let place = place(of: name) { entries.remove(at: place) }
    }
  }

  private func place(of name: Name) -> Int? {
    guard names & name.bit != 0 else { return nil }
    return entries.firstIndex { $0.name == name }
  }

  package subscript(field: some TemplateField) -> Value? {
    get { self[Name(field)] }
    set { self[Name(field)] = newValue }
  }
}

extension Name {
  var bit: UInt64 { 1 &<< UInt64(position & 63) }
}
