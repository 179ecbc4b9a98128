// SPDX-License-Identifier: Apache-2.0
import Primitives

extension ContentFile {
  private static let pictureEndings = [".svg", ".png", ".jpg", ".jpeg", ".webp"]

  /// `fiches/ouderinitiatieven/croostwijk.md` → a fiche; a path that the contract does not know → why, and where it belongs.
  init(path: String) throws(MisplacedFile) {
    let parts = Self.parts(of: path)
    guard parts.count > 1 else {
      self = try Self.atRoot(path)
      return
    }
    let name = parts[parts.count - 1]
    if let kind = ArticleKind(rawValue: parts[0]) {
      self = .article(try Self.article(kind, parts: parts, path: path))
      return
    }
    switch parts[0] {
    case "monitor": self = try Self.monitor(parts)
    case "beelden": self = try Self.picture(parts)
    case "kaart" where name.hasSuffix(".geojson") && parts.count == 2: self = .boundary
    default:
      throw .place(
        "een bestand staat in een map die het portaal kent; '\(parts[0])/' is geen map van het portaal",
        remedy: Self.home(of: name, folder: parts[0]))
    }
  }

  /// `fiches/a/x.md` → `fiches`, `a`, `x.md`
  private static func parts(of path: String) -> [String] {
    var path = path
    return path.withUTF8 { path in
      var parts: [String] = []
      parts.reserveCapacity(3)
      var start = 0
      while start < path.count {
        let end = path.first(from: start, { $0.isEqual(UInt8(ascii: "/")) }, { $0 == UInt8(ascii: "/") })
        if end > start { parts.append(String(decoding: path[start..<end], as: UTF8.self)) }
        start = end + 1
      }
      return parts
    }
  }

  private static func atRoot(_ name: String) throws(MisplacedFile) -> ContentFile {
    switch name {
    case "portaal.yml": return .settings
    case "gebieden.csv": return .areas
    case "gebieden-oud.csv": return .formerAreas
    case "kenmerken.csv": return .areaFeatures
    case "verhuisd.yml": return .moves
    case "moeilijke-woorden.yml": return .hardWords
    default: break
    }
    if let register = Register(rawValue: name) { return .register(register) }
    let known = ["portaal.yml", "gebieden.csv", "verhuisd.yml"] + Register.allCases.map(\.rawValue)
    let near = nearMiss(to: name, in: known + ["gebieden-oud.csv", "kenmerken.csv", "moeilijke-woorden.yml"]).map { "bedoelde u '\($0)'?" }
    throw .place("los in de map staan alleen \(known.joined(separator: ", ")); '\(name)' niet", remedy: near ?? home(of: name, folder: nil))
  }

  /// Where a file of this name could belong.
  private static func home(of name: String, folder: String?) -> String {
    let folders = ArticleKind.allCases.map(\.rawValue) + ["monitor", "beelden", "kaart"]
    if let folder, let near = nearMiss(to: folder, in: folders) { return "bedoelde u '\(near)/'?" }
    if name.hasSuffix(".md") {
      return "zet een tekst in fiches/<soort>/, paginas/, nieuws/, agenda/, themas/, partners/, soorten/ of gemeenten/"
    }
    if name.hasSuffix(".csv") { return "zet een tabel in monitor/<dataset>/, met een dataset.yml ernaast" }
    if name.hasSuffix(".geojson") { return "zet grenzen in kaart/" }
    if pictureEndings.contains(where: { name.lowercased().hasSuffix($0) }) { return "zet een beeld in beelden/" }
    return "haal het bestand weg, of zet het in de map waar het hoort"
  }
}

