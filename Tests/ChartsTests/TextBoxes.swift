// SPDX-License-Identifier: Apache-2.0

@testable import Charts

/// Where each line of text of a drawing stands, by the widths of the font.
struct TextBox {
  var text: String
  var left: Double
  var right: Double
  var baseline: Double

  func overlaps(_ other: TextBox) -> Bool {
    min(right, other.right) - max(left, other.left) > 1 && (baseline - other.baseline).magnitude < 12
  }

  /// The boxes of all texts that are not turned; sizes are 14.
  static func boxes(in elements: [TinyXML.Element]) -> [TextBox] {
    var boxes: [TextBox] = []
    var anchors: [(depth: Int, anchor: String)] = []
    var isTurned = false
    for element in elements {
      while let last = anchors.last, last.depth >= element.depth { anchors.removeLast() }
      if let anchor = element["text-anchor"] { anchors.append((element.depth, anchor)) }
      if element.name == "text" { isTurned = element["transform"] != nil }
      guard ["text", "tspan"].contains(element.name), !isTurned else { continue }
      let width = TextMeasure.width(of: element.text, size: 14, bold: element["font-weight"] != nil)
      guard let x = element["x"].flatMap(Double.init), let y = element["y"].flatMap(Double.init) else {
        // A part without a place of its own goes on where the one before it ended.
        if element.name == "tspan", !boxes.isEmpty { boxes[boxes.count - 1].right += width }
        continue
      }
      let shares: [String: Double] = ["middle": 0.5, "end": 1]
      let shift = width * (shares[anchors.last?.anchor ?? ""] ?? 0)
      boxes.append(TextBox(text: element.text, left: x - shift, right: x - shift + width, baseline: y))
    }
    return boxes
  }
}
