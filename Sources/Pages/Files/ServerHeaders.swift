// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The headers that a server must send with the site, in the forms that hosts and servers read. All forms are made from one list, so that
/// they cannot differ.
struct ServerHeaders: Sendable {
  /// Which addresses: everything, those that begin so, one, or those that begin and end so.
  enum Scope: Sendable {
    case all
    case prefix(String)
    case path(String)
    case ends(String, String)
  }

  struct Rule: Sendable {
    let scope: Scope
    let headers: [(name: String, value: String)]
  }

  let rules: [Rule]

  /// `base` comes before every path: "" or `/portaal`.
  init(base: String) {
    let policy = "Content-Security-Policy"
    rules = [
      Rule(
        scope: .all,
        headers: [
          (policy, Self.policy(scripts: "'self'")), ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
          ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
        ]),
      // The index of the search is read by a WebAssembly program, in a worker that has the policy of its own file.
      Rule(scope: .prefix(base + Addresses.search), headers: [(policy, Self.policy(scripts: "'self' 'wasm-unsafe-eval'"))]),
      Rule(scope: .prefix(base + "/pagefind/"), headers: [(policy, Self.policy(scripts: "'self' 'wasm-unsafe-eval'"))]),
      Rule(scope: .prefix(base + "/assets/"), headers: [("Cache-Control", "public, max-age=31536000, immutable")]),
      Rule(scope: .path(base + Addresses.atom), headers: [("Content-Type", "application/atom+xml; charset=utf-8")]),
      Rule(scope: .path(base + Addresses.jsonFeed), headers: [("Content-Type", "application/feed+json; charset=utf-8")]),
      Rule(scope: .ends(base + "/data/", ".jsonld"), headers: [("Content-Type", "application/ld+json; charset=utf-8")]),
      Rule(scope: .path(base + Addresses.manifest), headers: [("Content-Type", "application/manifest+json; charset=utf-8")]),
      Rule(scope: .ends(base + "/data/", ".csv"), headers: [("Content-Type", "text/csv; charset=utf-8; header=present")]),
      Rule(scope: .ends(base + "/data/", ".csv-metadata.json"), headers: [("Content-Type", "application/csvm+json; charset=utf-8")]),
      Rule(scope: .path(base + Addresses.calendar), headers: [("Content-Type", "text/calendar; charset=utf-8")]),
      Rule(scope: .path(base + Addresses.epub), headers: [("Content-Type", "application/epub+zip")]),
      // RFC 9116, section 3: no other type will do.
      Rule(scope: .path(base + Addresses.security), headers: [("Content-Type", "text/plain; charset=utf-8")]),
    ]
  }

  /// Nothing comes from elsewhere, and a form is sent to the site itself.
  private static func policy(scripts: String) -> String {
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src \(scripts); connect-src 'self'; "
      + "manifest-src 'self'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'self'"
  }
}

extension ServerHeaders.Scope {
  var isAll: Bool {
    if case .all = self { true } else { false }
  }

  /// With a star for any text: `/data/*.csv`.
  var pattern: String {
    switch self {
    case .all: "/*"
    case .prefix(let start): start + "*"
    case .path(let path): path
    case .ends(let start, let end): start + "*" + end
    }
  }

  /// The same as a regular expression: `^/data/.*\.csv$`.
  var expression: String {
    func literal(_ text: String) -> String { text.map { ".$+*?()[]|".contains($0) ? "\\\($0)" : String($0) }.joined() }
    return switch self {
    case .all: "^/"
    case .prefix(let start): "^" + literal(start)
    case .path(let path): "^" + literal(path) + "$"
    case .ends(let start, let end): "^" + literal(start) + ".*" + literal(end) + "$"
    }
  }
}
