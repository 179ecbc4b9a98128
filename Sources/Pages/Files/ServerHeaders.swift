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
    ]
  }

  /// Nothing comes from elsewhere, and a form is sent to the site itself.
  private static func policy(scripts: String) -> String {
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src \(scripts); connect-src 'self'; "
      + "manifest-src 'self'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'self'"
  }
}

extension ServerHeaders {
  /// `_headers`, of Cloudflare Pages and Netlify. Cloudflare joins the values of rules that fit the same address unless a `!` takes the first
  /// away.
  var hostFile: String {
    var text = ""
    for rule in rules {
      text += "\(rule.scope.pattern)\n"
      for header in rule.headers {
        if isSetBefore(header.name, rule) { text += "  ! \(header.name)\n" }
        text += "  \(header.name): \(header.value)\n"
      }
    }
    return text
  }

  /// To include in a `server` of nginx. Variables, because a `location` with a header of its own would lose all others.
  var nginxFile: String {
    var text = "# Headers of the site: include this file in the server block.\n"
    var names: [String] = []
    for rule in rules {
      for header in rule.headers where header.name != "Content-Type" {
        let variable = "$portaal_" + Slug.make(from: header.name).replacing("-", with: "_")
        if !names.contains(header.name) {
          names.append(header.name)
          text += "set \(variable) \"\(rule.scope.isAll ? header.value : "")\";\n"
        }
        if !rule.scope.isAll { text += "if ($uri ~ \"\(rule.scope.expression)\") { set \(variable) \"\(header.value)\"; }\n" }
      }
    }
    for name in names { text += "add_header \(name) $portaal_\(Slug.make(from: name).replacing("-", with: "_")) always;\n" }
    for rule in rules {
      for header in rule.headers where header.name == "Content-Type" {
        text += "location ~ \"\(rule.scope.expression)\" { types { } default_type \"\(header.value)\"; }\n"
      }
    }
    return text
  }

  /// To include in a virtual host of Apache, with mod_headers.
  var apacheFile: String {
    var text = "# Headers of the site: include this file in the virtual host; mod_headers must be on.\n"
    for rule in rules {
      let lines = rule.headers.map { "Header always set \($0.name) \"\($0.value)\"\n" }
      if rule.scope.isAll {
        text += lines.joined()
      } else {
        text += "<LocationMatch \"\(rule.scope.expression)\">\n" + lines.map { "  " + $0 }.joined() + "</LocationMatch>\n"
      }
    }
    return text
  }

  private func isSetBefore(_ name: String, _ rule: Rule) -> Bool {
    !rule.scope.isAll && rules.contains { $0.scope.isAll && $0.headers.contains { $0.name == name } }
  }
}

extension ServerHeaders.Scope {
  var isAll: Bool {
    if case .all = self { true } else { false }
  }

  /// With a star for any text: `/data/*.csv`.
  fileprivate var pattern: String {
    switch self {
    case .all: "/*"
    case .prefix(let start): start + "*"
    case .path(let path): path
    case .ends(let start, let end): start + "*" + end
    }
  }

  /// The same as a regular expression: `^/data/.*\.csv$`.
  fileprivate var expression: String {
    func literal(_ text: String) -> String { text.replacing(".", with: "\\.") }
    return switch self {
    case .all: "^/"
    case .prefix(let start): "^" + literal(start)
    case .path(let path): "^" + literal(path) + "$"
    case .ends(let start, let end): "^" + literal(start) + ".*" + literal(end) + "$"
    }
  }
}
