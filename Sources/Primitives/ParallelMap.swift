// SPDX-License-Identifier: EUPL-1.2
import Dispatch

/// The transformed items in their own order, computed on all cores.
///
/// Items are handed out in small chunks, so that one long text does not keep the other cores waiting. The result does not depend on
/// the number of cores.
package func parallelMap<Item, Result>(_ items: [Item], chunk: Int = 16, _ transform: (Item) -> Result) -> [Result] {
  guard items.count > chunk else { return items.map(transform) }
  let chunks = (items.count + chunk - 1) / chunk
  return [Result](unsafeUninitializedCapacity: items.count) { buffer, count in
    let start = buffer.baseAddress
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      // Every iteration has its own places in the buffer, so that no two cores write to the same one.
      for index in number * chunk..<min(items.count, (number + 1) * chunk) {
        start?.advanced(by: index).initialize(to: transform(items[index]))
      }
    }
    count = items.count
  }
}
