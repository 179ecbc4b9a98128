// SPDX-License-Identifier: Apache-2.0
import Mustache

/// Every name that a template may use; in a template it has hyphens: `bewijsWoord` is `{{bewijs-woord}}`.
enum Field: Int, TemplateField {
  case aantal, adres, afspraken, alleAanpakken, alleGemeenten, ander, atom, berichten, beschrijving, bewijs
  case bewijsUitleg, bewijsladder, bijschrift, blad, bladeren, breed, breuken, bron, bronAdres, bronStatus
  case bronnen, canoniek, catalogus, cellen, cijfers, citaat, coalitie, contact, controle, csv, csvw, datum, dekking, dieper
  case dimensies, doelgroep, doorsturen, eersteKop, etiket, feeds, feiten, gebruikt, gecontroleerd, gemeente, gemeenten, gemeentenAdres
  case gemeentetabel, goed, grafiek, groep, groepen, heeftNieuws, hier, hoofd, id, inhoudsopgave, interventiesAdres
  case interventiesTitel, iso, jaar, json, kaart, kaarten, kerncijfer, kolommen, kolommenBreed, komma, kop, kopTitel, koppen, kosten
  case kostenToelichting, kruimels, landcijfer, landtabel, leeg, letOp, letters, lezing, licentie, lijst, maten, menu, merken
  case monitorAdres, naam, naar, naarVolledig, nederland, nietOfficieel, nietVindbaar, nieuwsAdres, nodig, noot, noten
  case omschrijving, onafhankelijk, onderschrift, ondertitel, onderzoeken, ook, oorzaken, opzet, overzicht, paginas, partners
  case peildatum, periode, pictogram, plaats, plaatsen, provincie, provincies, rijen, samengevat, samenvatting, schatting
  case schooljaren, script, sector, sectoren, sectorenVoluit, smal, soort, soorten, soortnaam, stappen, start, status, statussen, stijl
  case stippen, svg, taal, tabel, tabelAdres, talen, teLaat, tegenspraak, tekst, tevens, themalijst, themas, titel, toelichting, toeval,
    uitgever
  case uitgeverAdres, uitkomst, uitleg, verbeter, verborgen, verdeling, verder, verloop, verloopKop, verouderd, voet, volgende, vorige,
    waar, waarde, website
  case richting, wegwijzer, woord, zin, zoeken

  /// Named values for a template: `Field.object([.naam: .text("Nijmegen")])`.
  static func object(_ fields: KeyValuePairs<Field, Value>) -> Value {
    .object(Object(fields.map { (Name(position: $0.rawValue), $1) }))
  }
}
