// SPDX-License-Identifier: Apache-2.0
import Content

extension SitePlan {
  /// The same plan after the text of one article changed, for a preview that cannot wait: its own page is right at once.
  /// Lists that name it, and addresses of charts that it gained or lost, follow with the next full plan.
  ///
  /// The portal has the same things in the same places as that of the plan.
  package func showing(_ portal: Portal) -> SitePlan {
    SitePlan(pages: pages, files: files, copies: copies, site: site.showing(portal))
  }

  /// The part of every address before the site's own paths: "" or `/portaal`.
  package var basePath: String { site.portal.settings.basePath }

  /// The model that the pages are made from.
  package var portal: Portal { site.portal }
}
