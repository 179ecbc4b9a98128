// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Testing

@testable import Pages

/// The colours of the stylesheet, computed: WCAG 2.2, 1.4.3 (text, 4.5 : 1) and 1.4.11 (what means something, 3 : 1).
@Suite struct StylesheetTests {
  @Test(arguments: [
    ("--ink", "--paper", 4.5), ("--soft", "--paper", 4.5), ("--link", "--paper", 4.5), ("--link-hover", "--paper", 4.5),
    ("--visited", "--paper", 4.5), ("--note", "--paper", 4.5), ("--alert", "--paper", 4.5), ("--good", "--paper", 4.5),
    ("--ink", "--tint", 4.5), ("--soft", "--tint", 4.5), ("--link", "--tint", 4.5), ("--visited", "--tint", 4.5), ("--note", "--tint", 4.5),
    ("--ink", "--note-tint", 4.5), ("--ink", "--alert-tint", 4.5), ("--on-pine", "--pine", 4.5), ("--on-pine-soft", "--pine", 4.5),
    ("--group", "--paper", 3), ("--group", "--tint", 3),
    ("--line-strong", "--paper", 3), ("--line-strong", "--tint", 3), ("--note", "--note-tint", 3), ("--alert", "--alert-tint", 3),
  ])
  func contrast(front: String, ground: String, least: Double) throws {
    let css = try String(contentsOfFile: Sample.templatesFolder() + "/assets/portaal.css", encoding: .utf8)
    let blocks = css.components(separatedBy: "prefers-color-scheme: dark")
    let light = Self.tokens(blocks[0])
    let dark = light.merging(Self.tokens(blocks[1].components(separatedBy: "/* base */")[0])) { $1 }
    for tokens in [light, dark] {
      let (a, b) = (try #require(tokens[front]), try #require(tokens[ground]))
      #expect(Self.contrast(a, b) >= least, "\(front) on \(ground)")
    }
  }

  @Test func knownContrasts() {
    #expect(abs(Self.contrast(0x000000, 0xFFFFFF) - 21) < 0.01)
    #expect(abs(Self.contrast(0x12436D, 0xFFFFFF) - 10.25) < 0.01)
  }

  @Test func chartsAreStyledToo() throws {
    var report = Report()
    let templates = try Sample.templates(&report)
    let css = try #require(templates.assets.first { $0.name == "portaal.css" })
    #expect(String(decoding: css.bytes, as: UTF8.self).contains(".grafiek-smal"))
    #expect(css.address.wholeMatch(of: /\/assets\/portaal\.[0-9a-f]{10}\.css/) != nil)
  }

  /// The same rules serve pages in Arabic, so no side of a line is called left or right.
  @Test func sidesFollowTheDirectionOfTheText() throws {
    let css = try String(contentsOfFile: Sample.templatesFolder() + "/assets/portaal.css", encoding: .utf8)
    let physical = css.matches(of: /(?m)^ *((margin|padding|border)-)?(left|right)[a-z-]*:.*|(text-align|float|clear): (left|right);/)
    #expect(physical.map { String($0.output.0) } == [], "write -inline-start, -inline-end, start or end")
  }

  @Test func anotherTextHasAnotherAddress() {
    let (one, other) = (SiteTemplates.Asset(name: "a.css", bytes: [1]), SiteTemplates.Asset(name: "a.css", bytes: [2]))
    #expect(one.address != other.address)
    #expect(SiteTemplates.Asset(name: "a.css", bytes: []).address == "/assets/a.cbf29ce484.css")
  }

  private static func tokens(_ css: String) -> [String: Int] {
    var tokens: [String: Int] = [:]
    for match in css.matches(of: /(--[a-z-]+): #([0-9a-f]{6});/) { tokens[String(match.output.1)] = Int(match.output.2, radix: 16) }
    return tokens
  }

  /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  private static func contrast(_ a: Int, _ b: Int) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: Int) -> Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(colour >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
