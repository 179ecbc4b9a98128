// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives
import SiteChecks

/// What a build works on. Paths are named in diagnostics as they are given here.
package struct BuildOptions: Sendable {
  package var content: String
  package var templates: String
  /// A check does not use it.
  package var output: String
  /// Also build fiches with `concept: ja` and those of a later date.
  package var drafts: Bool
  /// The day of the build: decides what is stale, overdue or not yet public.
  package var today: CalendarDate
  /// Which addresses are written; a check looks at all of them.
  package var part: BuildPart
  /// A command that gets the folder of the new site before it is published. If it fails, the published site stays.
  package var after: String?

  package init(
    content: String, templates: String, output: String = "", drafts: Bool = false, today: CalendarDate, part: BuildPart = .whole,
    after: String? = nil
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.drafts = drafts
    self.today = today
    self.part = part
    self.after = after
  }
}

/// What a build found and, when it published, what it made.
package struct BuildResult: Sendable {
  package var report: Report
  /// Nil: the content has errors, the published site is as it was.
  package var summary: BuildSummary?
  /// Of the site, from `portaal.yml`; nil where that is not known.
  package var address: String?
  package var timings: [PhaseTiming]
  /// What was built, for who wants to keep the model: freeing that of a large portal takes a fiftieth of the time of a build.
  package var plan: SitePlan?
}

/// What a check found.
package struct CheckResult: Sendable {
  package var report: Report
  /// How many pages were made and looked at; nil where there was too little to make any from.
  package var pages: Int?
  /// Of the site, from `portaal.yml`; nil where that is not known.
  package var address: String?
  package var seconds: Double
  package var timings: [PhaseTiming]
  /// Where the pages link to other sites; empty where there are errors.
  package var externalLinks: [ExternalLink] = []
  /// How severe the portal takes which rule.
  package var rules: [RuleSetting] = []
  /// As that of a build.
  package var plan: SitePlan?
}

/// What was published, in figures.
package struct BuildSummary: Sendable {
  package var pages: Int
  package var figures: Int
  package var seconds: Double
  /// The most memory the process ever held, in bytes.
  package var peakMemory: Int
  /// How much advice there is on the language of the texts; `portaal check --only taal` shows it.
  package var languageAdvice: Int
}

/// The steps of a build, in order; a check inspects the pages where a build renders and swaps.
package enum Phase: String, Sendable, CaseIterable {
  case read = "lezen"
  case load = "controleren"
  case compute = "rekenen"
  case plan = "plannen"
  case render = "schrijven"
  case after = "nabewerken"
  case swap = "publiceren"
  case inspect = "nakijken"
}

package enum Progress: Sendable {
  case phase(Phase)
  case pages(done: Int, of: Int)
}
