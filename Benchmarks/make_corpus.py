#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes a portal of N fiches to measure with: invented texts and figures, the same bytes for the same N and seed.

usage: make_corpus.py N DEST [--seed S]      writes DEST/Content/… (which must not exist)

Fiches of 350 to 700 words with headings, lists, quotes, tables, pictures and links to each other; four kinds, ten themes, sixty partners,
a text for each municipality of Content/gebieden.csv, and two datasets of ten school years with three measures.
The kinds, the themes and the partners are used as unevenly as real ones are. A fiche depends on N only in what it links to.
"""
import argparse, csv, pathlib, random, re, unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
KINDS = {"vriendschapsscholen": 30, "ouderinitiatieven": 25, "gezamenlijke-vakken": 25, "centraal-aanmelden": 20}
THEMES = ["kansen", "schoolkeuze", "ouders", "aanmelden", "taal", "burgerschap", "huisvesting", "overgang", "vriendschap", "samenwerking"]
PARTNERS = [f"{kind} {name}" for kind in ("Stichting", "Vereniging", "Netwerk", "Schoolbestuur", "Lectoraat", "Werkplaats")
            for name in ("Zonnewijzer", "De Wilg", "Overbrug", "Kruispunt", "De Vlieger", "Samenspel", "Buurtkracht", "Het Anker", "Wegwijs", "De Fontein")]
STUDIES = [[], ["beschrijvend"], ["voor-na"], ["vergelijking"], ["quasi-experiment", "experiment"], ["casus", "voor-na", "vergelijking"]]
YEARS = [f"{year}-{year + 1}" for year in range(2015, 2025)]
MEASURES = ["spreiding", "isolatie", "aandeel"]
PEOPLE = ["leerlingen", "ouders", "leraren", "schoolleiders", "buren", "bestuurders", "onderzoekers", "vrijwilligers"]
THINGS = ["de eerste schooldag", "een gezamenlijk rooster", "de open dag", "het aanmelden", "een busje naar de zee", "de leesgroep",
          "het gesprek over schoolkeuze", "een dag op elkaars school", "de loting", "het schoolplein", "een plan voor de wijk"]
PLACES = ["in twee wijken", "op alle basisscholen", "na de zomer", "in groep zeven", "in de brugklas", "aan de rand van de stad", "in de bibliotheek"]
VERBS = ["bereiden", "bespreken", "regelen", "bekijken", "vergelijken", "betalen", "onderzoeken", "beschrijven"]
SENTENCES = [
    "{People} {verb} samen {thing}, en dat gebeurt {place}.",
    "Van de {n} scholen die meededen, gingen er {m} ook het jaar erna door.",
    "{Place} merkten {people} dat {thing} meer tijd vroeg dan was gedacht.",
    "Zonder {people} komt {thing} niet van de grond.",
    "Per school kost {thing} ongeveer {n} uur in de maand.",
    "Wat {people} ervan vinden, is {m} keer gevraagd, steeds met dezelfde vragen.",
    "{Place} is {thing} intussen gewoon, elders begint het pas.",
    "Een deel van de {people} koos toch anders; waarom, is niet bekend.",
]
HEADINGS = ["Waarom dit begon", "Zo werkt het", "Wie er meedoen", "Wat het kost", "Wat het oplevert", "Wat lastig bleek", "Hoe het verder gaat", "Voor andere gemeenten"]


def slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def sentence(r):
    people, thing, place = r.choice(PEOPLE), r.choice(THINGS), r.choice(PLACES)
    return r.choice(SENTENCES).format(
        people=people, People=people.capitalize(), thing=thing, place=place, Place=place.capitalize(), verb=r.choice(VERBS),
        n=r.randint(3, 40), m=r.randint(2, 20))


def municipalities():
    with open(ROOT / "Content" / "gebieden.csv", encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


class Corpus:
    def __init__(self, count, seed, areas):
        self.count, self.seed, self.areas = count, seed, areas

    def identity(self, number):
        """Folder, name of the file, title and municipality of a fiche, from its number alone."""
        r = random.Random(f"{self.seed}:{number}")
        kind = r.choices(list(KINDS), KINDS.values())[0]
        area = self.areas[int(len(self.areas) * r.random() ** 2)]["naam"]
        title = f"{r.choice(THINGS).capitalize()} in {area}, verslag {number + 1}"
        return kind, slug(title), title, area

    def link(self, r, kind):
        other, name, title, _ = self.identity(r.randrange(self.count))
        return f"[{title}]({'' if other == kind else f'../{other}/'}{name}.md)"

    def paragraph(self, r, kind):
        words = []
        for _ in range(r.randint(3, 5)):
            text, chance = sentence(r), r.random()
            if chance < 0.2:
                first, rest = text.split(" ", 1)
                text = f"**{first}** {rest}"
            elif chance < 0.3:
                text += " *Zo zegt men dat.*"
            elif chance < 0.36:
                text += f" Zie ook {self.link(r, kind)}."
            words.append(text)
        return " ".join(words)

    def block(self, r, kind, area):
        chance = r.random()
        if chance < 0.3:
            return "\n".join("- " + sentence(r) for _ in range(r.randint(3, 5)))
        if chance < 0.45:
            return "\n".join(f"{number}. {sentence(r)}" for number in range(1, r.randint(4, 6)))
        if chance < 0.55:
            return f"- {sentence(r)}\n  - {sentence(r)}\n  - {sentence(r)}\n- {sentence(r)}"
        if chance < 0.65:
            return f"> {sentence(r)}\n>\n> — *een van de {r.choice(PEOPLE)}*"
        if chance < 0.72:
            rows = "\n".join(f"| {year} | {r.randint(2, 20)} | {r.randint(30, 900)} |" for year in r.sample(YEARS, 4))
            return "| Schooljaar | Scholen | Leerlingen |\n| --- | ---: | ---: |\n" + rows
        if chance < 0.78:
            return f"![Een tekening van een school in {area}](../../beelden/beeld-{r.randrange(24):02d}.svg)"
        return self.paragraph(r, kind)

    def body(self, r, kind, area):
        parts = [self.paragraph(r, kind)]
        for heading in r.sample(HEADINGS, r.randint(4, 6)):
            parts += ["## " + heading, self.paragraph(r, kind), self.block(r, kind, area)]
        return "\n\n".join(parts + ["## Lees ook", "\n".join("- " + self.link(r, kind) for _ in range(3))])

    def fiche(self, number):
        """The path below Content/ and the text."""
        kind, name, title, area = self.identity(number)
        r = random.Random(f"{self.seed}:{number}:text")
        themes = sorted({THEMES[int(len(THEMES) * r.random() ** 1.5)] for _ in range(r.randint(1, 4))})
        lines = [
            "---", f'titel: "{title}"', f'samenvatting: "{sentence(r)} {sentence(r)}"', f"sector: [{r.choice(['po', 'vo'])}]",
            f"status: {r.choice(['gepland', 'lopend', 'afgerond', 'gestopt'])}", "themas:", *(f"  - {theme}" for theme in themes),
            "bronnen: [bron-corpus]", f"gecontroleerd: 2025-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}",
            f'gemeenten: ["{area}"]', f"partners: [{slug(PARTNERS[int(len(PARTNERS) * r.random() ** 2)])}]", "dimensie: [ses]",
            f"start: {r.randint(2012, 2023)}-{r.randint(1, 12):02d}", f"kosten: {r.randint(1, 5)}",
        ]
        studies = r.choice(STUDIES)
        if studies:
            lines.append("onderzoeken:")
            lines += [f"  - {{ bron: bron-corpus, opzet: {study}, uitkomst: positief, onafhankelijk: ja, nederland: ja }}" for study in studies]
        return f"fiches/{kind}/{name}.md", "\n".join(lines) + f"\n---\n{self.body(r, kind, area)}\n"

    def write(self, content):
        for path, text in self.files():
            file = content / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")

    def files(self):
        """Every file: its path below Content/ and its text."""
        yield "portaal.yml", SETTINGS
        yield "bronnen.yml", "- id: bron-corpus\n  titel: Verzonnen fiches om mee te meten\n  jaar: 2025\n  uitgever: portaal\n  status: onderzoek\n"
        yield "gebieden.csv", (ROOT / "Content" / "gebieden.csv").read_text(encoding="utf-8")
        yield "paginas/over.md", "---\ntitel: Over deze fiches\nsamenvatting: Verzonnen teksten en cijfers.\nvolgorde: 1\n---\nZij dienen om te meten.\n"
        for kind in KINDS:
            name = kind.replace("-", " ").capitalize()
            yield f"soorten/{kind}.md", f"---\ntitel: {name}\nmeervoud: {name}\nsamenvatting: Verzonnen fiches.\n---\nAlle fiches van deze soort.\n"
        for theme in THEMES:
            yield f"themas/{theme}.md", f"---\ntitel: {theme.capitalize()}\nsamenvatting: Alles over {theme}.\n---\nEen verzonnen thema.\n"
        for partner in PARTNERS:
            yield f"partners/{slug(partner)}.md", f"---\ntitel: {partner}\nsoort: stichting\nsamenvatting: Een verzonnen partner.\ncoalitie: nee\n---\nEen partner.\n"
        for area in self.areas:
            yield f"gemeenten/{slug(area['naam'])}.md", f"---\ntitel: \"{area['naam']}\"\nsamenvatting: Een gemeente.\n---\nVerzonnen tekst.\n"
        for number in range(24):
            yield f"beelden/beeld-{number:02d}.svg", PICTURE.format(x=20 + 10 * number, y=300 - 10 * number)
        for sector in ("po", "vo"):
            yield from self.dataset(sector)
        for number in range(self.count):
            yield self.fiche(number)

    def dataset(self, sector):
        yield f"monitor/spreiding-{sector}/dataset.yml", DATASET.format(sector=sector)
        r = random.Random(f"{self.seed}:{sector}")
        for year in YEARS:
            rows = ["gebied,schooljaar,indicator,waarde,leerlingen"]
            for area in self.areas:
                rows += [f"{area['code']},{year},{measure},{r.uniform(0.05, 0.8):.3f},{r.randint(200, 60000)}" for measure in MEASURES]
            yield f"monitor/spreiding-{sector}/{year}.csv", "\n".join(rows) + "\n"


SETTINGS = """titel: Fiches om mee te meten
ondertitel: Alles is verzonnen
adres: https://fiches.example
bewerken: https://git.example/fiches/edit/main/Content/
contact: redactie@fiches.example
uitgever: { naam: Metingen, url: https://fiches.example }
privacy: { drempel: 5, minimumNoemer: 25 }
"""

DATASET = """titel: Verzonnen spreiding in het {sector}
samenvatting: Deze cijfers zijn verzonnen. Zij dienen alleen om te meten. Zij zeggen niets over een gemeente.
bron: bron-corpus
licentie: CC0-1.0
peildatum: 2025-10-01
sector: {sector}
vorm: waarden
kolommen: {{ gebied: gebied, schooljaar: schooljaar, indicator: indicator, waarde: waarde, leerlingen: leerlingen }}
"""

PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360"><rect width="640" height="360" fill="#dde"/>\
<circle cx="{x}" cy="{y}" r="40" fill="#456"/></svg>
"""


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("count", type=int)
    options.add_argument("destination", type=pathlib.Path)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    content = options.destination / "Content"
    content.mkdir(parents=True)
    Corpus(options.count, options.seed, municipalities()).write(content)


if __name__ == "__main__":
    main()
