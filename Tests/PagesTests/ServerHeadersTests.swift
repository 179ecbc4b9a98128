// SPDX-License-Identifier: Apache-2.0
import Testing

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

  @Test(arguments: [
    "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'", "  X-Content-Type-Options: nosniff\n",
    "/portaal/zoeken/*\n  ! Content-Security-Policy\n  Content-Security-Policy: ", "/portaal/assets/*\n  Cache-Control: public",
    "/portaal/data/*.csv\n  Content-Type: text/csv",
  ])
  func hostFile(part: String) {
    #expect(headers.hostFile.contains(part))
  }

  @Test(arguments: [
    "set $portaal_referrer_policy \"no-referrer\";\n", "add_header Referrer-Policy $portaal_referrer_policy always;\n",
    "set $portaal_cache_control \"\";\nif ($uri ~ \"^/portaal/assets/\") { set $portaal_cache_control \"public",
    "if ($uri ~ \"^/portaal/zoeken/\") { set $portaal_content_security_policy \"default-src 'none'; ",
    "location ~ \"^/portaal/data/.*\\.csv$\" { types { } default_type \"text/csv; charset=utf-8; header=present\"; }\n",
  ])
  func nginxFile(part: String) {
    #expect(headers.nginxFile.contains(part))
  }

  @Test(arguments: [
    "Header always set X-Frame-Options \"DENY\"\n",
    "<LocationMatch \"^/portaal/feed\\.atom$\">\n  Header always set Content-Type \"application/atom",
    "<LocationMatch \"^/portaal/pagefind/\">\n  Header always set Content-Security-Policy \"default-src",
  ])
  func apacheFile(part: String) {
    #expect(headers.apacheFile.contains(part))
  }
}
