// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The errors in the content, as a page or above one, in the words of the terminal.
enum ProblemPage {
  static let styleAddress = "/portaal/fouten.css"

  /// A page of its own, for when there is no good version of the page to show.
  static func page(_ title: String, _ problems: String) -> Bytes {
    var bytes: Bytes = []
    bytes.append(
      "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
    )
    bytes.append(escaping: title)
    bytes.append("</title>\n\(styleLink)</head>\n<body>\n<main>\n<h1>")
    bytes.append(escaping: title)
    bytes.append("</h1>\n<p>Verbeter dit en bewaar het bestand: deze pagina laadt dan vanzelf opnieuw.</p>\n<pre class=\"portaal-fouten\">")
    bytes.append(escaping: problems)
    bytes.append("</pre>\n</main>\n</body>\n</html>\n")
    return bytes
  }

  /// Shows the errors above the last good version of a page.
  static func add(_ problems: String, to page: inout Bytes) {
    var panel: Bytes = []
    panel.append(
      "<section class=\"portaal-fouten\" aria-label=\"Fouten in de inhoud\">\n<p><strong>Er staan fouten in de inhoud.</strong> ")
    panel.append("Hieronder ziet u de pagina zoals die daarvoor was.</p>\n<pre>")
    panel.append(escaping: problems)
    panel.append("</pre>\n</section>\n")
    if let body = LiveReload.place(of: "<body", in: page), let end = page[body...].firstIndex(of: UInt8(ascii: ">")) {
      page.insert(contentsOf: panel, at: end + 1)
    }
    if let head = LiveReload.place(of: "</head>", in: page) { page.insert(contentsOf: Bytes(styleLink.utf8), at: head) }
  }

  /// Shows what could be better in a bar at the foot of the page, which opens when it is asked to.
  static func add(notes: String, to page: inout Bytes) {
    var bar: Bytes = []
    bar.append("<details class=\"portaal-opmerkingen\">\n<summary>Opmerkingen van de controle</summary>\n<pre tabindex=\"0\">")
    bar.append(escaping: notes)
    bar.append("</pre>\n</details>\n")
    if let end = LiveReload.place(of: "</body>", in: page) { page.insert(contentsOf: bar, at: end) }
    if let head = LiveReload.place(of: "</head>", in: page) { page.insert(contentsOf: Bytes(styleLink.utf8), at: head) }
  }

  private static let styleLink = "<link rel=\"stylesheet\" href=\"\(styleAddress)\">\n"

  /// The panel stays in sight: a browser that reloads a page keeps what stood at its top there, and so scrolls past what comes above it.
  static let style = """
    section.portaal-fouten { position: sticky; top: 0; z-index: 99; max-height: 50vh; overflow-y: auto; }
    .portaal-fouten { padding: 1rem; color: #1a1a1a; background: #fff4e5; border-bottom: 4px solid #b3261e; font: 1rem/1.5 system-ui, sans-serif; }
    .portaal-fouten pre, pre.portaal-fouten { overflow-x: auto; font: .875rem/1.5 ui-monospace, monospace; white-space: pre; }
    .portaal-opmerkingen { padding: .5rem 1rem; color: #1a1a1a; background: #f3f3f3; border-top: 2px solid #8a6d00; font: .875rem/1.5 system-ui, sans-serif; }
    .portaal-opmerkingen pre { overflow-x: auto; font: .875rem/1.5 ui-monospace, monospace; white-space: pre; }
    .portaal-fouten p { margin: 0; max-width: none; }

    """
}
