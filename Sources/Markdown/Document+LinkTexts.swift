// SPDX-License-Identifier: Apache-2.0
import Primitives

extension Document {
  /// Calls `body` with each link and the words that it shows; of a picture in a link these are its description.
  ///
  ///     "Lees [de *fiche*](x.md)."  →  body(x.md, "de fiche")
  package func forEachLink(_ body: (Link, Bytes) -> Void) {
    for (index, node) in nodes.enumerated() {
      if case .link(let link) = node.kind { body(links[link], plainText(of: (index + 1)..<node.end)) }
    }
  }
}
