// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives

/// A goal as three bars: where it began, where it stands and where it must end. Nil where the words of the register hold too few numbers.
struct GoalChart {
  let spec: ChartSpec

  init?(_ agreement: Agreement) {
    let entries = [("Nulmeting", agreement.baseline), ("Stand", agreement.state), ("Streefwaarde", agreement.target)]
    let known = entries.map { name, text in (name: name, number: text.flatMap(GoalNumber.init)) }
    let numbers = known.compactMap(\.number)
    guard known[0].number != nil, known[2].number != nil, let first = numbers.first, numbers.allSatisfy({ $0.isPercent == first.isPercent })
    else { return nil }
    let decimals = numbers.map(\.decimals).max() ?? 0
    spec = ChartSpec(
      .bars, id: "doel-" + agreement.id, title: agreement.goal, subtitle: agreement.measure ?? "", categoryTitle: "Meting",
      valueTitle: agreement.measure ?? "", format: NumberFormat(first.isPercent ? .percent : .number, decimals: decimals),
      categories: known.map(\.name),
      series: [ChartSeries(agreement.measure ?? "Waarde", known.map { $0.number.map { .value($0.value) } ?? .missing })], highlighted: [1])
  }

  var value: Value {
    let chart = Chart(spec)
    return Field.object([
      .breed: .html(chart.svg()), .smal: .html(chart.svgNarrow()), .noten: .list(chart.notes.map { .text($0) }),
    ])
  }
}

/// The number at the start of a text of a register: `0,35`, `18,5% (2019)`, `1.200 leerlingen`.
/// Nil where it does not begin with one, or where there are more outside brackets: what is meant is then a guess.
struct GoalNumber: Equatable {
  /// A percentage as a share: `18,5%` → 0.185.
  let value: Double
  let decimals: Int
  let isPercent: Bool

  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    var digits = ""
    var decimals: Int?
    while let byte = bytes.first {
      switch byte {
      case 0x30...0x39:
        digits.append(Character(UnicodeScalar(byte)))
        decimals = decimals.map { $0 + 1 }
      case UInt8(ascii: ",") where decimals == nil && !digits.isEmpty:
        digits.append(".")
        decimals = 0
      case UInt8(ascii: ".") where decimals == nil && !digits.isEmpty && Self.isGroup(bytes.dropFirst()): break
      default:
        guard let number = Double(digits), decimals != 0, Self.isPlain(bytes) else { return nil }
        self.init(number, decimals ?? 0, isPercent: Self.startsWithPercent(bytes))
        return
      }
      bytes = bytes.dropFirst()
    }
    guard let number = Double(digits), decimals != 0 else { return nil }
    self.init(number, decimals ?? 0, isPercent: false)
  }

  private init(_ number: Double, _ decimals: Int, isPercent: Bool) {
    value = isPercent ? number / 100 : number
    self.decimals = decimals
    self.isPercent = isPercent
  }

  /// Three digits and then no other: what follows a point between thousands.
  private static func isGroup(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(3).count == 3 && bytes.prefix(3).allSatisfy(isDigit) && !(bytes.dropFirst(3).first.map(isDigit) ?? false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// No digits but between brackets.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.prefix { $0 != UInt8(ascii: "(") }.contains(where: isDigit)
  }

  private static func startsWithPercent(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.drop { $0 == UInt8(ascii: " ") }
    return rest.first == UInt8(ascii: "%") || rest.starts(with: "procent".utf8) && !rest.starts(with: "procentpunt".utf8)
  }
}
