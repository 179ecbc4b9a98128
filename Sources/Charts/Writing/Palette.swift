// SPDX-License-Identifier: Apache-2.0

/// The colours of charts: eight for series, in the order in which they are given out, and six steps for classes of values, each with a
/// light and a dark set.
///
/// Each colour for series has a contrast of at least 3:1 with its background (WCAG 1.4.11), and all of a set stay apart as protanopes,
/// deuteranopes and tritanopes see them. Beside the colour each series has its own dash pattern, its own marker and its name.
public enum Palette {
  /// On white. The first two are the "duo" of the Analysis Function of the British government.
  public static let light = ["#12436D", "#F46A25", "#30A194", "#340917", "#6C26DC", "#7A5D02", "#256F95", "#444341"]
  /// On `darkBackground`, in the same order.
  public static let dark = ["#6BACE6", "#E18F47", "#ACF9EB", "#DB1F60", "#883BE0", "#FBF5B0", "#4983B1", "#A9A9A6"]

  /// From low to high, on white; the number stands in the field or in the legend.
  public static let lightSteps = ["#E3EEF7", "#B8D3EA", "#86B4DA", "#4F8EC4", "#256AA5", "#12436D"]
  /// From low to high, on `darkBackground`.
  public static let darkSteps = ["#20374B", "#29506F", "#3D729F", "#6A9FCB", "#9DC6E6", "#D6E9F7"]

  public static let lightBackground = "#FFFFFF"
  public static let darkBackground = "#1B1B1B"

  /// The colour of text on each colour for series, and on each step: the one of black and white that has a contrast of 4.5:1 or more.
  static let textOnLight = text(on: "wbbwwwww")
  static let textOnDark = text(on: "bbbwwbbb")
  static let textOnLightSteps = text(on: "bbbbww")
  static let textOnDarkSteps = text(on: "wwwbbb")

  /// Dash patterns of the lines (`stroke-dasharray`), in the order of the series; the first is drawn through.
  static let dashes = ["", "8 3", "2 3", "10 3 2 3", "5 3", "12 4", "6 2 2 2 2 2", "3 6"]

  private static func text(on letters: String) -> [String] { letters.map { $0 == "w" ? "#FFFFFF" : "#000000" } }
}
