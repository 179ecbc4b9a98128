// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Primitives

extension TextWriter {
  /// Where a link or picture of the text leads on the site; nil, and reported, where there is no such thing.
  ///
  ///     ../ouderinitiatieven/croostwijk.md#kosten  →  /portaal/interventies/ouderinitiatieven/croostwijk/#kosten
  func resolve(_ link: Document.Link, _ report: inout Report) -> HTMLOptions.Target? {
    let parts = LinkParts(link.destination)
    if parts.hasScheme {
      guard link.kind == .image else { return .init(address: link.destination) }
      report.error(
        "beeld.extern", at: link.place, "een beeld staat in de map 'beelden', zodat lezers niets van andere websites ophalen",
        remedy: "zet het beeld (als dat mag) in beelden/ en verwijs daarnaar")
      return nil
    }
    if parts.path.isEmpty {
      if let fragment = parts.fragment, !fragment.isEmpty { ownFragments.append((fragment, link.place)) }
      return .init(address: link.destination)
    }
    if parts.path.hasPrefix("/") { return siteAddress(parts, link, &report) }
    return contentFile(parts, link, &report)
  }

  private func siteAddress(_ parts: LinkParts, _ link: Document.Link, _ report: inout Report) -> HTMLOptions.Target? {
    if link.kind == .image {
      let path = String(parts.path.dropFirst())
      return picture(path, link, &report)
    }
    text.siteLinks.append(SiteLink(address: parts.path, fragment: parts.fragment, place: link.place))
    return .init(address: context.basePath + link.destination)
  }

  private func contentFile(_ parts: LinkParts, _ link: Document.Link, _ report: inout Report) -> HTMLOptions.Target? {
    let decoded = RelativePath.decoded(parts.path)
    if link.kind == .link, let decoded, let known = RelativePath.resolve(decoded, from: path, context.text(at:)) {
      text.fileLinks.append(FileLink(path: known.path, fragment: parts.fragment, place: link.place))
      return target(known.address, parts.fragment)
    }
    guard let decoded, let target = RelativePath.resolve(decoded, from: path) else {
      report.error(
        "link.buiten", at: link.place, "een link blijft binnen de map met inhoud", remedy: "tel de '../' na: één voor elke map omhoog")
      return nil
    }
    // It is there, and why it is not taken is told at the file itself.
    if context.isRefused(target) { return nil }
    let isText = target.utf8.suffix(3).elementsEqual(".md".utf8)
    if link.kind == .image || !isText && context.pictures[target] != nil { return picture(target, link, &report) }
    guard let address = context.address(of: target) else {
      report.error(
        "link.bestand", at: link.place, "een link wijst naar een bestand dat bestaat; '\(Scope.shortened(target))' is er niet",
        remedy: context.remedy(forMissing: target, linkedFrom: path))
      return nil
    }
    if isText {
      text.fileLinks.append(FileLink(path: target, fragment: parts.fragment, place: link.place))
    } else {
      text.siteLinks.append(SiteLink(address: address, fragment: parts.fragment, place: link.place))
    }
    return self.target(address, parts.fragment)
  }

  /// Without a copy where there is nothing to add.
  private func target(_ address: String, _ fragment: String?) -> HTMLOptions.Target {
    let whole = context.basePath.isEmpty ? address : context.basePath + address
    return .init(address: fragment.map { whole + "#" + $0 } ?? whole)
  }

  private func picture(_ target: String, _ link: Document.Link, _ report: inout Report) -> HTMLOptions.Target? {
    guard let picture = context.pictures[target] else {
      let isElsewhere = context.tree.contains(target)
      report.error(
        "beeld.bestand", at: link.place,
        "een beeld staat in de map 'beelden'"
          + (isElsewhere ? ", en '\(Scope.shortened(target))' niet" : "; '\(Scope.shortened(target))' is er niet"),
        remedy: context.remedy(forMissing: target, linkedFrom: path))
      return nil
    }
    var size: HTMLOptions.Size?
    if let width = picture.width, let height = picture.height { size = .init(width: width, height: height) }
    return .init(address: context.basePath + "/" + target, size: size)
  }
}

/// The parts of an address in a link.
struct LinkParts {
  var path: String
  /// Behind `#`.
  var fragment: String?
  var hasScheme: Bool

  init(_ destination: String) {
    var text = destination
    // Nearly all links are the path of a file.
    let isPath = text.withUTF8 { bytes in
      bytes.first != UInt8(ascii: "/")
        && bytes.first(
          from: 0, { $0.isEqual(UInt8(ascii: "#")) | $0.isEqual(UInt8(ascii: "?")) | $0.isEqual(UInt8(ascii: ":")) },
          { "#?:".utf8.contains($0) }) == bytes.count
    }
    guard !isPath else {
      (path, hasScheme) = (destination, false)
      return
    }
    (path, fragment, hasScheme) = text.withUTF8 { bytes in
      let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
      let query = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
      let path = UnsafeBufferPointer(rebasing: bytes[..<query])
      let fragment = hash < bytes.endIndex ? String(decoding: bytes[(hash + 1)...], as: UTF8.self) : nil
      let sign = path.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
      let isForeign = path.count > 1 && path[0] == UInt8(ascii: "/") && path[1] == UInt8(ascii: "/")
      return (
        String(decoding: path, as: UTF8.self), fragment.flatMap { RelativePath.decoded($0) },
        isForeign || sign.map { path[$0] == UInt8(ascii: ":") } ?? false
      )
    }
  }
}
