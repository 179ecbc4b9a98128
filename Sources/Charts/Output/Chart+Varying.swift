// SPDX-License-Identifier: Apache-2.0

extension Chart {
  /// The drawings of bars in an order, such as years, made once for every bar from which on they can stand out: many pages show the same
  /// years and differ in that only. Nil where more changes with it than colours and bold names.
  ///
  ///     chart.varyingDrawings()?.wide.append(standingOutFrom: 3, to: &page)   // as `svg()` with `highlighted = [3, 4, …]`
  public func varyingDrawings() -> (wide: VaryingBytes, narrow: VaryingBytes, description: String)? {
    guard shown.kind == .columns, shown.series.count == 1, !isEmpty else { return nil }
    let description = fullDescription
    guard let wide = varying(.wide, description), let narrow = varying(.narrow, description) else { return nil }
    return (wide, narrow, description)
  }

  private func varying(_ canvas: Canvas, _ description: String) -> VaryingBytes? {
    let canvas = named(canvas, highlightsVary: true)
    let drawing = drawing(canvas)
    return drawing.isSteady ? inline(drawing, canvas, description: description).finishedVarying() : nil
  }
}
