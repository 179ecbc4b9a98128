// SPDX-License-Identifier: Apache-2.0

/// What a site needs beside the charts themselves.
public enum Charts {
  /// CSS for the site's one stylesheet. Without it a chart is whole, in its light colours; with it
  /// * the wide or the narrow drawing is shown, by the width of the window (600 px),
  /// * colours follow a dark theme, print in dark colours on white, and follow the system where it forces colours.
  ///
  /// Classes inside `.grafiek` and `.grafiek-kleur`: `gt` text, `gm` muted text, `gl` grid, `ga` axis, `gr` reference, `gx` reference mark,
  /// `gw` whisker, `gc` calm bar, `gk` bar of a small group, `go` and `ge` what lies on a colour, `gh` hatch, `gz` land, `gy` range of chance; `s1`…`s8` strokes,
  /// `f1`…`f8` fills of the series and `t1`…`t8` text on them; `q1`…`q6` fills of classes and `u1`…`u6` text on them.
  public static let stylesheet: String =
    layout
    + "@media screen and (prefers-color-scheme:dark){\n" + written(darkRules) + "}\n"
    + "@media (forced-colors:active){\n.grafiek,.grafiek-kleur{forced-color-adjust:none}\n" + written(forcedRules) + "}\n"

  /// One rule: which elements, and what they look like.
  public struct Rule: Hashable, Sendable {
    public var selector: String
    public var declarations: String
  }

  /// The rules for a dark ground (`Palette.darkBackground`), without a media query: for a site with a switch of its own, which puts a
  /// selector such as `[data-thema=donker]` before each.
  public static let darkRules: [Rule] = rules(
    [
      ("gt", "fill:#f2f2f2"), ("gm", "fill:#b9b9b9"), ("gl", "stroke:#3d3d3d"), ("ga", "stroke:#8f8f8f"), ("gr", "stroke:#b9b9b9"),
      ("gx", "stroke:#f2f2f2"), ("gw", "stroke:#f2f2f2"), ("gc", "fill:#84919d"), ("gk", "fill:#3a4046;stroke:#8f8f8f"),
      ("go", "fill:#1b1b1b"), ("ge", "stroke:#1b1b1b"), ("gh", "stroke:#8f8f8f"), ("gz", "fill:#2b2b2b;stroke:#5c5c5c"),
      ("gy", "fill:#1b1b1b;stroke:#f2f2f2"),
    ]
      + numbered("s", "stroke:", Palette.dark) + numbered("f", "fill:", Palette.dark) + numbered("t", "fill:", Palette.textOnDark)
      + numbered("q", "fill:", Palette.darkSteps) + numbered("u", "fill:", Palette.textOnDarkSteps))

  /// The rules for forced colours: everything in the colour of text on the ground; classes keep their colours, with black or white on them.
  static let forcedRules: [Rule] = rules(
    [
      ("gt", "fill:CanvasText"), ("gm", "fill:CanvasText"), ("gl", "stroke:GrayText"), ("ga", "stroke:CanvasText"),
      ("gr", "stroke:CanvasText"),
      ("gx", "stroke:CanvasText"), ("gw", "stroke:CanvasText"), ("gc", "fill:GrayText"), ("gk", "fill:Canvas;stroke:CanvasText"),
      ("go", "fill:Canvas"), ("ge", "stroke:Canvas"), ("gh", "stroke:CanvasText"), ("gz", "fill:Canvas;stroke:CanvasText"),
      ("gy", "fill:Canvas;stroke:CanvasText"),
    ]
      + numbered("s", "stroke:", Palette.light.map { _ in "CanvasText" }) + numbered("f", "fill:", Palette.light.map { _ in "CanvasText" })
      + numbered("t", "fill:", Palette.light.map { _ in "Canvas" }) + numbered("q", "fill:", Palette.lightSteps)
      + numbered("u", "fill:", Palette.textOnLightSteps))

  private static let layout = """
    .grafiek{display:block;width:100%;height:auto}
    .grafiek-smal{display:none;max-width:30rem}
    .grafiek-teken{display:inline-block;height:1.1em;width:auto;vertical-align:-.15em}
    .grafiek-vonk{height:1.6em;vertical-align:-.45em}
    .grafiek-meter{white-space:nowrap}
    @media (max-width:37.5em){.grafiek-breed{display:none}.grafiek-smal{display:block}}
    @media print{.grafiek-breed{display:block}.grafiek-smal{display:none}}

    """

  private static func numbered(_ letter: String, _ property: String, _ colours: [String]) -> [(String, String)] {
    colours.enumerated().map { (letter + "\($0 + 1)", property + $1) }
  }

  private static func rules(_ classes: [(String, String)]) -> [Rule] {
    classes.map { Rule(selector: ":is(.grafiek,.grafiek-kleur) ." + $0.0, declarations: $0.1) }
  }

  private static func written(_ rules: [Rule]) -> String {
    rules.map { $0.selector + "{" + $0.declarations + "}\n" }.joined()
  }
}
