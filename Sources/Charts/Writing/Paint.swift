// SPDX-License-Identifier: Apache-2.0

/// A class of the stylesheet with the attributes of the light theme that hold where there is no stylesheet.
///
/// Without a text that lies in memory: both cores would count their references to it for each piece of a drawing.
struct Paint {
  /// All there is, or what stands before a number.
  private let start: StaticString
  private var numbered: Numbered?

  /// `s1" stroke="#12436D"`: a class with a number, and its colour.
  private struct Numbered {
    let number: Int
    let attribute: StaticString
    /// Short enough to be kept where it is used.
    let colour: String
  }

  private init(_ attributes: StaticString) { start = attributes }

  private init(class name: StaticString, _ number: Int, _ attribute: StaticString, _ colours: [String]) {
    start = name
    let place = number % colours.count
    numbered = Numbered(number: place + 1, attribute: attribute, colour: colours[place])
  }

  static let text = Paint(" class=\"gt\" fill=\"#1b1b1b\"")
  static let muted = Paint(" class=\"gm\" fill=\"#595959\"")
  static let grid = Paint(" class=\"gl\" stroke=\"#dedede\"")
  static let axis = Paint(" class=\"ga\" stroke=\"#767676\"")
  static let reference = Paint(
    " class=\"gr\" stroke=\"#595959\" stroke-width=\"2\" stroke-dasharray=\"2 4\" stroke-linecap=\"round\" fill=\"none\"")
  static let whisker = Paint(" class=\"gw\" stroke=\"#1b1b1b\" stroke-width=\"1.5\" fill=\"none\"")
  /// Under a whisker, so that it is seen on a dark bar.
  static let whiskerRim = Paint(" class=\"ge\" stroke=\"#ffffff\" stroke-width=\"4\" fill=\"none\"")
  /// What the page is not about.
  static let calm = Paint(" class=\"gc\" fill=\"#7a8793\"")
  /// A figure that rests on few pupils: pale, with an outline.
  static let small = Paint(" class=\"gk\" fill=\"#d0d5da\" stroke=\"#767676\"")
  /// What lies on a coloured surface.
  static let onColour = Paint(" class=\"go\" fill=\"#ffffff\"")
  /// A line that lies on a coloured surface.
  static let lineOnColour = Paint(" class=\"ge\" stroke=\"#ffffff\" fill=\"none\"")
  /// A mark of a reference across a bar.
  static let referenceMark = Paint(" class=\"gx\" stroke=\"#1b1b1b\" stroke-width=\"2.5\"")
  /// Under such a mark, so that it is seen on a dark bar.
  static let markRim = Paint(" class=\"ge\" stroke=\"#ffffff\" stroke-width=\"5\"")
  /// The range of chance.
  static let chance = Paint(" class=\"gy\" fill=\"#ffffff\" stroke=\"#1b1b1b\" stroke-width=\"1.2\"")
  /// A rim in the colour of the ground, so that text stays readable where it crosses a line.
  static let halo = Paint(" class=\"ge\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
  /// Between two values of one area.
  static let connection = Paint(" class=\"ga\" stroke=\"#767676\" stroke-width=\"3\"")
  /// An empty place: only a rim.
  static let outline = Paint(" class=\"ga\" stroke=\"#767676\" fill=\"none\"")
  /// Land behind symbols.
  static let land = Paint(" class=\"gz\" fill=\"#f3f3f1\" stroke=\"#a8a8a8\"")
  /// Around marks that lie over each other.
  static let rim = Paint(" class=\"ge\" stroke=\"#ffffff\" stroke-width=\".8\"")
  /// The rim alone, for a mark that has a paint of its own.
  static let rimOnly: StaticString = " stroke=\"#ffffff\" stroke-width=\".8\""
  /// What the page is about, on a map.
  static let emphasis = Paint(" class=\"gx\" fill=\"none\" stroke=\"#1b1b1b\" stroke-width=\"2.5\"")
  /// The strokes that mark a field without a figure.
  static let hatch = Paint(" class=\"gh\" stroke=\"#767676\" fill=\"none\"")

  static func stroke(_ series: Int) -> Paint { Paint(class: " class=\"s", series, "\" stroke=\"", Palette.light) }
  static func fill(_ series: Int) -> Paint { Paint(class: " class=\"f", series, "\" fill=\"", Palette.light) }
  /// Text on the fill of a series.
  static func label(_ series: Int) -> Paint { Paint(class: " class=\"t", series, "\" fill=\"", Palette.textOnLight) }
  /// The fill of a class of values, 0 … 5 from low to high.
  static func step(_ step: Int) -> Paint { Paint(class: " class=\"q", known(step), "\" fill=\"", Palette.lightSteps) }
  /// Text on the fill of a class.
  static func stepLabel(_ step: Int) -> Paint { Paint(class: " class=\"u", known(step), "\" fill=\"", Palette.textOnLightSteps) }

  private static func known(_ step: Int) -> Int { min(max(step, 0), Palette.lightSteps.count - 1) }

  /// Attributes of an element, with a space before them.
  func write(to svg: inout SVGWriter) {
    svg.raw(start)
    guard let numbered else { return }
    svg.digits(UInt(numbered.number))
    svg.raw(numbered.attribute)
    svg.raw(numbered.colour)
    svg.raw("\"")
  }
}
