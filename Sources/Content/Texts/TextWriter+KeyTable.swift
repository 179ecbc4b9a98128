// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Primitives

extension TextWriter {
  /// ```` ```sleutels ````: the keys of one kind of file as a table, for the guide. It is made from the contract, so that the guide cannot
  /// fall behind.
  ///
  ///     ```sleutels
  ///     fiche
  ///     ```
  func writeKeys(_ block: FencedBlock, _ html: inout Bytes, _ report: inout Report) {
    let name = String(decoding: block.literal, as: UTF8.self).trimmed
    guard let content = ContentSchema.all.first(where: { $0.name == name }) else {
      let names = ContentSchema.all.map(\.name)
      report.error(
        "sleutels.naam", at: block.place, "een blok 'sleutels' noemt een soort bestand; '\(Scope.shortened(name))' is er niet",
        remedy: nearMiss(to: name, in: names).map { "bedoelde u '\($0)'?" } ?? "kies uit: \(names.joined(separator: ", "))")
      return
    }
    let title = "De sleutels van \(content.noun)"
    html.append("<div class=\"tabel\" tabindex=\"0\" role=\"region\" aria-label=\"\(title)\">\n<table>\n<caption>\(title)</caption>\n")
    html.append("<thead>\n<tr>")
    for name in ["Sleutel", "Waarvoor?", "Wat vult u in?", "Verplicht?"] { html.append("<th scope=\"col\">\(name)</th>") }
    html.append("</tr>\n</thead>\n<tbody>\n")
    for key in content.keys {
      html.appendRow(of: key, below: nil)
      for part in key.shape.parts { html.appendRow(of: part, below: key.name) }
    }
    html.append("</tbody>\n</table>\n</div>\n")
  }
}

extension ValueShape {
  /// The keys inside a value that is a group, or a list of them; each once.
  fileprivate var parts: [KeyDescription] {
    switch self {
    case .group(let keys): return keys
    case .list(let element, _): return element.parts
    case .either(let one, let other):
      let first = one.parts
      return first + other.parts.filter { part in !first.contains { $0.name == part.name } }
    case .text, .prose, .pattern, .date, .yesOrNo, .choice, .integer, .name, .mapping: return []
    }
  }
}

extension Array where Element == UInt8 {
  /// `onderzoeken › opzet`: hoe er onderzocht is; casus, beschrijvend of …; ja
  fileprivate mutating func appendRow(of key: KeyDescription, below group: String?) {
    append("<tr><th scope=\"row\"><code>")
    append(escaping: (group.map { $0 + " › " } ?? "") + key.name)
    append("</code></th><td>")
    append(escaping: key.purpose)
    append("</td><td>")
    append(escaping: key.type)
    if case .list(.choice(let words), _) = key.shape { append(escaping: ": " + words.joined(separator: ", ")) }
    append(", bijvoorbeeld <code>")
    append(escaping: key.example)
    append("</code></td><td>\(key.isRequired ? "ja" : "nee")</td></tr>\n")
  }
}
