// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Tables and figures.
  static let tables = [
    Rule(
      "tabel.aanhalingsteken", .error, title: "Een aanhalingsteken staat om een heel veld, niet erin",
      english: .init("A quotation mark is around a field, not in it", remedy: "quote the whole field and double the marks in it"),
      why: "Anders is niet te zien waar het veld ophoudt.",
      remedy: "zet het hele veld tussen aanhalingstekens en verdubbel die erin", valid: "\"De \"\"Boom\"\"\"",
      invalid: "De \"Boom\""),
    Rule(
      "tabel.aanhalingsteken-open", .error, title: "Een veld dat met een aanhalingsteken begint, eindigt er ook mee",
      english: .init("A field that begins with a quotation mark ends with one", remedy: "add the second quotation mark"),
      why: "Anders slokt het veld alle rijen erna op.",
      remedy: "zet het tweede aanhalingsteken neer", valid: "\"De Boom\"",
      invalid: "\"De Boom"),
    Rule(
      "tabel.getal", .error, title: "In een kolom met getallen staan getallen",
      english: .init("A column of numbers holds numbers", remedy: "write a number, or leave the cell empty"),
      why: "Met iets anders is niet te rekenen.",
      remedy: "schrijf een getal, of laat leeg wat niet bekend is", valid: "12,5",
      invalid: "ongeveer 12"),
    Rule(
      "tabel.grootte", .error, title: "Een tabel is kleiner dan 2 GB",
      english: .init("A table is smaller than 2 GB", remedy: "split the file, by school year for instance"),
      why: "Grotere tabellen passen niet in het geheugen.",
      remedy: "deel het bestand op, bijvoorbeeld per schooljaar", valid: "een tabel van 5 MB",
      invalid: "een tabel van 3 GB"),
    Rule(
      "tabel.kolom", .error, title: "De tabel heeft de kolommen die ervoor genoemd zijn",
      english: .init("The table has the columns that are named for it", remedy: "correct the name in the table or in dataset.yml"),
      why: "Zonder die kolom is de tabel niet te lezen.",
      remedy: "verbeter de naam van de kolom, in de tabel of in dataset.yml", valid: "gebied: gemeente, en een kolom 'gemeente'",
      invalid: "gebied: gemeente, en een kolom 'gem'"),
    Rule(
      "tabel.kop-dubbel", .error, title: "Elke kolom heeft een eigen naam",
      english: .init("Every column has a name of its own", remedy: "rename one of the two"),
      why: "Anders is niet te zeggen welke kolom bedoeld is.",
      remedy: "geef een van de twee een andere naam", valid: "jaar,aantal",
      invalid: "aantal,aantal"),
    Rule(
      "tabel.kop-leeg", .error, title: "Elke kolom heeft een naam",
      english: .init("Every column has a name", remedy: "name the column or remove it"),
      why: "Een kolom zonder naam kan niemand gebruiken.",
      remedy: "geef de kolom een naam, of haal haar weg", valid: "jaar,aantal",
      invalid: "jaar,"),
    Rule(
      "tabel.leeg", .error, title: "Een tabel begint met een rij kolomnamen",
      english: .init("A table begins with a row of column names", remedy: "add the head and rows, or remove the file"),
      why: "In een leeg bestand staan geen cijfers.",
      remedy: "zet de kop en de rijen erin, of haal het bestand weg", valid: "jaar,aantal",
      invalid: "een leeg bestand"),
    Rule(
      "tabel.nul", .error, title: "Een tabel is tekst", english: .init("A table is text", remedy: "save the file as CSV UTF-8"),
      why: "Een werkblad van Excel is geen CSV, ook niet met een andere naam.",
      remedy: "bewaar het bestand als CSV UTF-8", valid: "scholen.csv uit Excel, bewaard als CSV UTF-8",
      invalid: "scholen.xlsx met de naam scholen.csv"),
    Rule(
      "tabel.schooljaar", .error, title: "In een kolom met schooljaren staan schooljaren",
      english: .init("A column of school years holds school years", remedy: "write two years that follow each other"),
      why: "Anders is niet te zien bij welk jaar een cijfer hoort.",
      remedy: "schrijf twee jaren die op elkaar volgen", valid: "2021-2022",
      invalid: "2021-2023"),
    Rule(
      "tabel.tekenset", .error, title: "Een tabel is UTF-8 of Windows-1252",
      english: .init("A table is UTF-8 or Windows-1252", remedy: "save the table as CSV UTF-8"),
      why: "Anders worden letters met accenten onleesbaar.",
      remedy: "bewaar de tabel als CSV UTF-8", valid: "CSV UTF-8",
      invalid: "UTF-16"),
    Rule(
      "tabel.tekenset-gemengd", .advice, title: "Een tabel heeft één tekenset",
      english: .init("A table has one encoding", remedy: "save the file as CSV UTF-8"),
      why: "Dit bestand is uit twee bronnen geplakt; elk veld is gelezen als wat het is.",
      remedy: "bewaar het bestand als CSV UTF-8", valid: "alles in UTF-8",
      invalid: "één rij in Windows-1252"),
    Rule(
      "tabel.tekenset-dubbel", .advice, title: "Letters zijn één keer omgezet",
      english: .init("Letters were converted once", remedy: "check that this was read well"),
      why: "Twee keer omzetten maakt van é de tekens Ã©.",
      remedy: "kijk of dit goed gelezen is", valid: "café",
      invalid: "cafÃ©"),
    Rule(
      "tabel.velden", .error, title: "Elke rij heeft evenveel velden als de kop",
      english: .init("Every row has as many fields as the head", remedy: "complete the row, or quote text that holds the separator"),
      why: "Anders staan cijfers in de verkeerde kolom.",
      remedy: "vul de rij aan, of zet tekst met een scheidingsteken tussen aanhalingstekens", valid: "2021-2022,12",
      invalid: "2021-2022,12,"),
    Rule(
      "dataset.ontbreekt", .error, title: "Een map met tabellen heeft een dataset.yml",
      english: .init("A folder of tables has a dataset.yml", remedy: "make dataset.yml, with portaal import for instance"),
      why: "Die zegt wat de cijfers zijn en van wie ze komen.",
      remedy: "maak dataset.yml, bijvoorbeeld met portaal import", valid: "monitor/po/dataset.yml en scholen.csv",
      invalid: "monitor/po/scholen.csv alleen"),
    Rule(
      "dataset.tabel", .error, title: "Een dataset heeft een tabel of meer",
      english: .init("A dataset has a table or more", remedy: "put the figures as .csv in the same folder"),
      why: "Zonder cijfers is er niets te laten zien.",
      remedy: "zet de cijfers als .csv in dezelfde map", valid: "dataset.yml en scholen.csv",
      invalid: "dataset.yml alleen"),
    Rule(
      "monitor.aantal", .error, title: "Elk aantal is een getal waarmee gerekend kan worden",
      english: .init("Every count can be computed with", remedy: "check the counts in this table"),
      why: "Een aantal leerlingen is niet negatief en niet oneindig groot.",
      remedy: "controleer de aantallen in deze tabel", valid: "12",
      invalid: "-12"),
    Rule(
      "monitor.dubbel", .error, title: "Een school of indicator staat één keer in de tabel per jaar",
      english: .init("A school or indicator occurs once a year", remedy: "remove one of the two lines"),
      why: "Anders tellen leerlingen dubbel.",
      remedy: "haal een van de twee regels weg", valid: "één rij per school en jaar",
      invalid: "twee rijen voor dezelfde school en hetzelfde jaar"),
    Rule(
      "monitor.gebied", .error, title: "Een gemeente in een tabel staat in gebieden.csv",
      english: .init("A municipality in a table is in gebieden.csv", remedy: "take the name or code from gebieden.csv"),
      why: "Anders is niet te zien waar de cijfers over gaan.",
      remedy: "neem de naam of code over uit gebieden.csv", valid: "GM0268",
      invalid: "GM9999"),
    Rule(
      "monitor.groep", .error, title: "De groep is niet groter dan het totaal",
      english: .init("The group is not larger than the total", remedy: "check the counts of this school"),
      why: "Anders klopt een van de twee aantallen niet.",
      remedy: "controleer de aantallen van deze school", valid: "groep 12, totaal 200",
      invalid: "groep 220, totaal 200"),
    Rule(
      "monitor.kop", .error, title: "Alle tabellen van een dataset hebben dezelfde kop",
      english: .init("All tables of a dataset have the same head", remedy: "give every table the same columns"),
      why: "Ze worden als één tabel gelezen.",
      remedy: "geef elke tabel dezelfde kolommen", valid: "twee keer school,aantal",
      invalid: "school,aantal en school,leerlingen"),
    Rule(
      "monitor.schoolnaam", .error, title: "Een dataset noemt geen scholen",
      english: .init("A dataset names no schools", remedy: "remove the column and number the branches"),
      why: "Met de naam of het nummer van een school is te zien wie de leerlingen zijn.",
      remedy: "haal de kolom weg en geef de vestigingen een volgnummer", valid: "school-1",
      invalid: "De Boom, of 01AB"),
    Rule(
      "monitor.leeg", .advice, title: "Een school zonder leerlingen telt niet mee",
      english: .init("A school without pupils does not count", remedy: "remove the line, or correct the number of pupils"),
      why: "Anders lijkt het of een gemeente meer scholen heeft.",
      remedy: "haal de regel weg, of verbeter het aantal", valid: "200 leerlingen", invalid: "0 leerlingen"),
    Rule(
      "monitor.totaal", .error, title: "Een totaal is de som van zijn delen",
      english: .init("A total is the sum of its parts", remedy: "correct the total or the schools"),
      why: "Anders ontbreken er scholen, of klopt een aantal niet.",
      remedy: "herstel het totaal of de scholen", valid: "100 en 50, totaal 150",
      invalid: "100 en 50, totaal 160"),
  ]
}
