// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Glibc
import Primitives

/// Everything but the texts that pages are made of.
struct Surroundings: Sendable {
  /// Of the program with its libraries, the options, the templates, and the tables, registers, settings and pictures of the content.
  /// Taken before anything is loaded: what changes while a build works is then seen by the next one.
  let print: UInt64

  init(_ options: BuildOptions, content: SourceTree, templates: SourceTree) {
    var print = Fingerprint()
    Self.addProgram(to: &print)
    print.add("\(options.today.iso) \(options.drafts) \(options.part)")
    print.add(content.name)
    Self.add(content.files.map(\.path).filter { !$0.hasSuffix(".md") }, of: content, to: &print)
    Self.add(templates.files.map(\.path), of: templates, to: &print)
    self.print = print.value
  }

  /// By the files that are mapped into memory, as proc(5) lists them, and when they were written.
  private static func addProgram(to print: inout Fingerprint) {
    let maps = String(decoding: FileBytes.read("/proc/self/maps"), as: UTF8.self)
    // Where they lie in memory, and so their order, is another each time.
    let files = Set(maps.split(separator: "\n").compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }).sorted()
    for file in files {
      var status = stat()
      let isThere = stat(file, &status) == 0
      print.add(file)
      print.add(isThere ? FileStamp(status)?.written ?? 0 : 0)
      print.add(UInt64(bitPattern: Int64(isThere ? status.st_size : 0)))
    }
  }

  /// That a file cannot be read is reported where it is used.
  private static func add(_ paths: [String], of tree: SourceTree, to print: inout Fingerprint) {
    let prints = parallelMap(paths.count, chunk: 4) { index in
      var unheard = Report()
      var own = Fingerprint()
      own.add(tree.read(paths[index], &unheard) ?? [])
      return own.value
    }
    for (path, own) in zip(paths, prints) {
      print.add(path)
      print.add(own)
    }
  }
}
