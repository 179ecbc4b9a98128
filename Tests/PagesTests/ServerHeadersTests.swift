// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Content
@testable import Pages

@Suite struct ServerHeadersTests {
  private let headers = ServerHeaders(base: "/portaal")

  /// WebAssembly for the search only; nowhere anything inline, from elsewhere, or evaluated.
  @Test func policies() {
    for rule in headers.rules {
      for (name, value) in rule.headers where name == "Content-Security-Policy" {
        for forbidden in ["unsafe-inline", "'unsafe-eval'", "data:", "http", "*"] { #expect(!value.contains(forbidden)) }
        #expect(value.hasPrefix("default-src 'none';") && value.contains("frame-ancestors 'none'"))
        switch rule.scope {
        case .all: #expect(!value.contains("wasm"))
        case .prefix(let start): #expect(value.contains("wasm") && ["/portaal/zoeken/", "/portaal/pagefind/"].contains(start))
        default: Issue.record("a policy for \(rule.scope)")
        }
      }
    }
  }

  private let includes = ServerIncludes(
    root: SiteRoot(
      Settings(
        title: "", subtitle: "", address: "https://example.org/portaal", editAddress: nil, contact: "", publisherName: "",
        publisherAddress: nil)),
    moves: [
      Move(from: "/oud/", to: "/nieuw/$1/", place: Place("verhuisd.yml")), Move(from: "/weg/", to: nil, place: Place("verhuisd.yml")),
    ])

  @Test(arguments: [
    "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'", "  X-Content-Type-Options: nosniff\n",
    "/portaal/zoeken/*\n  ! Content-Security-Policy\n  Content-Security-Policy: ", "/portaal/assets/*\n  Cache-Control: public",
    "/portaal/data/*.csv\n  Content-Type: text/csv",
  ])
  func hostFile(part: String) {
    #expect(includes.hostFile.contains(part))
  }

  @Test(arguments: [
    "set $portaal_referrer_policy \"no-referrer\";\n", "add_header Referrer-Policy $portaal_referrer_policy always;\n",
    "set $portaal_cache_control \"\";\nif ($uri ~ \"^/portaal/assets/\") { set $portaal_cache_control \"public",
    "if ($uri ~ \"^/portaal/zoeken/\") { set $portaal_content_security_policy \"default-src 'none'; ",
    "location ~ \"^/portaal/data/.*\\.csv$\" { types { } default_type \"text/csv; charset=utf-8; header=present\"; }\n",
    "gzip_types text/css text/plain ", " \"text/csv; charset=utf-8; header=present\" ", "error_page 404 /portaal/404.html;\n",
    "location = \"/portaal/oud/\" { return 301 \"/portaal/nieuw/%241/\"; }\n", "#     server_name example.org;\n",
    "location = \"/portaal/weg/\" { error_page 410 \"/portaal/weg/index.html\"; return 410; }\n",
  ])
  func nginxFile(part: String) {
    #expect(includes.nginxFile.contains(part))
  }

  @Test(arguments: [
    "Header always set X-Frame-Options \"DENY\"\n",
    "<LocationMatch \"^/portaal/feed\\.atom$\">\n  ForceType \"application/atom",
    "<LocationMatch \"^/portaal/pagefind/\">\n  Header always set Content-Security-Policy \"default-src",
    "RedirectMatch permanent \"^/portaal/oud/$\" \"/portaal/nieuw/\\$1/\"\n", "  AddOutputFilterByType DEFLATE text/html text/css",
    "<LocationMatch \"^/portaal/weg/$\">\n  ErrorDocument 410 /portaal/weg/index.html\n</LocationMatch>\nRedirectMatch gone \"^/portaal/weg/$\"\n",
    "ErrorDocument 404 /portaal/404.html\n",
  ])
  func apacheFile(part: String) {
    #expect(includes.apacheFile.contains(part))
  }

  /// Neither host can say that a page is gone for good.
  @Test func redirectsFile() {
    #expect(includes.redirectsFile == "/portaal/oud/ /portaal/nieuw/$1/ 301\n")
  }
}
