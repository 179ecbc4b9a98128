// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Primitives
import Synchronization

/// What more than one file is made from, kept until the others have had it: the files of a chart stand beside each other in the plan, and
/// the catalogue weighs the tables that are written elsewhere.
final class FileParts: Sendable {
  private let charts = Mutex<[(origin: ChartOrigin, chart: Chart)]>([])
  private let areaCharts = Mutex<[ChartOrigin: Chart]>([:])
  private let tables = Mutex<[Int: Bytes]>([:])

  /// More than the workers that can be in the middle of the files of a chart; an older chart is made again.
  private static let mostCharts = 8

  func chart(_ origin: ChartOrigin, _ make: () -> Chart?) -> Chart? {
    if let known = charts.withLock({ charts in charts.first { $0.origin == origin }?.chart }) { return known }
    guard let made = make() else { return nil }
    charts.withLock { charts in
      if charts.count == Self.mostCharts { charts.removeFirst() }
      charts.append((origin, made))
    }
    if case .area = origin { areaCharts.withLock { $0[origin] = made } }
    return made
  }

  /// The chart of an area for its page: the files come before it in the plan. Taken away, as no other page asks for it.
  func takeAreaChart(_ origin: ChartOrigin) -> Chart? { areaCharts.withLock { $0.removeValue(forKey: origin) } }

  /// The second that asks for a table takes it away.
  func table(_ ref: Ref<Dataset>, _ make: () -> Bytes) -> Bytes {
    if let known = tables.withLock({ $0.removeValue(forKey: ref.index) }) { return known }
    let made = make()
    tables.withLock { $0[ref.index] = made }
    return made
  }
}

extension Site {
  /// The chart of which the CSV, the picture and the description are published.
  func fileChart(of origin: ChartOrigin) -> Chart? {
    fileParts.chart(origin) { chart(of: origin, id: "grafiek") }
  }

  /// The whole table of a dataset.
  func csv(of ref: Ref<Dataset>) -> Bytes {
    fileParts.table(ref) {
      var bytes = Bytes()
      writeCSV(of: ref, into: &bytes)
      return bytes
    }
  }
}
