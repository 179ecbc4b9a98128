// SPDX-License-Identifier: EUPL-1.2

/// The colours of charts: eight for series, in the order in which they are given out, with a light and a dark set.
///
/// Each has a contrast of at least 3:1 with its background (WCAG 1.4.11), and all of a set stay apart as protanopes, deuteranopes and
/// tritanopes see them. Beside the colour each series has its own dash pattern, its own marker and its name at the line.
public enum Palette {
  /// On white. The first two are the "duo" of the Analysis Function of the British government.
  public static let light = ["#12436D", "#F46A25", "#30A194", "#340917", "#6C26DC", "#7A5D02", "#256F95", "#444341"]
  /// On `darkBackground`, in the same order.
  public static let dark = ["#6BACE6", "#E18F47", "#ACF9EB", "#DB1F60", "#883BE0", "#FBF5B0", "#4983B1", "#A9A9A6"]

  public static let lightBackground = "#FFFFFF"
  public static let darkBackground = "#1B1B1B"

  /// Dash patterns of the lines (`stroke-dasharray`), in the order of the series; the first is drawn through.
  static let dashes = ["", "8 3", "2 3", "10 3 2 3", "5 3", "12 4", "6 2 2 2 2 2", "3 6"]
}

/// A class of the stylesheet with the attributes of the light theme that hold where there is no stylesheet.
struct Paint {
  let attributes: String

  private init(_ attributes: String) { self.attributes = attributes }

  static let text = Paint(" class=\"gt\" fill=\"#1b1b1b\"")
  static let muted = Paint(" class=\"gm\" fill=\"#595959\"")
  static let grid = Paint(" class=\"gl\" stroke=\"#dedede\"")
  static let axis = Paint(" class=\"ga\" stroke=\"#767676\"")
  static let reference = Paint(
    " class=\"gr\" stroke=\"#595959\" stroke-width=\"2\" stroke-dasharray=\"2 4\" stroke-linecap=\"round\" fill=\"none\"")
  static let whisker = Paint(" class=\"gw\" stroke=\"#1b1b1b\" stroke-width=\"1.5\" fill=\"none\"")
  static let calm = Paint(" class=\"gc\" fill=\"#7a8793\"")
  /// A figure that rests on few pupils: pale, with an outline.
  static let small = Paint(" class=\"gk\" fill=\"#d0d5da\" stroke=\"#767676\"")
  /// What lies on a coloured surface.
  static let onColour = Paint(" class=\"go\" fill=\"#ffffff\"")
  /// A mark of a reference across a bar, with a rim so that it is seen on any colour.
  static let referenceMark = Paint(" class=\"gx\" stroke=\"#1b1b1b\" stroke-width=\"2.5\"")
  /// A rim in the colour of the ground, so that text stays readable where it crosses a line.
  static let halo = Paint(" class=\"ge\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
  static let hatch = Paint(" class=\"gh\" stroke=\"#767676\" fill=\"none\"")

  private static let strokes = Palette.light.indices.map { Paint(" class=\"s\($0 + 1)\" stroke=\"\(Palette.light[$0])\"") }
  private static let fills = Palette.light.indices.map { Paint(" class=\"f\($0 + 1)\" fill=\"\(Palette.light[$0])\"") }

  static func stroke(_ series: Int) -> Paint { strokes[series % strokes.count] }
  static func fill(_ series: Int) -> Paint { fills[series % fills.count] }
}
