// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Small files that browsers and researchers ask for at fixed places.
extension Site {
  /// How to report a leak (RFC 9116). It holds for eleven months or a little less: a site that is not built for so long is not looked after.
  var securityText: String {
    """
    Contact: mailto:\(portal.settings.contact)
    Expires: \(Self.elevenMonths(after: today).iso)T00:00:00Z
    Preferred-Languages: nl, en
    Canonical: \(root.absolute(Addresses.security))

    """
  }

  /// The first day of the eleventh month after this one: `2026-11-21` → `2027-10-01`
  static func elevenMonths(after day: CalendarDate) -> CalendarDate {
    let year = day.month == 1 ? day.year : day.year + 1
    return CalendarDate(year: year, month: day.month == 1 ? 12 : day.month - 1, day: 1) ?? day
  }

  /// What a telephone shows of the site on its start screen (https://www.w3.org/TR/appmanifest/).
  var manifest: Bytes {
    var bytes: Bytes = []
    let icons = [
      (templates.address(ofAsset: SiteTemplates.icon), "any", "image/svg+xml"), (Addresses.touchIcon, "180x180", "image/png"),
    ]
    JSONText.object([
      ("name", .text(portal.settings.title)), ("description", .text(portal.settings.subtitle)), ("lang", .text("nl")),
      ("id", .text(root.link(Addresses.home))), ("start_url", .text(root.link(Addresses.home))),
      ("scope", .text(root.link(Addresses.home))),
      ("display", .text("browser")), ("background_color", .text("#ffffff")), ("theme_color", .text("#0f3b36")),
      (
        "icons",
        .list(
          icons.map { address, sizes, type in
            .object([("src", .text(root.link(address))), ("sizes", .text(sizes)), ("type", .text(type))])
          })
      ),
    ]).append(to: &bytes)
    bytes.append("\n")
    return bytes
  }
}
