// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

/// Answers requests from one edition of the site: pages are made when they are asked for.
struct Responder {
  let edition: Edition

  /// The reply to a request for a path without a query: `/interventies/`.
  func reply(to path: String) -> Reply {
    switch path {
    case LiveReload.scriptAddress: return own(LiveReload.script, path)
    case ProblemPage.styleAddress: return own(ProblemPage.style, path)
    default: break
    }
    guard edition.plan != nil else {
      return finished(
        Reply(500, type: ContentType.html, body: ProblemPage.page("Er staan fouten in de inhoud", edition.problems ?? "")), at: path
      )
      .reply
    }
    return siteReply(to: path).reply
  }

  /// Tells this version of what is at a path from others.
  func mark(of path: String) -> String {
    guard edition.plan != nil else {
      return finished(
        Reply(500, type: ContentType.html, body: ProblemPage.page("Er staan fouten in de inhoud", edition.problems ?? "")), at: path
      )
      .mark
    }
    return siteReply(to: path).mark
  }
}

extension Responder {
  private func own(_ text: String, _ path: String) -> Reply {
    Reply(
      200, type: ContentType.of(path), body: Bytes(text.utf8),
      headers: [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")])
  }

  private func siteReply(to path: String) -> (reply: Reply, mark: String) {
    let base = edition.plan?.basePath ?? ""
    guard path.hasPrefix(base + "/") else {
      let isAbove = path == "/" || path == base
      return (isAbove ? redirect(to: base + "/") : finished(notFound(), at: path).reply, "")
    }
    let address = String(path.dropFirst(base.count))
    if let reply = file(at: address) { return finished(reply, at: address) }
    if !address.hasSuffix("/"), file(at: address + "/") != nil { return (redirect(to: path + "/"), "") }
    return finished(notFound(), at: address)
  }

  /// What the plan has at an address: `/a/` is the file `a/index.html`.
  private func file(at address: String) -> Reply? {
    guard let plan = edition.plan else { return nil }
    let path = String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")
    if let page = plan.page(at: path) { return rendered(page, of: plan, status: 200) }
    if let file = plan.files.first(where: { $0.path == path }) { return Reply(200, type: ContentType.of(path), body: file.bytes) }
    if let copy = plan.copies.first(where: { $0.to == path }) {
      var ignored = Report()
      return edition.tree.read(copy.from, &ignored).map { Reply(200, type: ContentType.of(path), body: $0) }
    }
    return nil
  }

  private func notFound() -> Reply {
    guard let plan = edition.plan, let page = plan.page(at: "404.html") else { return Reply(404, text: "Deze pagina is er niet.\n") }
    return rendered(page, of: plan, status: 404)
  }

  private func redirect(to address: String) -> Reply {
    var reply = Reply(302, text: "")
    reply.headers.append(("Location", address))
    reply.headers.append(("Cache-Control", "no-store"))
    return reply
  }

  private func rendered(_ page: PlannedPage, of plan: SitePlan, status: Int) -> Reply {
    var bytes: Bytes = []
    do {
      try plan.render(page, into: &bytes)
    } catch {
      var report = Report()
      report.add(error.diagnostic)
      let text = edition.text(report)
      return Reply(500, type: ContentType.html, body: ProblemPage.page("Een sjabloon past niet bij deze pagina", text))
    }
    return Reply(status, type: ContentType.of(page.path), body: bytes)
  }

  /// With the errors of the content, the script and the headers of the site.
  private func finished(_ reply: Reply, at address: String) -> (reply: Reply, mark: String) {
    var reply = reply
    var mark = ""
    if reply.header("Content-Type") == ContentType.html {
      if let problems = edition.problems, edition.plan != nil {
        ProblemPage.add(problems, to: &reply.body)
      } else if let page = edition.plan?.page(at: String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")),
        page.origin != nil || address == "/", let notes = edition.notes(for: page.origin)
      {
        ProblemPage.add(notes: notes, to: &reply.body)
      }
      var print = Fingerprint()
      print.add(reply.body)
      print.add("\(reply.status) \(edition.pictures)")
      mark = String(print.value, radix: 16)
      LiveReload.inject(mark: mark, into: &reply.body)
    }
    for header in edition.headers.headers(of: address) {
      reply.headers.removeAll { $0.name == header.name }
      reply.headers.append(header)
    }
    // Only a file whose name changes with its bytes may be kept.
    if reply.status != 200 || reply.header("Cache-Control") == nil {
      reply.headers.removeAll { $0.name == "Cache-Control" }
      reply.headers.append(("Cache-Control", "no-store"))
    }
    return (reply, mark)
  }
}

extension SitePlan {
  /// The page that is written to a file of the site; pages are sorted by path.
  fileprivate func page(at path: String) -> PlannedPage? {
    var (low, high) = (0, pages.count)
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < pages.count && pages[low].path == path ? pages[low] : nil
  }
}
