// SPDX-License-Identifier: Apache-2.0

/// The names of an object or of a row, and the values that belong to them, where they lie in memory: in an object side by side, in rows
/// apart.
struct ShownNames {
  /// One bit (position modulo 64) for every name.
  private var bits: UInt64 = 0
  private var count = 0
  private var name: UnsafeRawPointer?
  private var bytesToNextName = 0
  private var value: UnsafeRawPointer?
  private var bytesToNextValue = 0

  /// None.
  init() {}

  init(_ object: borrowing Object) {
    bits = object.names
    object.entries.withUnsafeBufferPointer { entries in
      count = entries.count
      value = UnsafeRawPointer(entries.baseAddress)
      name = value.map { $0 + Self.placeOfName }
      bytesToNextName = MemoryLayout<Object.Entry>.stride
      bytesToNextValue = bytesToNextName
    }
  }

  init(_ rows: ShownRows, row: Int) {
    (bits, count) = (rows.bits, rows.width)
    (name, bytesToNextName) = (UnsafeRawPointer(rows.names), MemoryLayout<Name>.stride)
    (value, bytesToNextValue) = (UnsafeRawPointer(rows.values.map { $0 + row * rows.width }), MemoryLayout<Value>.stride)
  }

  /// In an entry, which begins with its value. A test compares it with what the compiler says, which is not known before the program runs.
  static var placeOfName: Int { (MemoryLayout<Value>.size + 1) & ~1 }
}

extension ShownNames {
  /// Where the value of a name is; nil where it is not among these.
  func find(_ wanted: Name) -> UnsafePointer<Value>? {
    guard bits & wanted.bit != 0, var name, let value else { return nil }
    for place in 0..<count {
      if name.loadUnaligned(as: Name.self) == wanted { return (value + place * bytesToNextValue).assumingMemoryBound(to: Value.self) }
      name += bytesToNextName
    }
    return nil
  }

  /// All names with the places of their values.
  func visit(_ body: (Name, UnsafePointer<Value>) -> Void) {
    guard var name, let value else { return }
    for place in 0..<count {
      body(name.loadUnaligned(as: Name.self), (value + place * bytesToNextValue).assumingMemoryBound(to: Value.self))
      name += bytesToNextName
    }
  }
}

/// Rows that a section is shown for, where they lie in memory.
struct ShownRows {
  let bits: UInt64
  let width: Int
  let names: UnsafePointer<Name>?
  let values: UnsafePointer<Value>?
  let count: Int

  init(_ rows: borrowing Rows) {
    bits = rows.columns.bits
    width = rows.columns.names.count
    names = rows.columns.names.withUnsafeBufferPointer { $0.baseAddress }
    values = rows.values.withUnsafeBufferPointer { $0.baseAddress }
    count = width == 0 ? 0 : rows.values.count / width
  }
}
