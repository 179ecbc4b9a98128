// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Preview

/// What the server answers, over a real connection.
@Suite struct RequestTests {
  @Test func pagesHaveTheHeadersOfTheSiteAndTheScript() async throws {
    let site = try await TestSite()
    let page = try await site.get(TestSite.page)
    #expect(page.status == 200)
    #expect(page.header("Content-Type") == "text/html; charset=utf-8")
    #expect(page.header("Content-Security-Policy")?.hasPrefix("default-src 'none'; ") == true)
    #expect(page.header("Content-Security-Policy")?.contains("connect-src 'self'") == true)
    #expect(page.header("X-Content-Type-Options") == "nosniff")
    #expect(page.header("Strict-Transport-Security") == nil)
    #expect(page.header("Cache-Control") == "no-store")
    #expect(page.body.contains("Ouders praten met elkaar."))
    let mark = try #require(page.mark)
    #expect(page.body.contains("<script src=\"/portaal/herladen.js\" data-stand=\"\(mark)\" defer></script>\n</head>"))
  }

  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8"),
    ("/?x=1", 200, "text/html; charset=utf-8"),
    ("/interventies/ouderinitiatieven/", 200, "text/html; charset=utf-8"),
    ("/portaal/herladen.js", 200, "text/javascript; charset=utf-8"),
    ("/portaal/fouten.css", 200, "text/css; charset=utf-8"),
    ("/beelden/stip.svg", 200, "image/svg+xml"),
    ("/feed.atom", 200, "application/atom+xml; charset=utf-8"),
    ("/sitemap.xml", 200, "application/xml"),
    ("/data/catalog.jsonld", 200, "application/ld+json; charset=utf-8"),
    ("/robots.txt", 200, "text/plain; charset=utf-8"),
    ("/interventies", 302, "text/plain; charset=utf-8"),
    ("/niets/", 404, "text/html; charset=utf-8"),
    ("/beelden/", 404, "text/html; charset=utf-8"),
    ("/assets/", 404, "text/html; charset=utf-8"),
    ("/beelden/ander.svg", 404, "text/html; charset=utf-8"),
    ("/portaal/", 404, "text/html; charset=utf-8"),
  ])
  func answers(_ target: String, _ status: Int, _ type: String) async throws {
    let site = try await TestSite()
    let answer = try await site.get(target)
    #expect(answer.status == status)
    #expect(answer.header("Content-Type") == type)
    if status == 404 { #expect(answer.header("Cache-Control") == "no-store") }
  }

  @Test(arguments: [
    "/../Content/portaal.yml", "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/beelden/..%2f..%2fportaal.yml", "/..%5c..%5cetc",
    "/beelden/%2e%2e/portaal.yml", "//etc/passwd", "/%00", "/%ff", "/%zz", "/%", "*", "http://127.0.0.1/", "/./",
  ])
  func refuses(_ target: String) async throws {
    let site = try await TestSite()
    let answer = try await site.get(target)
    #expect(answer.status == 400)
    #expect(answer.body == "Dit is geen adres van de site.\n")
  }

  @Test(arguments: ["/portaal.yml", "/Content/portaal.yml", "/etc/passwd", "/beelden/stip.svg/", "/templates/page.mustache"])
  func hasOnlyWhatIsPublished(_ target: String) async throws {
    let site = try await TestSite()
    #expect(try await site.get(target).status == 404)
  }

  @Test func headSendsNoBody() async throws {
    let site = try await TestSite()
    let (page, head) = (try await site.get("/"), try await site.get("/", method: "HEAD"))
    #expect(head.status == 200)
    #expect(head.body == "")
    #expect(head.header("Content-Length") == String(page.body.utf8.count))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
  func onlyReads(_ method: String) async throws {
    let site = try await TestSite()
    let answer = try await site.get("/", method: method)
    #expect(answer.status == 405)
    #expect(answer.header("Allow") == "GET, HEAD")
  }

  @Test(arguments: [
    ("localhost:8000", 200), ("127.0.0.1", 200), ("[::1]:8000", 200), ("kwaad.example", 403), ("127.0.0.1.kwaad.example", 403),
  ])
  func answersToItsOwnNamesOnly(_ host: String, _ status: Int) async throws {
    let site = try await TestSite()
    #expect(try await site.get("/", host: host).status == status)
  }

  @Test func requestsOfOneConnectionAreAnsweredInTheirOrder() async throws {
    let site = try await TestSite()
    let (first, last) = ("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /niets/ HTTP/1.0\r\nHost: localhost\r\n\r\n")
    let answers = await site.sent(first + first + last)
    let statuses = answers.split(separator: "HTTP/1.").map { $0.prefix(5) }
    #expect(statuses == ["1 200", "1 200", "0 404"])
  }

  @Test(arguments: [
    "rommel\r\n\r\n", "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nA: \(String(repeating: "a", count: 100_000))\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\n\(String(repeating: "A: b\r\n", count: 10_000))\r\n",
  ])
  func whatIsNoRequestOrTooLargeEndsThatConnectionOnly(_ request: String) async throws {
    let site = try await TestSite()
    let answer = await site.sent(request)
    // The rest of a large request may reset the connection before the answer is read.
    #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(try await site.get("/robots.txt").status == 200)
  }

  @Test func aSiteBelowAPathIsServedThere() async throws {
    let site = try await TestSite(address: "https://proef.example/portaal-proef")
    #expect(try await site.get("/").header("Location") == "/portaal-proef/")
    #expect(try await site.get("/portaal-proef" + TestSite.page).status == 200)
    #expect(try await site.get(TestSite.page).status == 404)
    #expect(try await site.get("/portaal-proef/portaal/herladen.js").status == 404)
    #expect(try await site.get("/portaal/herladen.js").status == 200)
  }
}
