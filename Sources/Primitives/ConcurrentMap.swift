// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many threads can really run at once.
package let availableCores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// Calls `body` for 0 ..< count on all cores and returns the results in order.
///
/// One worker a core takes the next chunk of indices when it is done with its last, so that a slow item delays nobody.
/// `body` gets the worker's own state (a buffer to reuse, say), made once a worker.
package func concurrentMap<State, Result: Sendable>(
  _ count: Int, chunk: Int = 16, state: @Sendable @escaping () -> State, _ body: @Sendable @escaping (inout State, Int) -> Result
) async -> [Result] {
  let next = Counter()
  let workers = min(availableCores, (count + chunk - 1) / chunk)
  var chunks: [(start: Int, results: [Result])] = []
  await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
    for _ in 0..<workers {
      group.addTask {
        var own = state()
        var done: [(start: Int, results: [Result])] = []
        while true {
          let start = next.advance(by: chunk)
          guard start < count else { return done }
          done.append((start, (start..<min(start + chunk, count)).map { body(&own, $0) }))
        }
      }
    }
    for await part in group { chunks += part }
  }
  return chunks.sorted { $0.start < $1.start }.flatMap(\.results)
}

/// The same without state.
package func concurrentMap<Result: Sendable>(_ count: Int, chunk: Int = 16, _ body: @Sendable @escaping (Int) -> Result) async -> [Result] {
  await concurrentMap(count, chunk: chunk, state: noState) { _, index in body(index) }
}

@Sendable private func noState() {}

/// The same for who cannot wait for it: the calling thread takes part in the work.
package func parallelMap<Result: Sendable>(_ count: Int, chunk: Int = 16, _ body: @Sendable (Int) -> Result) -> [Result] {
  let next = Counter()
  let chunks = Mutex<[(start: Int, results: [Result])]>([])
  DispatchQueue.concurrentPerform(iterations: min(availableCores, (count + chunk - 1) / chunk)) { _ in
    var done: [(start: Int, results: [Result])] = []
    while case let start = next.advance(by: chunk), start < count {
      done.append((start, (start..<min(start + chunk, count)).map(body)))
    }
    chunks.withLock { $0 += done }
  }
  return chunks.withLock { $0 }.sorted { $0.start < $1.start }.flatMap(\.results)
}

/// Two things at once, for who cannot wait: the calling thread makes one of them.
package func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let made = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let one = first()
      made.withLock { $0.first = one }
    } else {
      let other = second()
      made.withLock { $0.second = other }
    }
  }
  // Both are there: it waits.
  let (one, other) = made.withLock { $0 }
  return (one ?? first(), other ?? second())
}

/// A number that many threads may raise at once.
package final class Counter: Sendable {
  private let value = Atomic(0)

  package init() {}

  /// The value before the addition.
  @discardableResult
  package func advance(by amount: Int) -> Int {
    value.wrappingAdd(amount, ordering: .relaxed).oldValue
  }

  package var current: Int { value.load(ordering: .relaxed) }
}
