// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The news as feeds: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
extension Site {
  /// So many items; who wants more reads the site.
  private static let feedLength = 50

  private var feedItems: Range<Int> { 0..<min(Self.feedLength, portal.news.count) }

  /// The day of the newest thing on the site: a feed without news still says when it was true.
  private var lastChange: CalendarDate {
    ([portal.news.first?.date] + portal.fiches.map(\.checked)).compactMap { $0 }.filter { $0 <= today }.max() ?? today
  }

  /// The day on which an item last changed: that of the news itself without git, and never before it.
  private func changed(_ item: NewsItem) -> CalendarDate {
    [item.date, portal.history[item.article.path]?.date].compactMap { $0 }.max() ?? item.date
  }

  func writeAtom(into bytes: inout Bytes) {
    let settings = portal.settings
    bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\n")
    Self.element("title", settings.title, to: &bytes)
    Self.element("subtitle", settings.subtitle, to: &bytes)
    Self.element("id", root.absolute(Addresses.home), to: &bytes)
    Self.element("updated", Self.instant(feedItems.map { changed(portal.news[$0]) }.max() ?? lastChange), to: &bytes)
    Self.link("self", "application/atom+xml", root.absolute(Addresses.atom), to: &bytes)
    Self.link("alternate", "text/html", root.absolute(Addresses.news), to: &bytes)
    bytes.append("<author>")
    Self.element("name", settings.publisherName, to: &bytes)
    bytes.append("</author>\n")
    for index in feedItems {
      let item = portal.news[index]
      let address = root.absolute(portal.address(ofNews: index))
      bytes.append("<entry>\n")
      Self.element("title", item.article.title, to: &bytes)
      Self.element("id", address, to: &bytes)
      Self.element("updated", Self.instant(changed(item)), to: &bytes)
      Self.element("published", Self.instant(item.date), to: &bytes)
      Self.link("alternate", "text/html", address, to: &bytes)
      Self.element("summary", item.article.summary, to: &bytes)
      bytes.append("</entry>\n")
    }
    bytes.append("</feed>\n")
  }

  func writeJSONFeed(into bytes: inout Bytes) {
    let settings = portal.settings
    let items = feedItems.map { index -> JSONText in
      let item = portal.news[index]
      let address = root.absolute(portal.address(ofNews: index))
      return .object([
        ("id", .text(address)), ("url", .text(address)), ("title", .text(item.article.title)),
        ("content_text", .text(item.article.summary)), ("date_published", .text(Self.instant(item.date))),
        ("date_modified", .text(Self.instant(changed(item)))),
      ])
    }
    JSONText.object([
      ("version", .text("https://jsonfeed.org/version/1.1")), ("title", .text(settings.title)), ("description", .text(settings.subtitle)),
      ("language", .text("nl")), ("home_page_url", .text(root.absolute(Addresses.home))),
      ("feed_url", .text(root.absolute(Addresses.jsonFeed))),
      ("authors", .list([.object([("name", .text(settings.publisherName)), ("url", .optional(settings.publisherAddress))])])),
      ("items", .list(items)),
    ]).append(to: &bytes)
    bytes.append("\n")
  }

  /// A day has no time; midnight UTC stands for it.
  private static func instant(_ date: CalendarDate) -> String { date.iso + "T00:00:00Z" }

  private static func element(_ name: String, _ text: String, to bytes: inout Bytes) {
    bytes.append("<\(name)>")
    bytes.append(escaping: text)
    bytes.append("</\(name)>\n")
  }

  private static func link(_ relation: String, _ type: String, _ address: String, to bytes: inout Bytes) {
    bytes.append("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    bytes.append(escaping: address)
    bytes.append("\"/>\n")
  }
}
