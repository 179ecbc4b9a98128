// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Content

/// The block `sleutels` of the editors' guide.
@Suite struct KeyTableTests {
  private func html(of name: String) async throws -> String {
    let site = Site(page("```sleutels\n\(name)\n```"))
    await expect(site, [])
    let portal = try #require(await site.load().portal)
    return try #require(portal.infoPages.first).article.body.parts.map { part in
      if case .html(let bytes) = part { String(decoding: bytes, as: UTF8.self) } else { "" }
    }.joined()
  }

  @Test(arguments: [
    ("thema", "<caption>De sleutels van een thema</caption>"),
    (
      "pagina",
      "<tr><th scope=\"row\"><code>titel</code></th><td>de naam waaronder lezers dit vinden</td>"
        + "<td>gewone tekst van hooguit 90 tekens, bijvoorbeeld <code>&quot;…&quot;</code></td><td>ja</td></tr>"
    ),
    ("fiche", "<code>onderzoeken › opzet</code>"), ("fiche", "<code>kosten › niveau</code>"),
    ("fiche", "een lijst van woorden: ses, herkomst, niveau, bijvoorbeeld <code>[ses]</code>"),
    ("dataset", "<code>kolommen › totaal-van</code>"), ("dataset", "<code>kolommen › bovengrens</code>"),
    ("vertaling", "<code>samenvatting</code>"), ("grafiek", "<code>beschrijving</code>"),
  ])
  func isMadeFromTheContract(name: String, part: String) async throws {
    #expect(try await html(of: name).contains(part))
  }

  @Test func aPartThatTwoFormsShareStandsThereOnce() async throws {
    #expect(try await html(of: "dataset").split(separator: "kolommen › gebied<").count == 2)
  }

  @Test func anUnknownName() async {
    await expect(
      Site(page("```sleutels\nfich\n```")),
      [
        "Content/paginas/over.md:5:1: fout: een blok 'sleutels' noemt een soort bestand; 'fich' is er niet [sleutels.naam] "
          + "= bedoelde u 'fiche'?"
      ])
  }
}