extension ContentFile {
  private static func article(_ kind: ArticleKind, parts: [String], path: String) throws(MisplacedFile) -> ArticleFile {
    let name = parts[parts.count - 1]
    guard name.hasSuffix(".md") else {
      let isText = [".md.txt", ".txt", ".markdown", ".mdx", ".md"].first { name.lowercased().hasSuffix($0) }
      throw .place(
        "in '\(kind.rawValue)/' staan alleen teksten waarvan de naam op .md eindigt",
        remedy: isText.map { "noem het '\(name.dropLast($0.count)).md'" } ?? home(of: name, folder: nil))
    }
    let depth = kind == .fiche ? 3 : 2
    guard parts.count == depth else {
      let form = kind == .fiche ? "fiches/<soort>/<naam>.md" : "\(kind.rawValue)/<naam>.md"
      throw .place("een tekst in '\(kind.rawValue)/' staat in \(form)", remedy: "verplaats het bestand", isError: true)
    }
    var file = ArticleFile(kind: kind, path: path, slug: String(Substring(name.utf8.dropLast(3))))
    if kind == .fiche {
      file.folder = parts[1]
      guard Slug.isValid(file.folder) else { throw .name(file.folder, of: "een map") }
    }
    if let dot = file.slug.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let code = String(file.slug[file.slug.utf8.index(after: dot)...])
      guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { throw .name(file.slug) }
      file.slug = String(file.slug[..<dot])
      guard let language = Language(rawValue: code) else { throw .language(code, of: file.slug) }
      file.language = language
    }
    if kind == .news || kind == .agenda {
      guard let date = CalendarDate(iso: file.slug.prefix(10)), file.slug.dropFirst(10).first == "-" else {
        throw MisplacedFile(
          identifier: "bestand.naam", isError: true, summary: "een bestand in '\(kind.rawValue)/' heet <datum>-<naam>.md",
          remedy: Self.datedName(for: file.slug))
      }
      file.date = date
      file.slug = String(file.slug.dropFirst(11))
    }
    guard Slug.isValid(file.slug) else {
      let day = file.date.map { $0.iso + "-" } ?? ""
      var misplaced = MisplacedFile.name(day + file.slug)
      file.slug = Slug.make(from: file.slug)
      if !file.slug.isEmpty { misplaced.renamed = file }
      throw misplaced
    }
    return file
  }

  /// `02-11-2026 Nieuw bericht` → the name with that day in front; without a day in it, an example of one.
  private static func datedName(for stem: String) -> String {
    let parts = stem.split(maxSplits: 3, omittingEmptySubsequences: true) { !$0.isLetter && !$0.isNumber }
    if parts.count == 4, let date = CalendarDate(dutch: parts[..<3].joined(separator: "-")) {
      return "noem het '\(date.iso)-\(Slug.make(from: String(parts[3]))).md'"
    }
    return "zet de dag ervoor, bijvoorbeeld '2025-09-01-\(Slug.make(from: stem)).md'"
  }

  private static func monitor(_ parts: [String]) throws(MisplacedFile) -> ContentFile {
    guard parts.count == 3 else {
      throw .place("cijfers staan in monitor/<dataset>/, met een dataset.yml en tabellen", remedy: "verplaats het bestand naar zo'n map")
    }
    guard Slug.isValid(parts[1]) else { throw .name(parts[1], of: "een map") }
    if parts[2] == "dataset.yml" { return .datasetSettings(dataset: parts[1]) }
    if parts[2].hasSuffix(".csv") { return .datasetTable(dataset: parts[1]) }
    throw .place(
      "in een map van 'monitor/' staan dataset.yml en tabellen waarvan de naam op .csv eindigt",
      remedy: nearMiss(to: parts[2], in: ["dataset.yml"]).map { "bedoelde u '\($0)'?" }
        ?? "bewaar de tabel als CSV, of haal het bestand weg")
  }

  private static func picture(_ parts: [String]) throws(MisplacedFile) -> ContentFile {
    let name = parts[parts.count - 1]
    guard let ending = pictureEndings.first(where: { name.hasSuffix($0) }) else {
      throw .place(
        "een beeld is een bestand dat op .svg, .png, .jpg, .jpeg of .webp eindigt, in kleine letters",
        remedy: "bewaar het beeld in zo'n vorm, of haal het bestand weg", isError: true)
    }
    for part in parts.dropFirst().dropLast() where !Slug.isValid(part) { throw .name(part, of: "een map") }
    let stem = String(name.dropLast(ending.count))
    guard Slug.isValid(stem) else { throw .name(stem, of: "een beeld") }
    return .picture
  }
}
