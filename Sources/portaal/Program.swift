// SPDX-License-Identifier: Apache-2.0
import Dispatch
import PortalCommands

@main
struct Program {
  /// The main thread only waits. An asynchronous `main` would end it to serve the main queue, and then valgrind, which counts
  /// the instructions of a build (`make instructions`), cannot follow.
  static func main() {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await Portaal.answer()
      done.signal()
    }
    done.wait()
  }
}
