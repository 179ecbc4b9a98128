// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor
import Mustache
import Primitives

/// The chart of an area before and after a start, with its table and notes, for every school year in which something can begin: these differ
/// in the colours of the columns and in one word. Made one by one they took a twelfth of the time to build 10,000 fiches.
extension Site {
  /// Nil where the chart differs in more than that.
  func startFigures(_ area: Ref<Area>, _ making: ChartMaking) throws(RenderFailure) -> VaryingBytes? {
    try figureParts.starts(area, making.figures.dataset) { () throws(RenderFailure) in try makeStartFigures(area, making) }
  }

  func startID(_ area: Ref<Area>, _ dataset: Ref<Dataset>) -> String { "start-\(self[area].slug)-\(self[dataset].slug)" }

  private func makeStartFigures(_ area: Ref<Area>, _ making: ChartMaking) throws(RenderFailure) -> VaryingBytes? {
    let dataset = making.figures.dataset
    let chart = Chart(making.startSpec(of: area, from: String(decoding: [Self.yearMark], as: UTF8.self), id: startID(area, dataset)))
    guard let drawings = chart.varyingDrawings() else { return nil }
    let origin = ChartOrigin.start(area, dataset, firstYear: 0)
    let page = try html(.chart, values(of: chart, origin, ([Self.wideMark], [Self.narrowMark], drawings.description)))
    // A text with such a character in it is drawn in the ordinary way.
    guard let wide = Self.onlyPlace(of: Self.wideMark, in: page), let narrow = Self.onlyPlace(of: Self.narrowMark, in: page),
      let label = Self.onlyPlace(of: Self.yearMark, in: page), wide < narrow, narrow < label
    else { return nil }
    var result = VaryingBytes()
    result.append(page[..<wide])
    result.append(drawings.wide)
    result.append(page[(wide + 1)..<narrow])
    result.append(drawings.narrow)
    result.append(page[(narrow + 1)..<label])
    for (place, year) in making.figures.years.enumerated() { result.append(year.label.utf8, when: place..<place + 1) }
    result.append(page[(label + 1)...])
    return result
  }

  private static func onlyPlace(of mark: UInt8, in page: Bytes) -> Int? {
    page.position(of: mark, from: 0).flatMap { page.position(of: mark, from: $0 + 1) == nil ? $0 : nil }
  }

  /// What stands in the place of the drawings and of the year: characters that no text has, in the order of the template.
  private static let wideMark: UInt8 = 1
  private static let narrowMark: UInt8 = 2
  private static let yearMark: UInt8 = 3
}
