// SPDX-License-Identifier: Apache-2.0
import Glibc

/// How long a phase took.
package struct PhaseTiming: Sendable {
  package var phase: Phase
  package var seconds: Double
}

/// Measures the phases of a build one after another.
struct Stopwatch {
  private let start = ContinuousClock.now
  private var lapStart = ContinuousClock.now
  private(set) var timings: [PhaseTiming] = []

  mutating func lap(_ phase: Phase) {
    let now = ContinuousClock.now
    timings.append(PhaseTiming(phase: phase, seconds: (now - lapStart).seconds))
    lapStart = now
  }

  var elapsed: Double { (ContinuousClock.now - start).seconds }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

/// The most memory this process ever held, in bytes (`ru_maxrss` is in KiB on Linux).
func peakMemory() -> Int {
  var usage = rusage()
  guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
  return usage.ru_maxrss * 1024
}
