// SPDX-License-Identifier: Apache-2.0

extension Site {
  /// The smallest sound site with one of everything that others refer to.
  static let base = """
    -- Content/portaal.yml --
    titel: Proefportaal
    ondertitel: Een klein portaal om mee te proberen
    adres: https://proef.example
    bewerken: https://git.example/proef/edit/main/Content/
    contact: redactie@proef.example
    uitgever: { naam: Proefcoalitie, url: https://proef.example }
    privacy: { drempel: 5, minimumNoemer: 25 }
    -- Content/gebieden.csv --
    code,naam,provincie,lon,lat
    GM0001,Aadam,Noord,5.0,52.0
    GM0002,Bedam,Noord,5.1,52.1
    GM0003,Cedam,Zuid,5.2,51.5
    -- Content/bronnen.yml --
    - id: brief-2020
      titel: Een brief
      jaar: 2020
      uitgever: Ministerie
      status: officieel
    -- Content/soorten/ouderinitiatieven.md --
    ---
    titel: Ouderinitiatief
    meervoud: Ouderinitiatieven
    samenvatting: Ouders kiezen samen een school.
    ---
    Ouders melden hun kinderen samen aan.
    -- Content/themas/ouderbetrokkenheid.md --
    ---
    titel: Ouderbetrokkenheid
    samenvatting: Ouders doen mee.
    ---
    Ouders en school werken samen.
    -- Content/partners/proefschool.md --
    ---
    titel: Proefschool
    soort: school
    gemeente: Aadam
    samenvatting: Een school om mee te proberen.
    coalitie: nee
    ---
    De school in Aadam.
    -- Content/fiches/ouderinitiatieven/samen.md --
    ---
    titel: Samen naar de buurtschool
    samenvatting: Ouders uit een buurt kiezen samen een school.
    sector: [po]
    status: lopend
    themas: [ouderbetrokkenheid]
    bronnen: [brief-2020]
    gecontroleerd: 2026-10-01
    gemeenten: [Aadam]
    partners: [proefschool]
    kosten: 2
    ---
    ## Hoe werkt het?

    Ouders praten met elkaar.[^1]

    ## Wat kost het?

    Bijna niets.

    [^1]: Dat staat in de brief.

    """
}
