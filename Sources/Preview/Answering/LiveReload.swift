// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What makes an open page load itself again: a script that asks whether the page is still as it was when it was sent.
///
/// The question names the page and the mark of its bytes; the answer comes as soon as the mark is another. So a page that an edit does not
/// touch stays as it is, and it does not matter whether the server was restarted in between.
enum LiveReload {
  static let scriptAddress = "/portaal/herladen.js"
  static let changesAddress = "/portaal/wijzigingen"

  /// Puts the script into a page, before the end of the head.
  static func inject(mark: String, into page: inout Bytes) {
    let script = "<script src=\"\(scriptAddress)\" data-stand=\"\(mark)\" defer></script>\n"
    page.insert(contentsOf: Bytes(script.utf8), at: place(of: "</head>", in: page) ?? page.endIndex)
  }

  /// The first place of a text in bytes.
  static func place(of text: String, in bytes: Bytes) -> Int? {
    let pattern = Bytes(text.utf8)
    var start = bytes.startIndex
    while let first = bytes[start...].firstIndex(of: pattern[0]), first + pattern.count <= bytes.count {
      if bytes[first..<first + pattern.count].elementsEqual(pattern) { return first }
      start = first + 1
    }
    return nil
  }

  /// A page that nobody looks at does not ask: browsers allow six connections to a server, and a forgotten tab would hold one.
  static let script = """
    "use strict";
    {
      const mark = document.currentScript.dataset.stand;
      const address = "\(changesAddress)?stand=" + mark + "&pagina=" + encodeURIComponent(location.pathname);
      let question = null;

      const listen = async () => {
        while (document.visibilityState === "visible") {
          question = new AbortController();
          try {
            const answer = await fetch(address, { cache: "no-store", signal: question.signal });
            if (answer.status === 200) {
              location.reload();
              return;
            }
            if (answer.status !== 204) throw new Error(answer.statusText);
          } catch {
            await new Promise((resume) => setTimeout(resume, 500));
          }
        }
        question = null;
      };

      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState !== "visible") question?.abort();
        else if (question === null) listen();
      });
      listen();
    }

    """
}
