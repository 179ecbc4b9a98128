// SPDX-License-Identifier: EUPL-1.2

/// What a site needs beside the charts themselves.
public enum Charts {
  /// CSS for the site's one stylesheet. Without it a chart is whole, in its light colours; with it
  /// * the wide or the narrow drawing is shown, by the width of the window (600 px),
  /// * colours follow a dark theme, print in dark colours on white, and follow the system where it forces colours.
  ///
  /// Classes inside `.grafiek`: `gt` text, `gm` muted text, `gl` grid, `ga` axis, `gr` reference, `gx` reference mark, `gw` whisker,
  /// `gc` calm bar, `gk` bar of a small group, `go` what lies on a colour, `gh` hatch, `s1`…`s8` strokes and `f1`…`f8` fills of the series.
  public static let stylesheet: String = {
    var css = """
      .grafiek{display:block;width:100%;height:auto}
      .grafiek-smal{display:none;max-width:30rem}
      @media (max-width:37.5em){.grafiek-breed{display:none}.grafiek-smal{display:block}}

      """
    css +=
      "@media screen and (prefers-color-scheme:dark){\n" + darkRules.map { $0.selector + "{" + $0.declaration + "}\n" }.joined() + "}\n"
    css += """
      @media print{.grafiek-breed{display:block}.grafiek-smal{display:none}}
      @media (forced-colors:active){
      .grafiek{forced-color-adjust:none}
      .grafiek .gt,.grafiek .gm{fill:CanvasText}
      .grafiek .gl{stroke:GrayText}
      .grafiek .ga,.grafiek .gr,.grafiek .gx,.grafiek .gw,.grafiek .gh{stroke:CanvasText}
      .grafiek .gc{fill:GrayText}
      .grafiek .gk{fill:Canvas;stroke:CanvasText}
      .grafiek .go{fill:Canvas}
      .grafiek .ge{stroke:Canvas}

      """
    let strokes = Palette.light.indices.map { ".grafiek .s\($0 + 1)" }.joined(separator: ",")
    let fills = Palette.light.indices.map { ".grafiek .f\($0 + 1)" }.joined(separator: ",")
    css += strokes + "{stroke:CanvasText}\n" + fills + "{fill:CanvasText}\n}\n"
    return css
  }()

  /// The rules for a dark ground (`Palette.darkBackground`), without a media query: for a site with a switch of its own, which puts a
  /// selector such as `[data-thema=donker]` before each.
  ///
  ///     Charts.darkRules   // [(selector: ".grafiek .gt", declaration: "fill:#f2f2f2"), …]
  public static let darkRules: [(selector: String, declaration: String)] = {
    var rules = [
      ("gt", "fill:#f2f2f2"), ("gm", "fill:#b9b9b9"), ("gl", "stroke:#3d3d3d"), ("ga", "stroke:#8f8f8f"), ("gr", "stroke:#b9b9b9"),
      ("gx", "stroke:#f2f2f2"), ("gw", "stroke:#f2f2f2"), ("gc", "fill:#84919d"), ("gk", "fill:#3a4046;stroke:#8f8f8f"),
      ("go", "fill:#1b1b1b"), ("ge", "stroke:#1b1b1b"), ("gh", "stroke:#8f8f8f"),
    ].map { (selector: ".grafiek ." + $0.0, declaration: $0.1) }
    for (index, colour) in Palette.dark.enumerated() {
      rules.append((".grafiek .s\(index + 1)", "stroke:\(colour)"))
      rules.append((".grafiek .f\(index + 1)", "fill:\(colour)"))
    }
    return rules
  }()
}
