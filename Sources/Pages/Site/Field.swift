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

  /// Named values for a template: `Field.object([.naam: .text("Nijmegen")])`.
  static func object(_ fields: KeyValuePairs<Field, Value>) -> Value {
    var object = Object(capacity: fields.count)
    for (field, value) in fields { object.add(Name(position: field.rawValue), value) }
    return .object(object)
  }
}

extension Field {
  /// The names of a table of values: `Field.columns([.naam, .adres])`.
  static func columns(_ fields: [Field]) -> Rows.Columns { Rows.Columns(fields.map { Name(position: $0.rawValue) }) }
}

extension Object {
  mutating func add(_ field: Field, _ value: consuming Value) { add(Name(position: field.rawValue), value) }
}
