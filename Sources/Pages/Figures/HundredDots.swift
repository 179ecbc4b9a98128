// SPDX-License-Identifier: Apache-2.0
import Primitives

/// A share as a hundred dots in ten rows, the first ones filled. It repeats the sentence beside it, so that screen readers skip it.
enum HundredDots {
  static func svg(_ filled: Int) -> Bytes {
    var svg = Bytes()
    svg.reserveCapacity(1_400)
    svg.append("<svg class=\"hundred\" viewBox=\"0 0 100 100\" width=\"100\" height=\"100\" aria-hidden=\"true\" focusable=\"false\">")
    // One path for each kind of dot: a tenth of the bytes of a hundred circles.
    append(0..<filled, attributes: "class=\"a\" fill=\"#c94f11\"", to: &svg)
    append(filled..<100, attributes: "class=\"b\" fill=\"none\" stroke=\"#71827b\"", to: &svg)
    svg.append("</svg>")
    return svg
  }

  private static func append(_ dots: Range<Int>, attributes: String, to svg: inout Bytes) {
    guard !dots.isEmpty else { return }
    svg.append("<path \(attributes) d=\"")
    for dot in dots {
      svg.append("M\(dot % 10 * 10 + 1) \(dot / 10 * 10 + 5)a4 4 0 0 1 8 0a4 4 0 0 1-8 0")
    }
    svg.append("\"/>")
  }
}
