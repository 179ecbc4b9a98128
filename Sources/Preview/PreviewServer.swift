// SPDX-License-Identifier: Apache-2.0
import FlyingFox
import FlyingSocks
import Foundation
import Primitives

/// Serves a preview over HTTP on an address of this computer.
package struct PreviewServer: Sendable {
  private let preview: Preview
  private let server: HTTPServer
  private let guardian: HostGuard

  /// How long a page's question about changes is kept waiting; then it asks again.
  private static let patience = Duration.seconds(20)

  /// `host` is an address in figures, or `localhost`; port 0 takes any free port.
  package init(_ preview: Preview, host: String = "127.0.0.1", port: UInt16) throws(PreviewServerError) {
    self.preview = preview
    guardian = HostGuard(host)
    let handler = Handler(preview: preview, guardian: guardian, patience: Self.patience)
    let number = host == "localhost" ? "127.0.0.1" : host
    do {
      if number.contains(":") {
        server = HTTPServer(address: try .inet6(ip6: number, port: port), timeout: 60, logger: .disabled, handler: handler)
      } else {
        server = HTTPServer(address: try .inet(ip4: number, port: port), timeout: 60, logger: .disabled, handler: handler)
      }
    } catch {
      throw .address(host)
    }
  }

  /// Serves until the task is cancelled or `stop` is called.
  package func run() async throws(PreviewServerError) {
    do {
      try await server.run()
    } catch is CancellationError {
      return
    } catch SocketError.failed(_, let code, let message) {
      throw .system(code: code, message)
    } catch {
      return
    }
  }

  /// The port, once it listens; nil when it does not within five seconds.
  package func port() async -> UInt16? {
    do { try await server.waitUntilListening(timeout: 5) } catch { return nil }
    switch await server.listeningAddress {
    case .ip4(_, let port), .ip6(_, let port): return port
    default: return nil
    }
  }

  package func stop() async {
    await preview.newsstand.close()
    await server.stop(timeout: 1)
  }
}

/// Why there is no server.
package enum PreviewServerError: Error {
  case address(String)
  case system(code: Int32, String)
}

/// Which names of this server are answered. A page elsewhere whose name is made to lead to this computer (DNS rebinding) could otherwise read
/// drafts. Who asks for an address that others can reach gets all names answered.
struct HostGuard: Sendable {
  private let names: [String]?

  init(_ host: String) {
    let own = ["localhost", "127.0.0.1", "[::1]"]
    names = own.contains(host) || host == "::1" ? own : nil
  }

  /// `localhost:8000`
  func accepts(_ host: String?) -> Bool {
    guard let names else { return true }
    guard let host else { return false }
    let isLiteral = host.hasPrefix("[")
    let name = isLiteral ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return names.contains(String(name))
  }
}

private struct Handler: HTTPHandler {
  let preview: Preview
  let guardian: HostGuard
  let patience: Duration

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    var reply = await reply(to: request)
    let length = reply.body.count
    if request.method == .HEAD { reply.body = [] }
    var headers = HTTPHeaders()
    for header in reply.headers { headers[HTTPHeader(header.name)] = header.value }
    headers[.contentLength] = String(length)
    return HTTPResponse(
      statusCode: HTTPStatusCode(reply.status, phrase: Self.phrase(reply.status)), headers: headers, body: Data(reply.body))
  }

  private func reply(to request: HTTPRequest) async -> Reply {
    guard guardian.accepts(request.headers[.host]) else { return Reply(403, text: "Deze naam hoort niet bij de voorvertoning.\n") }
    guard request.method == .GET || request.method == .HEAD else {
      var reply = Reply(405, text: "De voorvertoning kan alleen gelezen worden.\n")
      reply.headers.append(("Allow", "GET, HEAD"))
      return reply
    }
    let target = request.target.rawValue
    guard let path = RequestPath.path(of: target) else { return Reply(400, text: "Dit is geen adres van de site.\n") }
    if path == LiveReload.changesAddress { return await changes(target) }
    return Responder(edition: await preview.edition).reply(to: path)
  }

  /// 200 as soon as the page is not what it was, 204 when it stays so for long.
  private func changes(_ target: String) async -> Reply {
    guard let mark = RequestPath.query("stand", of: target),
      let page = RequestPath.query("pagina", of: target).flatMap(RequestPath.path)
    else { return Reply(400, text: "De vraag noemt een pagina en haar stand.\n") }
    let clock = ContinuousClock()
    let end = clock.now + patience
    var edition = await preview.edition
    while Responder(edition: edition).mark(of: page) == mark {
      guard let next = await preview.newsstand.edition(after: edition.number, within: end - clock.now) else {
        return Reply(204, text: "")
      }
      edition = next
    }
    var reply = Reply(200, text: "anders\n")
    reply.headers.append(("Cache-Control", "no-store"))
    return reply
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 204: "No Content"
    case 302: "Found"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    default: "Internal Server Error"
    }
  }
}
