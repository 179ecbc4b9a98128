// SPDX-License-Identifier: Apache-2.0

/// A value in which names are looked up while a template runs: where it lies in memory, and where its own values lie.
///
/// Nothing is copied or counted: the values of a page stay where they are as long as it is rendered, for whoever asks for the rendering holds
/// them. With copies of values, and arrays that are asked for their owner at every look, templates took a quarter more instructions.
struct Scope {
  /// Of a row, the list of all.
  let value: UnsafePointer<Value>
  private let names: ShownNames
  /// That of the section around this one.
  private let outer: UnsafePointer<Scope>?

  /// `row`: the names of a row of the value.
  init(_ value: UnsafePointer<Value>, row: ShownNames? = nil, within outer: UnsafePointer<Scope>? = nil) {
    self.value = value
    self.outer = outer
    names = row ?? Shown.at(value).pointee.names
  }

  /// Where the value of a name is; nil where it is not among these.
  func find(_ name: Name) -> UnsafePointer<Value>? { names.find(name) }

  /// The same, here or further out.
  func findAnywhere(_ name: Name) -> UnsafePointer<Value>? {
    if let value = find(name) { return value }
    var scope = outer
    while let next = scope {
      if let value = next.pointee.find(name) { return value }
      scope = next.pointee.outer
    }
    return nil
  }

  /// All names with the places of their values.
  func visit(_ body: (Name, UnsafePointer<Value>) -> Void) { names.visit(body) }
}
