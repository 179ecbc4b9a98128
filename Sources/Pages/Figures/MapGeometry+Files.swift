// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Diagnostics

extension MapGeometry {
  /// The first boundary file that names municipalities by their codes; what cannot be read is reported. Nil without such a file.
  init?(_ files: [BoundaryFile], _ report: inout Report) {
    for file in files {
      var reason = ""
      for key in Self.keys {
        do throws(GeoJSONError) {
          self = try MapGeometry(geoJSON: file.bytes, key: key)
          return
        } catch {
          // The first key is the one that the remedy names.
          if reason.isEmpty { reason = error.reason }
        }
      }
      report.error(
        "kaart.grenzen", at: Place(file.name), "een bestand in kaart/ is GeoJSON met de grenzen van gemeenten: \(reason)",
        remedy: "neem de gemeentegrenzen van PDOK als GeoJSON; elke gemeente heeft daar een eigenschap 'statcode', zoals GM0268")
    }
    return nil
  }

  /// How the code of a municipality is called: by us, by PDOK and CBS, by the national registers.
  private static let keys = ["code", "statcode", "gemeentecode", "GM_CODE"]
}
