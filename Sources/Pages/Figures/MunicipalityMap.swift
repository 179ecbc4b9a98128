// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The municipalities as dots where they lie, each a link to its page; larger where more people live. For the pointer only: the list beside
/// it has the same links for the keyboard and for screen readers, so the drawing is hidden from them.
struct MunicipalityMap {
  struct Dot {
    let name: String
    let address: String
    let longitude: Double
    let latitude: Double
    let inhabitants: Int
    /// Where this portal knows an intervention.
    let isMarked: Bool
  }

  let dots: [Dot]

  private static let width = 300.0
  private static let margin = 12.0
  /// The length of a degree of longitude beside one of latitude, at 52 degrees north.
  private static let squeeze = 0.6157

  /// Nil where no municipality has a place.
  func svg() -> Bytes? {
    guard let west = dots.map(\.longitude).min(), let east = dots.map(\.longitude).max(), let south = dots.map(\.latitude).min(),
      let north = dots.map(\.latitude).max(), east > west
    else { return nil }
    let scale = (Self.width - 2 * Self.margin) / ((east - west) * Self.squeeze)
    let height = (north - south) * scale + 2 * Self.margin
    let most = Double(max(1, dots.map(\.inhabitants).max() ?? 1))
    var bytes: Bytes = []
    bytes.append("<svg class=\"place-map\" viewBox=\"0 0 300 \(Int(height.rounded(.up)))\" aria-hidden=\"true\" focusable=\"false\">")
    // The largest first, so that small ones lie on top, and what is marked over all.
    let drawn = dots.sorted { ($0.isMarked ? 1 : 0, -$0.inhabitants, $0.name) < ($1.isMarked ? 1 : 0, -$1.inhabitants, $1.name) }
    for dot in drawn {
      bytes.append("<a href=\"")
      bytes.append(escaping: dot.address)
      bytes.append(dot.isMarked ? "\" tabindex=\"-1\" class=\"on\"><title>" : "\" tabindex=\"-1\"><title>")
      bytes.append(escaping: dot.name)
      bytes.append("</title><circle cx=\"")
      Self.append((dot.longitude - west) * Self.squeeze * scale + Self.margin, to: &bytes)
      bytes.append("\" cy=\"")
      Self.append((north - dot.latitude) * scale + Self.margin, to: &bytes)
      bytes.append("\" r=\"")
      Self.append(2.6 + 8 * (Double(dot.inhabitants) / most).squareRoot(), to: &bytes)
      bytes.append("\"/></a>\n")
    }
    bytes.append("</svg>")
    return bytes
  }

  /// With one decimal: `12.3`.
  private static func append(_ number: Double, to bytes: inout Bytes) {
    let tenths = Int((number * 10).rounded())
    bytes.append(decimal: tenths / 10)
    guard tenths % 10 != 0 else { return }
    bytes.append(".")
    bytes.append(decimal: tenths % 10)
  }
}

extension Site {
  func municipalityMap() -> Bytes? {
    MunicipalityMap(
      dots: portal.areas.municipalities.compactMap { place in
        let area = portal.areas.all[place]
        guard let longitude = area.longitude, let latitude = area.latitude else { return nil }
        return MunicipalityMap.Dot(
          name: area.name, address: root.link(portal.address(of: Ref<Area>(place))), longitude: longitude, latitude: latitude,
          inhabitants: portal.areas.features[place]?.inhabitants ?? 0, isMarked: !index.byArea[place].isEmpty)
      }
    ).svg()
  }
}
