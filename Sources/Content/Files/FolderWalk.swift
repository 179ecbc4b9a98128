// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc
import Primitives

extension SourceTree {
  /// Lists a content folder on disk; where there is none the report says so, and the tree is empty.
  ///
  /// Symbolic links are never followed: what is published lies in the content folder itself. What is refused is reported.
  package init(root folder: String, report: inout Report) {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var walk = FolderWalk(root: root)
    var status = stat()
    if stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      walk.listAll()
      report.add(contentsOf: walk.report)
    } else {
      report.error(
        "inhoud.map", at: Place(root), "de inhoud van het portaal staat in een map, en die is er niet",
        remedy: "noem de map met portaal.yml, of begin met een kopie van de voorbeeldinhoud")
    }
    let folder = OpenFolder(root)
    self.init(name: root, files: walk.files, refused: walk.refused) { path in
      FileReading.read(path, in: folder, limit: FolderWalk.limit(of: path))
    }
  }
}

/// One walk over a folder on disk.
private struct FolderWalk {
  let root: String
  /// Folders in folders that are this deep are kept for later.
  private var deepest = Int.max
  private var deeper: [String] = []
  var files: [SourceTree.File] = []
  /// What is there and not taken, with its reason in the report.
  var refused: [String] = []
  var report = Report()

  init(root: String) {
    self.root = root
  }

  /// Texts are written by people; tables may be a whole register.
  static func limit(of path: String) -> Int {
    let megabyte = 1_000_000
    return path.hasSuffix(".csv") ? 200 * megabyte : path.hasSuffix(".geojson") ? 50 * megabyte : 5 * megabyte
  }

  /// Most files lie two folders deep: these folders are listed on all cores.
  mutating func listAll() {
    deepest = 1
    list("")
    let parts = parallelMap(deeper.count, chunk: 1) { [root, deeper] index in
      var walk = FolderWalk(root: root)
      walk.list(deeper[index])
      return walk
    }
    for part in parts {
      files += part.files
      refused += part.refused
      report.add(contentsOf: part.report)
    }
  }

  mutating func list(_ folder: String, depth: Int = 0) {
    let full = folder.isEmpty ? root : root + "/" + folder
    guard let directory = opendir(full) else {
      refuse(
        folder, "bestand.lezen", "een map van de inhoud kan gelezen worden: \(FileReading.reason(errno))",
        remedy: "kijk of u de map mag lezen")
      return
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      if let name = Self.name(of: entry) {
        if !SourceTree.isSkipped(name) { names.append(name) }
      } else {
        report.error(
          "bestand.naam", at: Place(full), "de naam van een bestand is leesbare tekst (UTF-8)",
          remedy: "geef het bestand een naam van letters a–z, cijfers en streepjes")
      }
    }
    defer { closedir(directory) }
    for name in names.sorted() { visit(name, in: dirfd(directory), folder.isEmpty ? name : String(folder, "/", name), depth) }
  }

  private mutating func refuse(_ path: String, _ identifier: String, _ summary: String, remedy: String) {
    refused.append(path)
    report.error(identifier, at: Place(path.isEmpty ? root : root + "/" + path), summary, remedy: remedy)
  }

  private mutating func visit(_ name: String, in folder: Int32, _ path: String, _ depth: Int) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      refuse(
        path, "bestand.lezen", "een bestand van de inhoud kan gelezen worden: \(FileReading.reason(errno))",
        remedy: "kijk of het bestand er nog is en of u het mag lezen")
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where depth == deepest: deeper.append(path)
    case S_IFDIR: list(path, depth: depth + 1)
    case S_IFREG where status.st_size > Self.limit(of: path):
      refuse(
        path, "bestand.te-groot",
        "een bestand van deze soort is hooguit \(Self.limit(of: path) / 1_000_000) MB groot, niet \(Int(status.st_size).dutchMegabytes)",
        remedy: path.hasPrefix("beelden/")
          ? "verklein het beeld, bijvoorbeeld tot 1600 beeldpunten breed" : "maak het bestand kleiner of verdeel het")
    case S_IFREG: files.append(.init(path: path, size: Int(status.st_size), stamp: .init(status)))
    case S_IFLNK:
      refuse(
        path, "bestand.koppeling", "de inhoud bestaat uit echte bestanden, niet uit symbolische koppelingen",
        remedy: "zet een kopie van het bestand op deze plaats")
    default:
      refuse(
        path, "bestand.soort", "de inhoud bestaat uit gewone bestanden en mappen", remedy: "haal dit bestand weg")
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafeBytes(of: &entry.pointee.d_name) { raw in
      String(validating: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

extension SourceTree.Stamp {
  fileprivate init(_ status: stat) {
    self.init()
    inode = UInt64(status.st_ino)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }
}
