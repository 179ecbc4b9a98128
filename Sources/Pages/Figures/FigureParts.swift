// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives
import Synchronization

/// What fiches show of the figures, made for the first that asks and kept for the others: interventions that began in the same school
/// year in the same municipality show the same chart, and 10,000 fiches have some thousands of these. Without it a build of
/// 10,000 fiches takes an eighth more CPU time.
///
/// It grows with areas × datasets × years, not with the fiches.
final class FigureParts: Sendable {
  /// What a part depends on, beside the figures themselves.
  struct Key: Hashable {
    var area: Ref<Area>
    var dataset: Ref<Dataset>
    var content: Content
  }

  enum Content: Hashable {
    case keyFigure
    /// Where `starts` knows none: the first school year that is not before the start, as a place in the years.
    case chart(firstYear: Int)
    /// With marks in the place of where each year lies from the start.
    case table
  }

  private struct StartKey: Hashable {
    var area: Ref<Area>
    var dataset: Ref<Dataset>
  }

  private let parts = Mutex<[Key: Bytes]>([:])
  private let starts = Mutex<[StartKey: VaryingBytes?]>([:])

  /// The part of a key. Two threads may make the same one at once; both make the same bytes.
  func part(_ key: Key, _ make: () throws(RenderFailure) -> Bytes) throws(RenderFailure) -> Bytes {
    if let known = parts.withLock({ $0[key] }) { return known }
    let made = try make()
    parts.withLock { $0[key] = made }
    return made
  }

  /// The chart of an area before and after any start; nil where it cannot be made for all at once.
  func starts(
    _ area: Ref<Area>, _ dataset: Ref<Dataset>, _ make: () throws(RenderFailure) -> VaryingBytes?
  ) throws(RenderFailure) -> VaryingBytes? {
    let key = StartKey(area: area, dataset: dataset)
    if let known = starts.withLock({ $0[key] }) { return known }
    let made = try make()
    starts.withLock { $0[key] = .some(made) }
    return made
  }
}
