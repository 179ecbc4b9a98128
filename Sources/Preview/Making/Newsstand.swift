// SPDX-License-Identifier: Apache-2.0

/// Holds the newest edition and tells who waits for the next.
actor Newsstand {
  private(set) var edition: Edition
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var lastTicket = 0

  init(_ first: Edition) {
    edition = first
  }

  /// Numbers the edition, shows it and wakes everybody.
  @discardableResult
  func publish(_ next: Edition) -> Edition {
    let number = edition.number + 1
    edition = next
    edition.number = number
    let everybody = waiting
    waiting = [:]
    for continuation in everybody.values { continuation.resume() }
    return edition
  }

  /// The newest edition as soon as it is later than a number; nil when that takes too long or the task is cancelled.
  func edition(after number: Int, within patience: Duration) async -> Edition? {
    if edition.number > number { return edition }
    if Task.isCancelled { return nil }
    lastTicket += 1
    let ticket = lastTicket
    let alarm = Task {
      // Cancelled: there was an edition, nobody waits.
      do { try await Task.sleep(for: patience) } catch { return }
      self.wake(ticket)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiting[ticket] = $0 }
    } onCancel: {
      Task { await self.wake(ticket) }
    }
    alarm.cancel()
    return edition.number > number ? edition : nil
  }

  private func wake(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume()
  }
}
