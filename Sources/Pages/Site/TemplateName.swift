// SPDX-License-Identifier: Apache-2.0

/// The templates that Swift asks for; the others are parts of these.
enum TemplateName: String, CaseIterable, Sendable {
  case home = "start"
  case overview = "interventies"
  case facetList = "lijst"
  case collection = "verzameling"
  case fiche
  case themes = "themas"
  case theme = "thema"
  case partners, partner
  case municipalities = "gemeenten"
  case municipality = "gemeente"
  case monitor, dataset
  case comparisons = "vergelijken"
  case comparison = "vergelijking"
  case terms = "begrippen"
  case sources = "bronnen"
  case policy = "beleid"
  case register
  case commitments = "toezeggingen"
  case newsList = "nieuws"
  case agendaList = "agenda"
  case article = "pagina"
  case search = "zoeken"
  case letter
  case examples = "voorbeelden"
  case rules = "regels"
  case notFound = "niet-gevonden"
  case moved = "verhuisd"

  case head = "hoofd"
  case header = "kop"
  case footer = "voet"
  case booklet = "boekje"
  case bookletPart = "boekje-deel"
  case chapter = "boekje-hoofdstuk"
  case appendix = "boekje-achterin"
  case bookletChart = "boekje-grafiek"
  case epubChart = "epub-grafiek"
  case epubChapter = "epub-hoofdstuk"
  case epubCover = "epub-omslag"
  case epubContents = "epub-inhoud"
  case card = "kaart"
  case overviewRow = "overzichtsrij"
  case elsewhere = "eldersregel"
  case facetGroups = "filtergroepen"
  case source = "bron"
  case word = "woord"
  case words = "woordenlijst"
  case chart = "grafiek"
  case keyFigure = "kerncijfer"
  case areaFigures = "cijfers"
  case figureTable = "cijfertabel"
  case blockSource = "blokbron"
}
