// SPDX-License-Identifier: Apache-2.0

/// The things that messages are about, inside a sentence.
extension EnglishPhrases {
  static let nouns = [
    ("een onderzoek", "a study"), ("waar het onderzoek te vinden is", "where the study is found"),
    ("de groep 'kolommen' bij tellingen", "the group 'kolommen' for counts"),
    ("de groep 'kolommen' bij waarden", "the group 'kolommen' for values"),
    ("de code van een gemeente in gebieden.csv", "the code of a municipality in gebieden.csv"),
    ("de code van een gemeente die er niet meer is", "the code of a municipality that is no more"),
    ("de naam van de gemeente van toen", "the former name of the municipality"), ("een jaar, zoals {}", "a year, such as {}"),
    ("een tekst over een gemeente", "a text about a municipality"), ("een tabel met cijfers", "a table of figures"),
    ("een tabel met eigen cijfers", "a table of figures of one's own"), ("een kerncijfer", "a key figure"), ("een grafiek", "a chart"),
    ("een kaart", "a map"), ("een maat van dataset '{}'", "a measure of the dataset '{}'"),
    ("een indicator van dataset '{}'", "an indicator of the dataset '{}'"),
    ("een gebied: een gemeente, 'provincie …' of Nederland", "an area: a municipality, 'provincie …' or Nederland"),
    ("een gemeente die in gebieden.csv staat", "a municipality of gebieden.csv"),
    ("de naam van een gemeente", "the name of a municipality"), ("de naam van een partner", "the name of a partner"),
    ("geschreven zoals in gebieden.csv", "written as in gebieden.csv"),
    ("geschreven zoals op zijn eigen pagina", "written as on its own page"), ("de uitgever", "the publisher"),
    ("een groep van kolomnamen", "a group of names of columns"), ("een groep van regels, elk met {}", "a group of rules, each with {}"),
    ("een nieuwsbericht", "a news item"), ("een agendapunt", "an item of the agenda"), ("een soort", "a kind"), ("een thema", "a theme"),
    ("een bron", "a source"), ("een begrip", "a term"), ("een toezegging", "a commitment"), ("een regeling", "a scheme"),
    ("een afspraak", "an agreement"), ("een pagina", "a page"), ("een vertaling", "a translation"), ("een bestand", "a file"),
    ("een map", "a folder"), ("een beeld", "a picture"),
    ("{} januari {}", "{} January {}"), ("{} februari {}", "{} February {}"), ("{} maart {}", "{} March {}"),
    ("{} april {}", "{} April {}"), ("{} mei {}", "{} May {}"), ("{} juni {}", "{} June {}"), ("{} juli {}", "{} July {}"),
    ("{} augustus {}", "{} August {}"), ("{} september {}", "{} September {}"), ("{} oktober {}", "{} October {}"),
    ("{} november {}", "{} November {}"), ("{} december {}", "{} December {}"),
  ]
}
