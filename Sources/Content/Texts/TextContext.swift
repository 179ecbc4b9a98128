// SPDX-License-Identifier: Apache-2.0
import Primitives
import Synchronization

/// What every text of the portal needs to become HTML: which files and figures there are. Built once, shared by all cores:
/// a class, so that a text holds one reference to it and not one to each of its parts.
final class TextContext: Sendable {
  let basePath: String
  let tree: SourceTree
  let names: Names
  let datasets: [Dataset]
  /// Every file that has an address, and that address without the base path.
  private let places: [(path: String, address: String)]
  private let byPath: TextTable
  /// By path.
  let pictures: [String: Picture]
  /// Files that are there and not taken, with their reason in the report.
  private let refused: Set<String>
  /// The first path with each last part, for who mistakes the folder; made when somebody does.
  private let pathsByName = Mutex<[String: String]?>(nil)
  let spelling: AreaSpelling
  /// Nil: words are not linked to their explanation.
  let glossary: Glossary?

  init(
    basePath: String, tree: SourceTree, inventory: Inventory, names: Names, pictures: [Picture], datasets: [Dataset],
    glossary: Glossary? = nil
  ) {
    self.glossary = glossary
    self.basePath = basePath
    self.tree = tree
    self.names = names
    self.datasets = datasets
    spelling = AreaSpelling(names.areas, partners: names.partners.names)
    refused = inventory.refused
    self.pictures = Dictionary(uniqueKeysWithValues: pictures.map { ($0.path, $0) })
    var places = (inventory.articles + inventory.translations).map { (path: $0.path, address: Addresses.address(of: $0)) }
    let articles = TextTable(places.map(\.path))
    for file in tree.files where articles.find(file.path) == nil {
      if let address = Addresses.page(ofContent: file.path) { places.append((file.path, address)) }
    }
    byPath = TextTable(places.map(\.path))
    self.places = places
  }
}

extension TextContext {
  /// The address of a file, without the base path; nil for one that has none or is not there.
  func address(of path: String) -> String? { byPath.find(path).map { places[Int($0)].address } }

  /// A text that is there by the bytes of its path, as nearly all links write it; nil for what needs a closer look.
  func text(at path: UnsafeBufferPointer<UInt8>) -> (path: String, address: String)? {
    guard refused.isEmpty, path.count > 3, path[path.count - 3] == UInt8(ascii: "."), path[path.count - 2] == UInt8(ascii: "m"),
      path[path.count - 1] == UInt8(ascii: "d")
    else { return nil }
    return byPath.find(path).map { places[Int($0)] }
  }
}

extension TextContext {
  /// Whether a file, or a folder that it lies in, is there and not taken.
  func isRefused(_ path: String) -> Bool {
    guard !refused.isEmpty else { return false }
    return refused.contains(path) || path.indices.contains { path[$0] == "/" && refused.contains(String(path[..<$0])) }
  }

  /// The first file with this name that has an address.
  private func path(named name: String) -> String? {
    pathsByName.withLock { known in
      if let known { return known[name] }
      var paths = [String: String](minimumCapacity: places.count)
      for file in tree.files where byPath.find(file.path) != nil {
        let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let last = slash.map { String(file.path[file.path.utf8.index(after: $0)...]) } ?? file.path
        if paths[last] == nil { paths[last] = file.path }
      }
      known = paths
      return paths[name]
    }
  }

