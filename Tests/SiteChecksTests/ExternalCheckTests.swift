// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import SiteChecks

@Suite struct ExternalCheckTests {
  /// A server on this computer that answers by the path, and writes down what was asked.
  private final class Server {
    let process = Process()
    private let input = Pipe()
    let port: Int
    let log: URL

    init() throws {
      log = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-links-\(UUID().uuidString)")
      let code = """
        import http.server, os, sys, threading
        class H(http.server.BaseHTTPRequestHandler):
          def answer(self):
            open(sys.argv[1], 'a').write(self.command + ' ' + self.path + '\\n')
            status = {'/weg': 404, '/stuk': 500, '/oud': 301, '/even': 302, '/geen-head': 405 if self.command == 'HEAD' else 200}.get(self.path, 200)
            if self.path == '/rond': status = 301
            self.send_response(status)
            if status in (301, 302): self.send_header('Location', {'/oud': '/nieuw', '/even': '/nieuw', '/rond': '/rond'}[self.path])
            self.send_header('Content-Length', '0')
            self.end_headers()
          do_HEAD = do_GET = answer
          def log_message(self, *a): pass
        # Ends with the test, however that ends.
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
        s = http.server.ThreadingHTTPServer(('127.0.0.1', 0), H)
        print(s.server_port, flush=True)
        s.serve_forever()
        """
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", code, log.path]
      let output = Pipe()
      process.standardOutput = output
      process.standardInput = input
      try process.run()
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// Not `terminate()`: a child inherits that signal as blocked.
    deinit {
      kill(process.processIdentifier, SIGKILL)
      input.fileHandleForWriting.closeFile()
    }

    var asked: [String] { ((try? String(contentsOf: log, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init) }

    func link(_ path: String) -> ExternalLink { ExternalLink("http://127.0.0.1:\(port)\(path)", at: Place("x.md")) }
  }

  private static let hasCurl = FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")

  @Test(.enabled(if: hasCurl)) func answersOfAnotherSite() async throws {
    let server = try Server()
    let links = ["/goed", "/weg", "/stuk", "/oud", "/even", "/geen-head", "/rond"].map(server.link)
    let check = ExternalCheck(allowsPrivate: true, pause: .zero)
    let (report, cache) = try await check.run(links, cache: [], now: 1_000_000)
    let found = report.diagnostics.map { "\($0.identifier) \($0.severity)" }
    #expect(found == ["extern.weg warning", "extern.stil advice", "extern.verhuisd advice", "extern.stil advice"])
    #expect(report.diagnostics[2].remedy == "schrijf 'http://127.0.0.1:\(server.port)/nieuw'")
    #expect(server.asked.contains("HEAD /geen-head") && server.asked.contains("GET /geen-head"))
    #expect(server.asked.count { $0.hasSuffix(" /goed") } == 1)

    // A good answer counts for a week, a bad one for a day.
    let before = server.asked.count
    let second = try await check.run(links, cache: cache, now: 1_000_000 + 80_000)
    #expect(server.asked.count == before)
    #expect(second.report.diagnostics == report.diagnostics)
    _ = try await check.run(links, cache: cache, now: 1_000_000 + 100_000)
    #expect(server.asked.count { $0.hasSuffix(" /weg") } == 4 && server.asked.count { $0.hasSuffix(" /goed") } == 1)
  }

  @Test func privateAddressesAreNotAsked() async throws {
    let server = try Server()
    let (report, _) = try await ExternalCheck(pause: .zero).run([server.link("/goed")], cache: [], now: 1)
    #expect(report.diagnostics.map(\.identifier) == ["extern.eigen-netwerk"])
    #expect(server.asked.isEmpty)
  }

  @Test(
    arguments: [
      ([127, 0, 0, 1], true), ([10, 1, 2, 3], true), ([172, 20, 0, 1], true), ([192, 168, 1, 1], true), ([169, 254, 169, 254], true),
      ([100, 64, 0, 1], true), ([0, 0, 0, 0], true), ([224, 0, 0, 1], true), ([145, 100, 1, 1], false), ([172, 32, 0, 1], false),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true), ([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true),
      ([0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true), ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1], true),
      ([0x2A, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
    ] as [([UInt8], Bool)])
  func whatIsPrivate(bytes: [UInt8], expected: Bool) {
    #expect(PublicAddress.isPrivate(bytes) == expected)
  }

  @Test(arguments: [
    ("https://Voorbeeld.nl/a", "voorbeeld.nl", 443), ("http://voorbeeld.nl:8080", "voorbeeld.nl", 8080), ("https://[::1]:9/", "::1", 9),
  ])
  func hosts(address: String, host: String, port: Int) {
    let parts = ExternalLink(address, at: Place("x")).parts
    #expect(parts?.host == host && parts?.port == port)
    #expect(ExternalLink("https://a@b/", at: Place("x")).parts == nil)
  }
}
