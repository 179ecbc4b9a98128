// SPDX-License-Identifier: Apache-2.0
#if !os(Linux)
  import Content
  import Diagnostics

  /// Tells when something changes below some folders, by looking three times a second: for systems without `inotify`.
  package final class FolderWatcher: Sendable {
    /// Ends when the watcher is stopped.
    package let changes: AsyncStream<FolderChange>
    private let told: AsyncStream<FolderChange>.Continuation
    private let task: Task<Void, Never>

    package init(_ folders: [String]) {
      let (changes, told) = AsyncStream<FolderChange>.makeStream(bufferingPolicy: .unbounded)
      (self.changes, self.told) = (changes, told)
      task = Task.detached {
        var before = folders.map(Self.files)
        while !Task.isCancelled {
          do { try await Task.sleep(for: .milliseconds(333)) } catch { return }
          let now = folders.map(Self.files)
          if now != before { told.yield(FolderChange(isStructural: true)) }
          before = now
        }
      }
    }

    package func stop() {
      task.cancel()
      told.finish()
    }

    private static func files(of folder: String) -> [SourceTree.File] {
      var ignored = Report()
      return SourceTree(root: folder, report: &ignored).files
    }
  }
#endif
