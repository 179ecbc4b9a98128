// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// What every Markdown file of the content has: where it came from, its title, its summary and its text.
package struct Article: Sendable {
  /// The path below the content folder: `fiches/ouderinitiatieven/croostwijk.md`.
  package var path: String
  package var slug: String
  package var title: String
  package var summary: String
  package var body: Body
  /// Where the title is written.
  package var titlePlace: Place?
}

/// A text as HTML, cut at the blocks that need the figures or the other pages.
package struct Body: Sendable {
  package enum Part: Sendable {
    case html(Bytes)
    case block(Block)
  }

  package var parts: [Part]
  /// For the contents list: headings of level 2 (and deeper) with their ids.
  package var headings: [Heading]

  package static let empty = Body(parts: [], headings: [])

  package init(parts: [Part], headings: [Heading]) {
    self.parts = parts
    self.headings = headings
  }

  package var isEmpty: Bool { parts.isEmpty }
}

/// A heading of a text, as a contents list needs it.
package struct Heading: Sendable, Equatable {
  package var level: Int
  package var text: String
  package var id: String
}

/// A fenced block whose picture depends on the figures.
package enum Block: Sendable {
  case chart(ChartBlock)
  case keyFigure(KeyFigureBlock)
  case table(TableBlock)
}

/// ```` ```grafiek ````
package struct ChartBlock: Sendable {
  /// The words of the contract: lijn · staven · gegroepeerd · gestapeld · spreiding · verdeling · helling · halter · kaart · klein-veelvoud ·
  /// warmtekaart.
  package enum Kind: String, Sendable, CaseIterable {
    case line = "lijn"
    case bars = "staven"
    case grouped = "gegroepeerd"
    case stacked = "gestapeld"
    case scatter = "spreiding"
    case distribution = "verdeling"
    case slope = "helling"
    case dumbbell = "halter"
    case map = "kaart"
    case smallMultiples = "klein-veelvoud"
    case heatmap = "warmtekaart"
  }

  /// `schaal`: without it the steps of the value axis are equal.
  package enum Scale: String, Sendable, CaseIterable {
    case logarithmic = "log"
  }

  package var kind: Kind
  package var dataset: Ref<Dataset>
  /// A measure of the dataset: `D`, `V`, `contactkans`, `isolatie`, or an indicator of a dataset of values.
  package var measure: String
  package var areas: [Ref<Area>]
  package var title: String
  package var description: String
  package var scale: Scale?
  package var place: Place
}

/// ```` ```kerncijfer ````: one figure of one area, the latest or of a given school year.
package struct KeyFigureBlock: Sendable {
  package var dataset: Ref<Dataset>
  package var measure: String
  package var area: Ref<Area>
  package var year: SchoolYear?
  /// What the figure says, in words, shown under it.
  package var caption: String
  package var place: Place
}

/// ```` ```tabel ```` of a dataset; a table with CSV in the block is HTML already.
package struct TableBlock: Sendable {
  package var dataset: Ref<Dataset>
  package var measure: String
  package var areas: [Ref<Area>]
  package var title: String
  package var place: Place
}
