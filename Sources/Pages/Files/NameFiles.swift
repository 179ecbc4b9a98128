// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Small files for the scripts that complete names: they are read when a visitor begins to type, and never before.
extension Site {
  /// Every name by which a municipality is known: its own, the one in everyday use, and those of municipalities that became part of it.
  ///
  ///     [["Amsterdam","/gemeenten/amsterdam/"],
  ///     ["Weesp","/gemeenten/amsterdam/","Amsterdam"]]
  func writeMunicipalityNames(into bytes: inout Bytes) {
    var names: [(name: String, ref: Ref<Area>, isOther: Bool)] = portal.areas.municipalities.map {
      (portal.areas.all[$0].name, Ref($0), false)
    }
    for name in Areas.everydayNames {
      if let ref = portal.areas.find(name) { names.append((name, ref, true)) }
    }
    for former in portal.areas.former
    where portal.areas.find(former.name) == former.successor && portal[former.successor].name != former.name {
      names.append((former.name, former.successor, true))
    }
    names.sort { ($0.name, $0.ref) < ($1.name, $1.ref) }
    JSONText.list(
      names.map { name, ref, isOther in
        .list([.text(name), .text(root.link(portal.address(of: ref)))] + (isOther ? [.text(portal[ref].name)] : []))
      }
    ).append(to: &bytes)
    bytes.append("\n")
  }

  /// Every term of the glossary under all its spellings, with what it means.
  ///
  ///     [["V","/begrippen/#begrip-v","V is …",["variantieratio"]]]
  func writeTermWords(into bytes: inout Bytes) {
    JSONText.list(
      portal.terms.map { term in
        .list([
          .text(term.term), .text(root.link(Addresses.terms + "#" + Self.id(of: term))), .text(Words.shortened(term.explanation)),
          .list(term.otherSpellings.map { .text($0) }),
        ])
      }
    ).append(to: &bytes)
    bytes.append("\n")
  }
}
