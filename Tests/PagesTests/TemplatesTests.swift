// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Foundation
import Testing

@testable import Pages

@Suite struct TemplatesTests {
  /// Every name, partial and text of the real templates resolves, and no text is left over.
  @Test func realTemplatesAreSound() throws {
    var report = Report()
    _ = try Sample.templates(&report)
    #expect(report.sorted == [])
  }

  @Test func aMissingFolder() {
    var report = Report()
    #expect(SiteTemplates.load(folder: "/bestaat-niet", report: &report) == nil)
    #expect(report.sorted.map(\.identifier) == ["sjabloon.map"])
  }

  @Test(arguments: [
    ("{{titel}}", "oud: Oude tekst\n", ["teksten.ongebruikt"]),
    ("{{titels}}", "", ["sjabloon.naam"]),
    ("{{t.oud}}", "oud: [lijst]\n", ["teksten.vorm"]),
    ("{{t.oud}}", "oud: \"\n", ["teksten.yaml"]),
  ])
  func whatIsWrongIsReported(template: String, texts: String, identifiers: [String]) throws {
    var files = try Self.realFiles()
    files["over.mustache"] = Array(template.utf8)
    files["teksten.yml", default: []] += Array(texts.utf8)
    var report = Report()
    _ = SiteTemplates(tree: SourceTree(name: "Templates", texts: files), report: &report)
    let found = report.sorted.filter { $0.location.file == "Templates/over.mustache" || $0.location.file == "Templates/teksten.yml" }
    #expect(Set(found.map(\.identifier)).isSuperset(of: identifiers), "\(found)")
    // What is wrong in the file of texts is not said again at every template that has one.
    #expect(!texts.contains("oud: ") || !found.contains { $0.identifier == "sjabloon.tekst" })
  }

  @Test func aTemplateThatIsGone() throws {
    var files = try Self.realFiles()
    files["fiche.mustache"] = nil
    var report = Report()
    #expect(SiteTemplates(tree: SourceTree(name: "Templates", texts: files), report: &report) == nil)
    #expect(report.sorted.contains { $0.summary == "elke soort pagina heeft een sjabloon, en 'fiche.mustache' is er niet" })
  }

  static func realFiles() throws -> [String: [UInt8]] {
    let folder = try Sample.templatesFolder()
    var report = Report()
    let tree = SourceTree(root: folder, report: &report)
    var files: [String: [UInt8]] = [:]
    for file in tree.files { files[file.path] = tree.read(file.path, &report) }
    return files
  }
}
