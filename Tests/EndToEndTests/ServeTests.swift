// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What `portaal serve` and `portaal new` do on the command line; the server itself is tested in PreviewTests.
@Suite struct ServeTests {
  @Test func anAddressThatIsNotHereStopsTheServer() throws {
    let run = try Site().portaal(["serve", "--host", "abc", "--port", "0"])
    #expect(run.code == 69)
    #expect(run.errors.hasSuffix("'abc' is geen adres van deze computer; kies 127.0.0.1, of 0.0.0.0 om anderen mee te laten kijken.\n"))
  }

  @Test func aNewThemePassesTheCheck() throws {
    let site = try Site()
    let run = try site.portaal(["new", "thema", "--set", "titel=Taal en \"tellen\"", "--set", "samenvatting=Over taal."])
    #expect(run.output == "Content/themas/taal-en-tellen.md gemaakt. Vul de tekst aan en controleer met: portaal check\n")
    #expect(try site.portaal(["check"]).code == 0)
    let again = try site.portaal(["new", "thema", "--set", "titel=Taal en tellen", "--set", "samenvatting=Nog eens."])
    #expect(again.code == 1)
    #expect(again.errors.contains("Content/themas/taal-en-tellen.md: fout: een nieuw bestand heeft een eigen naam"))
    #expect(again.errors.hasSuffix("Er is niets geschreven.\n"))
  }
}
