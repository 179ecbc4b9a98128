// SPDX-License-Identifier: Apache-2.0
import Glibc
import Testing

/// Four times the text takes about four times the work, where quadratic work would take sixteen times. Measured is the CPU time of this
/// thread, the least of three runs: another program on the machine does not count in it.
@Suite(.serialized) struct QuadrupleTests {
  @Test(arguments: [
    "De buren regelen de leesgroep, en dat kost **twee** uur. ", "[doel](doel.md) ", "- punt\n", "- a\n  - b\n    - c\n\n", "> citaat\n\n",
    "## Kop\n\n", "## Kop\n\n[kop](#kop)\n\n", "a | b\n", "`code` ", "*a* _b_ ",
    "![beeld](a.png)\n\n", "```\ncode\n```\n\n", "a[^1] ", "&amp;",
  ])
  func workGrowsWithTheText(part: String) {
    let short = work(part, count: 400)
    let long = work(part, count: 1_600)
    #expect(long < 9 * short, "\(short) and \(long) s of CPU")
  }

  /// Each row of a table is looked at once, however many there are.
  @Test func workGrowsWithTheRowsOfATable() {
    let head = "| a | b |\n| --- | --- |\n"
    let short = work("| rij | *twee* |\n", after: head, count: 300)
    let long = work("| rij | *twee* |\n", after: head, count: 1_200)
    #expect(long < 9 * short, "\(short) and \(long) s of CPU")
  }

  private func work(_ part: String, after head: String = "", count: Int) -> Double {
    let markdown = head + String(repeating: part, count: count) + "\n\n[^1]: Noot.\n"
    return (0..<3).map { _ in
      let start = threadSeconds()
      _ = Rendering(markdown)
      return threadSeconds() - start
    }.min() ?? 0
  }

  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
