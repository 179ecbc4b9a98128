// SPDX-License-Identifier: Apache-2.0
import Mustache

/// Every name that a template may use; in a template it has hyphens: `bewijsWoord` is `{{bewijs-woord}}`.
enum Field: Int, TemplateField {
  case aantal, adres, afspraken, alleAanpakken, alleGemeenten, ander, atom, berichten, beschrijving, bewijs, bewijsladder, bijzaak
  case bewijsUitleg, bijschrift, blad, bladen, bladeren, breed, breuken, bron, bronAdres, bronnen, bronStatus, canoniek, catalogus
  case cellen, cijfers, citaat, coalitie, contact, controle, csv, csvw, datum, dekking, dieper, dimensies, doelgroep, doorsturen
  case eersteKop, etiket, facetten, feeds, feiten, gebruikt, gecontroleerd, gemeente, gemeenten, gemeentenAdres, gemeentetabel, goed
  case grafiek, groep, groepen, heeftNieuws, hier, hoofd, id, inhoudsopgave, interventiesAdres, interventiesTitel, iso, jaar, json
  case kaart, kaarten, kenmerken, kerncijfer, kolommen, kolommenBreed, komma, kop, koppen, kopTitel, kosten, kostenToelichting
  case kruimels, landcijfer, landtabel, leeg, letOp, letters, lezing, licentie, lijst, maten, menu, merken, monitorAdres, naam, naar
  case naarVolledig, namen, nederland, nietOfficieel, nietVindbaar, nieuwsAdres, nodig, noot, noten, omschrijving, onafhankelijk
  case onderschrift, ondertitel, onderzoeken, ook, oorzaken, op, opzet, overzicht, paginas, partners, peildatum, periode, pictogram
  case plaats, plaatsen, provincie, provincies, richting, rijen, samengevat, samenvatting, schatting, schooljaren, script, scripts
  case sector, sectoren, sectorenVoluit, smal, soort, soorten, soortnaam, stappen, start, status, statussen, stijl, stippen, svg
  case taal, tabel, tabelAdres, talen, tegenspraak, tekst, teLaat, tevens, themalijst, themas, titel, toelichting, toeval, uitgever
  case uitgeverAdres, uitkomst, uitleg, verbeter, verborgen, verdeling, verder, verloop, verloopKop, verouderd, voet, volgende
  case vorige, waar, waarde, website, wegwijzer, woord, woorden, zin, zoeken, zoekfeiten, zoekfilter, zoekindex
  case gewijzigd, vast, versie
  // The fiche page.
  case elders, soortAlles
  // What the steps of the costs mean.
  case kostenladder
  // Themes as communities.
  case leden
  // Booklets.
  case boekje, boekjes, delen, epub, stijlen
  // Municipalities and comparisons.
  case aanpakken, gelijkend, herindeling, jaartabel, kwaliteit, nummers, vergelijking, vergelijkingen, zinnen
  // Other languages.
  case nederlands, ongelezen, origineel, vertaald, vertalingen
  // The glossary.
  case voluit
  // Files for who refers to a page.
  case bibtex, ris, verwijzing
  // What machines read of a page.
  case deelbeeld, gegevens, manifest, ogBeeld, ogBeeldTekst, ogSoort, ogTitel, pictogramGroot, pictogramOud

  /// Of all templates, in every language.
  static let vocabulary = Vocabulary(Field.self)

  /// Named values for a template: `Field.object([.naam: .text("Nijmegen")])`. No name is given twice.
  static func object(_ values: consuming FieldValues) -> Value { .object(values.taken()) }
}

/// What is written between the brackets of `Field.object`. Its values are taken out of it: as members of a dictionary they would be copied,
/// and each copy of a text or a list counts a reference.
struct FieldValues: ExpressibleByDictionaryLiteral {
  private var pairs: [(Field, Value)]

  // In the place of the call, where the list has no other owner.
  @inline(__always)
  init(dictionaryLiteral pairs: (Field, Value)...) { self.pairs = pairs }

  mutating func taken() -> Object {
    pairs.withUnsafeMutableBufferPointer { pairs in
      Object(count: pairs.count) { place in
        Name(position: pairs[place].0.rawValue)
      } taking: { place in
        var value = Value.absent
        swap(&value, &pairs[place].1)
        return value
      }
    }
  }
}

extension Field {
  /// The names of a table of values: `Field.columns([.naam, .adres])`.
  static func columns(_ fields: [Field]) -> Rows.Columns { Rows.Columns(fields.map { Name(position: $0.rawValue) }) }
}

extension Object {
  mutating func add(_ field: Field, _ value: consuming Value) { add(Name(position: field.rawValue), value) }
}