  /// What to do about a link to a file that is not there.
  func remedy(forMissing path: String, linkedFrom source: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    // Windows writes `..\beelden\plein.png`.
    let name = (parts.last ?? path).split(separator: "\\").last.map(String.init) ?? path
    let elsewhere = self.path(named: name) ?? self.path(named: name + ".md")
    if elsewhere == path { return "zet het in de map beelden, en schrijf '\(RelativePath.from(source, to: "beelden/" + name))'" }
    if let elsewhere { return "bedoelde u '\(RelativePath.from(source, to: elsewhere))'?" }
    if path.contains("\\") { return "schrijf '/' waar '\\' staat, en kijk de naam na" }
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    // A folder can hold thousands of files and a deleted one thousands of links: only names that begin alike are compared.
    let neighbours = tree.files.lazy.map(\.path).filter { path in
      path.hasPrefix(folder) && abs(path.utf8.count - folder.utf8.count - name.utf8.count) <= 3
    }.map { String($0.dropFirst(folder.count)) }.filter { $0.utf8.first == name.utf8.first }.prefix(500)
    if let near = nearMiss(to: name, in: neighbours) { return "bedoelde u '\(RelativePath.from(source, to: folder + near))'?" }
    if Self.looksLikeWebsite(path) { return "voor een website hoort https:// ervoor; anders: kijk de naam na, of maak het bestand" }
    return "kijk de naam na, of maak het bestand"
  }
}

extension TextContext {
  /// `themas/voorbeeld.nl`, `themas/www.voorbeeld.eu/rapport`
  private static func looksLikeWebsite(_ path: String) -> Bool {
    path.split(separator: "/").contains { part in
      part.hasPrefix("www.") || [".nl", ".com", ".org", ".eu", ".net", ".be"].contains { part.hasSuffix($0) }
    }
  }
}

/// Paths from one content file to another, as links write them.
enum RelativePath {
  /// `fiches/a/x.md`, `fiches/b/y.md` → `../b/y.md`
  static func from(_ source: String, to target: String) -> String {
    let folder = source.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    let common = zip(folder, parts.dropLast()).prefix { $0 == $1 }.count
    return String(repeating: "../", count: folder.count - common) + parts.dropFirst(common).joined(separator: "/")
  }

  /// `fiches/a/x.md`, `../b/y.md` → `fiches/b/y.md`; nil where it leaves the content folder.
  static func resolve(_ link: String, from source: String) -> String? {
    resolve(link, from: source) { String(decoding: $0, as: UTF8.self) }
  }

  /// The same, given as bytes to who makes something of them.
  static func resolve<Result>(_ link: String, from source: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result? {
    var (link, source) = (link, source)
    return source.withUTF8 { source in link.withUTF8 { resolve($0, from: source, body) } }
  }

  private static func resolve<Result>(
    _ link: UnsafeBufferPointer<UInt8>, from source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    // The bytes of the path so far are the first `length` of this memory.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count + link.count + 1) { path in
      _ = path.update(from: source)
      var length = folderLength(of: path, source.count)
      var start = 0
      while start < link.count {
        let end = link.first(from: start, { $0.isEqual(UInt8(ascii: "/")) }, { $0 == UInt8(ascii: "/") })
        let part = UnsafeBufferPointer(rebasing: link[start..<end])
        start = end + 1
        if part.count <= 2, part.allSatisfy({ $0 == UInt8(ascii: ".") }) {
          guard part.count == 2 else { continue }
          guard length > 0 else { return nil }
          length = folderLength(of: path, length)
        } else {
          if length > 0 {
            path[length] = UInt8(ascii: "/")
            length += 1
          }
          _ = UnsafeMutableBufferPointer(rebasing: path[length...]).update(from: part)
          length += part.count
        }
      }
      return body(UnsafeBufferPointer(rebasing: path[..<length]))
    }
  }

  /// `a/b/c` → the length of `a/b`, `a` → 0
  private static func folderLength(of path: UnsafeMutableBufferPointer<UInt8>, _ length: Int) -> Int {
    var end = length
    while end > 0, path[end - 1] != UInt8(ascii: "/") { end -= 1 }
    return max(0, end - 1)
  }

  /// `%20` and the like as the bytes that they stand for; nil where the result is no text.
  static func decoded(_ link: String) -> String? {
    var link = link
    guard link.withUTF8({ $0.position(of: UInt8(ascii: "%")) != nil }) else { return link }
    var bytes: Bytes = []
    var rest = link.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
