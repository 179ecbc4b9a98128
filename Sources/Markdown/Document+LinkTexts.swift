// SPDX-License-Identifier: Apache-2.0
import Primitives

extension Document {
  /// Calls `body` with each link and the words that it shows; of a picture in a link these are its description.
  ///
  ///     "Lees [de *fiche*](x.md)."  →  body(x.md, "de fiche")
  package func forEachLink(_ body: (Link, ArraySlice<UInt8>) -> Void) {
    for index in nodes.indices {
      guard case .link(let link) = nodes[index].kind else { continue }
      // Nearly all links are one text.
      if nodes[index].end == index + 2, case .text(let words) = nodes[index + 1].kind {
        body(links[link], text[words.start..<words.end])
      } else {
        body(links[link], plainText(of: (index + 1)..<nodes[index].end)[...])
      }
    }
  }
}
