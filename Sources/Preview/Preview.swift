// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

/// A portal that is served from memory while it is edited:
///
///     files → Workshop → Edition → Newsstand → Responder → browser
///       ↑ FolderWatcher                            │
///       └─────────── the editor sees and saves ────┘
package actor Preview {
  private let options: PreviewOptions
  private let workshop: Workshop
  let newsstand: Newsstand
  private let told: @Sendable (PreviewNews) -> Void
  private var changes = 0
  private var isMaking = false

  /// Makes the first edition; `told` hears of every edition.
  package init(_ options: PreviewOptions, told: @escaping @Sendable (PreviewNews) -> Void = { _ in }) async {
    self.options = options
    self.told = told
    workshop = Workshop(options)
    let clock = ContinuousClock()
    let start = clock.now
    let empty = Edition(plan: nil, report: Report(), tree: SourceTree(name: options.content, texts: [:]), text: options.text)
    let first = await workshop.full() ?? empty
    newsstand = Newsstand(first)
    told(PreviewNews(edition: first, duration: clock.now - start, isWhole: true))
  }

  /// The site as it is now.
  package var edition: Edition {
    get async { await newsstand.edition }
  }
}

/// A new edition, and how long it took from the moment that the change was seen.
package struct PreviewNews: Sendable {
  package var edition: Edition
  package var duration: Duration
  /// Whether everything was looked at; else only the text that was saved, and the rest follows.
  package var isWhole: Bool
}

extension Preview {
  /// Follows the disk until the watcher stops.
  package func follow(_ watcher: FolderWatcher) async {
    for await change in watcher.changes { await take(change) }
  }

  /// Shows a change: a saved text at once, then everything.
  package func take(_ change: FolderChange) async {
    let start = ContinuousClock().now
    changes += 1
    if let path = text(of: change), let edition = await workshop.quick(path) { await publish(edition, since: start, isWhole: false) }
    if !isMaking {
      isMaking = true
      Task { await makeAll(since: start) }
    }
  }

  /// The one text that changed, below the content folder.
  private func text(of change: FolderChange) -> String? {
    guard !change.isStructural, change.written.count == 1, let path = change.written.first else { return nil }
    let folder = options.content.hasSuffix("/") ? options.content : options.content + "/"
    return path.hasPrefix(folder) && path.hasSuffix(".md") ? String(path.dropFirst(folder.count)) : nil
  }

  /// Full rounds until one saw the last change.
  private func makeAll(since start: ContinuousClock.Instant) async {
    var seen: Int
    repeat {
      seen = changes
      let edition = await workshop.full()
      if let edition, seen == changes { await publish(edition, since: start, isWhole: true) }
    } while seen != changes
    isMaking = false
  }

  private func publish(_ edition: Edition, since start: ContinuousClock.Instant, isWhole: Bool) async {
    let published = await newsstand.publish(edition)
    told(PreviewNews(edition: published, duration: ContinuousClock().now - start, isWhole: isWhole))
  }
}
