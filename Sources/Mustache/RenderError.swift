// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A page and its template do not fit: where in the template, and why. Rendering of that page has stopped.
package struct RenderError: Error, Hashable, Sendable {
  package var diagnostic: Diagnostic

  package init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

extension Program {
  func missing(_ name: Name, in path: Path, at instruction: Int) -> RenderError {
    let (name, path) = (spelling(of: name), spelling(of: path))
    return RenderError(
      diagnostic: Diagnostic(
        .error, "sjabloon.waarde", at: place(of: instruction),
        "elke naam in een sjabloon heeft een waarde, en '\(name)' op deze pagina niet" + (name == path ? "" : " (in '\(path)')"),
        remedy: "geef de pagina een waarde voor '\(name)', of laat haar zeggen dat die er niet is"))
  }

  func notText(_ path: Path, _ kind: String, at instruction: Int) -> RenderError {
    let path = spelling(of: path)
    return RenderError(
      diagnostic: Diagnostic(
        .error, "sjabloon.waarde", at: place(of: instruction), "{{\(path)}} schrijft een tekst of een getal, en '\(path)' is hier \(kind)",
        remedy: "maak er een sectie van: {{#\(path)}}…{{/\(path)}}"))
  }

  func tooDeep(at instruction: Int) -> RenderError {
    RenderError(
      diagnostic: Diagnostic(
        .error, "sjabloon.diepte", at: place(of: instruction),
        "secties en sjablonen staan hooguit \(Renderer.depthLimit) diep in elkaar, en hier dieper",
        remedy: "kijk of de gegevens zichzelf bevatten"))
  }
}
