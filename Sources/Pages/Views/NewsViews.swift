// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  func newsListView() -> PageView {
    PageView(
      template: .newsList, title: "Nieuws", description: "Nieuws over segregatie in het onderwijs en over dit portaal.",
      crumbs: [Self.homeCrumb],
      values: Field.object([
        .titel: .text("Nieuws"), .samenvatting: .text("Wat er nieuw is op het portaal en daarbuiten."),
        .leeg: .text("Er is nog geen nieuws."), .berichten: .list(portal.news.indices.map(newsItem)),
        .feeds: .list([link("Nieuws als Atom-feed", Addresses.atom), link("Nieuws als JSON-feed", Addresses.jsonFeed)]),
      ]))
  }

  func newsItem(_ index: Int) -> Value {
    let item = portal.news[index]
    return listItem(item.article, item.date, path: portal.address(ofNews: index), place: nil)
  }

  private func listItem(_ article: Article, _ date: CalendarDate, path: String, place: String?) -> Value {
    Field.object([
      .adres: link(path), .titel: .text(article.title), .samenvatting: .text(article.summary), .iso: .text(date.iso),
      .datum: .text(date.dutch), .plaats: .optional(place),
    ])
  }

  func newsView(_ index: Int) throws(RenderFailure) -> PageView {
    let item = portal.news[index]
    return try articleView(item.article, of: .news(index), crumbs: [Self.homeCrumb, ("Nieuws", Addresses.news)], date: item.date)
  }

  /// What is to come first, the nearest day on top; then what has been, the last day on top.
  func agendaListView() -> PageView {
    let groups = [
      ("_komend", "Komende bijeenkomsten", portal.agenda.indices.filter { portal.agenda[$0].date >= today }),
      ("_geweest", "Geweest", portal.agenda.indices.filter { portal.agenda[$0].date < today }.reversed()),
    ]
    let hasComing = portal.agenda.contains { $0.date >= today }
    return PageView(
      template: .agendaList, title: "Agenda", description: "Bijeenkomsten over segregatie in het onderwijs.", crumbs: [Self.homeCrumb],
      values: Field.object([
        .titel: .text("Agenda"), .samenvatting: .text("Bijeenkomsten over segregatie in het onderwijs."),
        .leeg: .optional(hasComing ? nil : "Er staan nu geen bijeenkomsten in de agenda."),
        .groepen: .list(
          groups.filter { !$0.2.isEmpty }.map { id, name, items in
            Field.object([
              .id: .text(id), .naam: .text(name),
              .lijst: .list(
                items.map { index in
                  let item = portal.agenda[index]
                  return listItem(item.article, item.date, path: portal.address(ofAgenda: index), place: item.venue)
                }),
            ])
          }),
        .feeds: .list([link("Zet de agenda in uw kalender (.ics)", Addresses.calendar)]),
      ]))
  }

  func agendaView(_ index: Int) throws(RenderFailure) -> PageView {
    let item = portal.agenda[index]
    let time = [item.begin, item.end].compactMap { $0 }.joined(separator: " tot ")
    let facts = [
      fact("Tijd", time.isEmpty ? nil : time + " uur"), fact("Plaats", item.venue),
      fact("Aanmelden", item.registration.map { _ in "meld u aan" }, address: item.registration),
    ]
    return try articleView(
      item.article, of: .agenda(index), crumbs: [Self.homeCrumb, ("Agenda", Addresses.agenda)], date: item.date,
      facts: facts.compactMap { $0 })
  }

  func infoView(_ index: Int) throws(RenderFailure) -> PageView {
    try articleView(portal.infoPages[index].article, of: .info(index), crumbs: [Self.homeCrumb], date: nil)
  }

  private func articleView(
    _ article: Article, of owner: ArticleOwner, crumbs: [(name: String, path: String)], date: CalendarDate?, facts: [Value] = []
  ) throws(RenderFailure) -> PageView {
    let headings = article.body.headings.filter { $0.level == 2 }
    let text = try body(article.body, of: owner)
    return PageView(
      template: .article, title: article.title, description: article.summary, crumbs: crumbs, original: article.path,
      values: Field.object([
        .datum: .maybe(date.map(Self.date)), .titel: .text(article.title), .samenvatting: .text(article.summary),
        .feiten: .headed(facts), .tekst: .html(text),
        .inhoudsopgave: .headed(headings.count < 3 ? [] : headings.map { Self.contentsItem($0.text, $0.id) }),
        .gecontroleerd: .absent, .verbeter: editLink(article.path),
      ]))
  }
}
