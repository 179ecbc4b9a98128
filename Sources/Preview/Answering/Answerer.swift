// SPDX-License-Identifier: Apache-2.0
import NIOHTTP1
import Primitives

/// Answers a request: from the edition of this moment, or with the moment at which a page changes.
struct Answerer: Sendable {
  let preview: Preview
  let guardian: HostGuard
  /// How long a page's question about changes is kept waiting; then it asks again.
  var patience = Duration.seconds(20)

  func reply(to request: HTTPRequestHead) async -> Reply {
    guard guardian.accepts(request.headers.first(name: "Host")) else {
      return Reply(403, text: "Deze naam hoort niet bij de voorvertoning.\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var reply = Reply(405, text: "De voorvertoning kan alleen gelezen worden.\n")
      reply.headers.append(("Allow", "GET, HEAD"))
      return reply
    }
    guard let path = RequestPath.path(of: request.uri) else { return Reply(400, text: "Dit is geen adres van de site.\n") }
    if path == LiveReload.changesAddress { return await changes(request.uri) }
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
}
