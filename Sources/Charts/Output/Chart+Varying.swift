// SPDX-License-Identifier: Apache-2.0

extension Chart {
  /// The drawings of bars in an order, such as years, made once for every bar from which on they can stand out: many pages show the same
  /// years and differ in that only. Nil where more changes with it than colours and bold names.
  ///
  ///     chart.varyingDrawings()?.wide.append(standingOutFrom: 3, to: &page)   // as `svg()` with `highlighted = [3, 4, …]`
  public func varyingDrawings() -> (wide: VaryingBytes, narrow: VaryingBytes, description: String)? {
    var (wide, narrow) = (Canvas.wide, Canvas.narrow)
    wide.highlightsVary = true
    narrow.highlightsVary = true
    guard shown.kind == .columns, shown.series.count == 1, !isEmpty, ColumnChart(shown, wide) != nil,
      ColumnChart(shown, narrow) != nil || RowLayout.isSameInBold(shown.categories, narrow)
    else { return nil }
    let description = fullDescription
    return (
      inline(wide, description: description).finishedVarying(), inline(narrow, description: description).finishedVarying(), description
    )
  }
}

extension RowLayout {
  /// Whether it makes no difference for where the rows are which names are bold: each stands on a line of its own.
  fileprivate static func isSameInBold(_ names: [String], _ canvas: Canvas) -> Bool {
    canvas.isNarrow
      && names.allSatisfy { name in [false, true].allSatisfy { canvas.lines(name, width: canvas.width, limit: 2, bold: $0) == [name] } }
  }
}
