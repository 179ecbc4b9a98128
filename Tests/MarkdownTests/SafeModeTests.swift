// SPDX-License-Identifier: Apache-2.0
import Testing

/// What libcmark's safe mode leaves out, the dialect of the specification leaves out too.
@Suite struct SafeModeTests {
  @Test(arguments: [
    "[a](javascript:x) [b](JavaScript:x) [c](vbscript:x) [d](file:///x) [e](data:text/html,x)",
    "![a](data:image/png;base64,x) ![b](data:image/gif,x) ![c](data:image/jpeg,x) ![d](data:image/webp,x) ![e](data:image/svg+xml,x)",
    "<javascript:x> [a](xjavascript:x) [b](java&#9;script:x)", "![a <b> *c*\nd  \ne `f` ![g](h)](i)", "a <b c='d'> <!-- e --> f",
    "<div>\n*a*\n</div>",
    "[a](<b c> \"d &quot; e\") <https://x.nl/?a=[b]&c='d'\\é>", "```a&amp;b c\nd\n```", "1) a\n\n   b\n0. c",
  ])
  func writesWhatLibcmarkWrites(markdown: String) {
    #expect(Rendering.commonMark(markdown) == Rendering.libcmark(markdown))
  }
}
