// SPDX-License-Identifier: Apache-2.0
import Diagnostics

#if os(Linux)
  import Content
  @preconcurrency import Dispatch
  import Glibc
  import Synchronization

  /// Tells when something changes below some folders, with the `inotify` of Linux.
  ///
  /// A file counts as changed when its writer closes it or another takes its name, not while it is being written: a half-saved file is not
  /// seen. Changes that come together are told together, after a quiet moment.
  package final class FolderWatcher: Sendable {
    /// Ends when the watcher is stopped.
    package let changes: AsyncStream<FolderChange>
    private let told: AsyncStream<FolderChange>.Continuation
    private let roots: [String]
    private let inotify: Int32
    private let queue = DispatchQueue(label: "portaal.watcher")
    private let source: any DispatchSourceRead
    private let state = Mutex(State())

    private struct State {
      var folders: [Int32: String] = [:]
      var pending = FolderChange()
      var events = 0
    }

    /// How often a missing folder is looked for.
    private static let patience = DispatchTimeInterval.milliseconds(250)
    /// How long nothing may happen before a change is told.
    private static let quiet = DispatchTimeInterval.milliseconds(15)
    private static let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

    package init(_ folders: [String]) throws(WatchError) {
      roots = folders
      inotify = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard inotify >= 0 else { throw WatchError(code: errno) }
      (changes, told) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
      source = DispatchSource.makeReadSource(fileDescriptor: inotify, queue: queue)
      watchAll()
      awaitRoots()
      source.setEventHandler { [weak self] in self?.read() }
      source.setCancelHandler { [inotify] in close(inotify) }
      source.resume()
    }

    package func stop() {
      source.cancel()
      told.finish()
    }

    deinit { source.cancel() }
  }

  /// The system cannot watch.
  package struct WatchError: SpokenError {
    let code: Int32

    package var description: String { "Kan niet zien wanneer bestanden veranderen: \(String(cString: strerror(code)))." }

    package var english: String { "Cannot see when files change: \(String(cString: strerror(code)))." }
  }

  extension FolderWatcher {
    /// Watches the folders and all below them; what is watched already stays as it is.
    private func watchAll() {
      for root in roots { watch(root, depth: 0) }
    }

    private func watch(_ folder: String, depth: Int) {
      let number = inotify_add_watch(inotify, folder, Self.mask | UInt32(IN_ONLYDIR) | (depth > 0 ? UInt32(IN_DONT_FOLLOW) : 0))
      guard number >= 0, depth < 64 else { return }
      state.withLock { $0.folders[number] = folder }
      guard let directory = opendir(folder) else { return }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        guard entry.pointee.d_type == DT_DIR || entry.pointee.d_type == DT_UNKNOWN, let name = name(of: entry) else { continue }
        if !SourceTree.isSkipped(name) { watch(folder + "/" + name, depth: depth + 1) }
      }
    }

    private func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
      withUnsafeBytes(of: &entry.pointee.d_name) { String(validating: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// Reads what the kernel has to tell, and tells it on when it has been quiet.
    private func read() {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes { Glibc.read(inotify, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        note(buffer[..<count])
      }
      let events = state.withLock { $0.events }
      queue.asyncAfter(deadline: .now() + Self.quiet) { [weak self] in self?.tell(ifStill: events) }
    }

    private func tell(ifStill events: Int) {
      let change = state.withLock { state -> FolderChange? in
        guard state.events == events, !state.pending.isEmpty else { return nil }
        defer { state.pending = FolderChange() }
        return state.pending
      }
      guard let change else { return }
      if change.isStructural {
        watchAll()
        awaitRoots()
      }
      told.yield(change)
    }

    /// A folder that was removed or moved away may come back (`git checkout` does so): it is looked for until it is there.
    private func awaitRoots() {
      let watched = state.withLock { $0.folders.values.map { $0 } }
      let missing = roots.filter { !watched.contains($0) }
      guard !missing.isEmpty else { return }
      queue.asyncAfter(deadline: .now() + Self.patience) { [weak self] in
        guard let self, !self.source.isCancelled else { return }
        for root in missing { self.watch(root, depth: 0) }
        let found = self.state.withLock { state in missing.contains { root in state.folders.values.contains(root) } }
        if found { self.told.yield(FolderChange(isStructural: true)) }
        self.awaitRoots()
      }
    }

    /// Stops watching a folder that moved away, and all below it: its name may be another's soon.
    private func forget(_ number: Int32) {
      let numbers = state.withLock { state -> [Int32] in
        guard let folder = state.folders[number] else { return [] }
        let all = state.folders.filter { $0.value == folder || $0.value.hasPrefix(folder + "/") }.map(\.key)
        for number in all { state.folders[number] = nil }
        return all
      }
      for number in numbers { _ = inotify_rm_watch(inotify, number) }
    }

    /// One record after the other: number, mask, cookie, length of the name, name (`man 7 inotify`).
    private func note(_ bytes: ArraySlice<UInt8>) {
      var rest = bytes
      while rest.count >= 16 {
        let (number, mask, length) = (Int32(bitPattern: word(rest, 0)), word(rest, 4), Int(word(rest, 12)))
        let name = String(decoding: rest.dropFirst(16).prefix(length).prefix { $0 != 0 }, as: UTF8.self)
        rest = rest.dropFirst(16 + length)
        state.withLock { Self.note(number, mask, name, &$0) }
        if mask & UInt32(IN_MOVE_SELF) != 0 { forget(number) }
      }
    }

    private static func note(_ number: Int32, _ mask: UInt32, _ name: String, _ state: inout State) {
      state.events += 1
      if mask & UInt32(IN_IGNORED) != 0 {
        state.folders[number] = nil
        return
      }
      guard let folder = state.folders[number] else {
        state.pending.isStructural = true
        return
      }
      if !name.isEmpty, SourceTree.isSkipped(name) { return }
      let isWritten = mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 && mask & UInt32(IN_ISDIR) == 0
      if isWritten {
        state.pending.add(folder + "/" + name)
      } else if mask & UInt32(IN_CREATE) == 0 || mask & UInt32(IN_ISDIR) != 0 {
        // A new file is told when it is closed.
        state.pending.isStructural = true
      }
    }

    private func word(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> UInt32 {
      bytes.dropFirst(offset).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
#endif
