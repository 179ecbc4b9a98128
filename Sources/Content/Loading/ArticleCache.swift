// SPDX-License-Identifier: Apache-2.0
import Primitives
import Synchronization

/// Remembers the articles that were read, so that after an edit only the changed ones are read again.
///
/// An article depends on its own bytes and on what it can refer to: the names of files, the settings, the areas, the sources, the
/// datasets and the pictures. While none of those changed, an article whose file has the same stamp is the same article.
package final class ArticleCache: Sendable {
  private let state = Mutex(State())

  private struct State {
    var surroundings: Surroundings?
    var context: TextContext?
    var articles: [String: Entry] = [:]
  }

  struct Entry: Sendable {
    let file: SourceTree.File
    let article: SharedArticle
  }

  package init() {}
}

/// Everything but the articles' own bytes that decides how articles are read.
struct Surroundings: Equatable {
  private let files: [SourceTree.File]
  private let today: CalendarDate
  private let drafts: Bool

  init(_ tree: SourceTree, _ options: ContentLoader.Options) {
    files = tree.files.map { Self.matters($0.path) ? $0 : SourceTree.File(path: $0.path, size: 0) }
    today = options.today
    drafts = options.drafts
  }

  /// Whether the bytes of a file matter to other files; its name always does.
  private static func matters(_ path: String) -> Bool {
    let isArticle = path.hasSuffix(".md")
    let isTable = path.hasPrefix("monitor/") && path.hasSuffix(".csv")
    return !isArticle && !isTable
  }
}

extension ArticleCache {
  /// The remembered articles by path; none where the surroundings are others, which are remembered from now on.
  func entries(in surroundings: Surroundings, context: TextContext) -> [String: Entry] {
    state.withLock { state in
      if state.surroundings != surroundings {
        state.surroundings = surroundings
        state.articles = [:]
      }
      state.context = context
      return state.articles
    }
  }

  /// Remembers exactly these, if the surroundings are still those that they were read in.
  func remember(_ entries: [Entry], in surroundings: Surroundings) {
    let articles = Dictionary(entries.map { ($0.file.path, $0) }) { $1 }
    state.withLock { state in
      if state.surroundings == surroundings { state.articles = articles }
    }
  }

  /// An article as it was read last, with what it was read in.
  func article(_ path: String) -> (article: LoadedArticle, context: TextContext)? {
    state.withLock { state in
      guard let entry = state.articles[path], let context = state.context else { return nil }
      return (entry.article.loaded, context)
    }
  }
}
