// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// What a server must know of the site, each in the server's own words: headers, kinds of files, old addresses and the page for what is not
/// there.
struct ServerIncludes {
  let root: SiteRoot
  let moves: [Move]

  private var headers: ServerHeaders { ServerHeaders(base: root.base) }

  /// `_headers`, of Cloudflare Pages and Netlify.
  ///
  /// Cloudflare adds up the values of all rules that fit an address, unless a line with `!` takes the earlier ones away. Netlify lets a later
  /// rule win by itself, and passes over a line without a colon.
  var hostFile: String {
    var text = ""
    for rule in headers.rules {
      text += "\(rule.scope.pattern)\n"
      for header in rule.headers {
        if isSetBefore(header.name, rule) { text += "  ! \(header.name)\n" }
        text += "  \(header.name): \(header.value)\n"
      }
    }
    return text
  }

  /// `_redirects`, of the same hosts. Neither can say that a page is gone for good.
  var redirectsFile: String {
    moves.compactMap { move in move.to.map { "\(root.link(move.from)) \(root.link($0)) 301\n" } }.joined()
  }

  private func isSetBefore(_ name: String, _ rule: ServerHeaders.Rule) -> Bool {
    !rule.scope.isAll && headers.rules.contains { $0.scope.isAll && $0.headers.contains { $0.name == name } }
  }
}

extension ServerIncludes {
  /// To include in a `server` of nginx. Variables, because a `location` with a header of its own would lose all others.
  var nginxFile: String {
    """
    # What nginx must know of this site. For example:
    #
    #   server {
    #     listen 80; listen [::]:80;
    #     server_name \(host);
    #     return 301 https://$host$request_uri;
    #   }
    #   server {
    #     listen 443 ssl; listen [::]:443 ssl;
    #     server_name \(host);
    #     ssl_certificate ...; ssl_certificate_key ...;
    #     root /srv/portaal/Public;
    #     include /srv/portaal/Public/_headers.nginx.conf;
    #   }

    """ + nginxHeaders + nginxTypes + nginxCompression + "error_page 404 \(root.link(Addresses.notFound));\n"
      + moves.map(nginxMove).joined()
  }

  private var nginxHeaders: String {
    var text = ""
    var names: [String] = []
    for rule in headers.rules {
      for header in rule.headers where header.name != "Content-Type" {
        if !names.contains(header.name) {
          names.append(header.name)
          text += "set \(Self.variable(header.name)) \"\(rule.scope.isAll ? header.value : "")\";\n"
        }
        if !rule.scope.isAll {
          text += "if ($uri ~ \"\(rule.scope.expression)\") { set \(Self.variable(header.name)) \"\(header.value)\"; }\n"
        }
      }
    }
    return text + names.map { "add_header \($0) \(Self.variable($0)) always;\n" }.joined()
  }

  private var nginxTypes: String {
    headers.rules.flatMap { rule in
      rule.headers.filter { $0.name == "Content-Type" }.map {
        "location ~ \"\(rule.scope.expression)\" { types { } default_type \"\($0.value)\"; }\n"
      }
    }.joined()
  }

  /// nginx compares the whole type, what comes after a `;` too.
  private var nginxCompression: String {
    let own = headers.rules.flatMap(\.headers).filter { $0.name == "Content-Type" && $0.value.contains("charset") }.map {
      "\"\($0.value)\""
    }
    return "gzip on;\ngzip_vary on;\ngzip_types \((Self.compressed + own).joined(separator: " "));\n"
  }

  /// Pictures, books and the index of the search are compressed already. HTML is always meant.
  private static let compressed = [
    "text/css", "text/plain", "text/xml", "text/javascript", "application/javascript", "application/json", "image/svg+xml",
  ]

  /// `Referrer-Policy` → `$portaal_referrer_policy`
  private static func variable(_ header: String) -> String { "$portaal_" + Slug.make(from: header).replacing("-", with: "_") }

  /// The page at an address that is gone for good says so, and the answer is 410.
  private func nginxMove(_ move: Move) -> String {
    let from = root.link(move.from)
    guard let to = move.to else { return "location = \"\(from)\" { error_page 410 \"\(Self.file(from))\"; return 410; }\n" }
    return "location = \"\(from)\" { return 301 \"\(root.link(to).replacing("$", with: "%24"))\"; }\n"
  }

  private var host: String { root.address.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// `/oud/` → `/oud/index.html`
  private static func file(_ address: String) -> String { address.hasSuffix("/") ? address + "index.html" : address }
}

extension ServerIncludes {
  /// To include in a virtual host of Apache, with mod_headers and mod_alias.
  var apacheFile: String {
    var text = """
      # What Apache must know of this site; mod_headers, mod_alias and (to send less) mod_filter and mod_deflate must be on. For example:
      #
      #   <VirtualHost *:80>
      #     ServerName \(host)
      #     Redirect permanent / https://\(host)/
      #   </VirtualHost>
      #   <VirtualHost *:443>
      #     ServerName \(host)
      #     SSLEngine on
      #     DocumentRoot /srv/portaal/Public
      #     Include /srv/portaal/Public/_headers.apache.conf
      #   </VirtualHost>

      """
    for rule in headers.rules {
      // The kind of a file by ForceType: mod_headers speaks too late for mod_deflate.
      let lines = rule.headers.map { header in
        (header.name == "Content-Type" ? "ForceType" : "Header always set \(header.name)") + " \"\(header.value)\"\n"
      }
      text += rule.scope.isAll ? lines.joined() : Self.section(rule.scope.expression, lines)
    }
    let types =
      ["text/html"] + Self.compressed + ["text/csv", "text/calendar"] + ["atom+xml", "feed+json", "ld+json"].map { "application/" + $0 }
    text += "<IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE \(types.joined(separator: " "))\n</IfModule>\n"
    return text + "ErrorDocument 404 \(root.link(Addresses.notFound))\n" + moves.map(apacheMove).joined()
  }

  private func apacheMove(_ move: Move) -> String {
    let from = root.link(move.from)
    let expression = ServerHeaders.Scope.path(from).expression
    guard let to = move.to else {
      return Self.section(expression, ["ErrorDocument 410 \(Self.file(from))\n"]) + "RedirectMatch gone \"\(expression)\"\n"
    }
    return "RedirectMatch permanent \"\(expression)\" \"\(root.link(to).replacing("$", with: "\\$"))\"\n"
  }

  private static func section(_ expression: String, _ lines: [String]) -> String {
    "<LocationMatch \"\(expression)\">\n" + lines.map { "  " + $0 }.joined() + "</LocationMatch>\n"
  }
}
