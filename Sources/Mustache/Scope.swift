// SPDX-License-Identifier: Apache-2.0

/// A value in which names are looked up while a template runs: where it lies in memory, and where its own values lie.
///
/// Nothing is copied or counted: the values of a page stay where they are as long as it is rendered, for whoever asks for the rendering holds
/// them. With copies of values, and arrays that are asked for their owner at every look, templates took a quarter more instructions.
struct Scope {
  let value: UnsafePointer<Value>
  private let names: UInt64
  private let entries: UnsafeBufferPointer<Object.Entry>

  init(_ value: UnsafePointer<Value>) {
    self.value = value
    if case .object(let object) = value.pointee {
      names = object.names
      entries = object.entries.withUnsafeBufferPointer { $0 }
    } else {
      names = 0
      entries = UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// Where the value of a name is; nil where it is not among these.
  func find(_ name: Name) -> UnsafePointer<Value>? {
    guard names & name.bit != 0, var entry = entries.baseAddress else { return nil }
    let end = entry + entries.count
    while entry < end {
      if entry.pointee.name == name { return Self.value(of: entry) }
      entry += 1
    }
    return nil
  }

  /// All names with the places of their values.
  func visit(_ body: (Name, UnsafePointer<Value>) -> Void) {
    guard let start = entries.baseAddress else { return }
    for index in entries.indices { body(entries[index].name, Self.value(of: start + index)) }
  }

  /// It is the first thing in an entry.
  private static func value(of entry: UnsafePointer<Object.Entry>) -> UnsafePointer<Value> {
    UnsafeRawPointer(entry).assumingMemoryBound(to: Value.self)
  }
}
