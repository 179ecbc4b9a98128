# SPDX-License-Identifier: Apache-2.0
"""Little sites with random counts of pupils of which many are small, built by the program itself; and what is true there."""

import csv
import random
import re
import subprocess
import unicodedata
from collections import defaultdict

from project import ROOT, read_yaml

PORTAAL = ROOT / ".build/release/portaal"
PROVINCES = {"Noord": ["Aadam", "Bedam", "Cedam", "Dedam"], "Zuid": ["Eedam", "Efdam", "Gedam"], "Eiland": ["Hadam"]}
YEARS = [f"{year}-{year + 1}" for year in range(2010, 2025)]
SETTINGS = """titel: Proefportaal
ondertitel: Een klein portaal om mee te proberen
adres: https://proef.example
bewerken: https://git.example/proef/edit/main/Content/
contact: redactie@proef.example
uitgever: { naam: Proefcoalitie, url: https://proef.example }
privacy: { drempel: 5, minimumNoemer: 25 }
"""
SOURCE = "- { id: brief-2020, titel: Een brief, jaar: 2020, uitgever: Ministerie, status: officieel }\n"
DATASET = """titel: Proef
samenvatting: Dit is een proef. De cijfers zijn verzonnen. Het zijn er weinig.
bron: brief-2020
licentie: CC0-1.0
peildatum: 2019-10-01
sector: po
vorm: tellingen
kolommen: { gebied: gm, schooljaar: schooljaar, eenheid: vestiging, totaal: leerlingen, groep: groep }
groep: { naam: leerlingen uit de groep, ander: andere leerlingen }
maten: [D, V, contactkans, isolatie]
"""


def slug(name):
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(letter))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def areas_of(content):
    """By code: the name, the slug and the area that it is a part of."""
    areas = {"NL": {"name": "Nederland", "slug": "nederland", "parent": None}}
    for row in csv.DictReader((content / "gebieden.csv").open()):
        province = "PV-" + slug(row["provincie"])
        areas.setdefault(province, {"name": row["provincie"], "slug": slug(row["provincie"]), "parent": "NL"})
        areas[row["code"]] = {"name": row["naam"], "slug": slug(row["naam"]), "parent": province}
    return areas


def titles_of(content):
    return {file.parent.name: read_yaml(file.read_text())["titel"] for file in (content / "monitor").glob("*/dataset.yml")}


def truth_of(content, dataset, areas):
    """Per school year and area (group, others), each as its least and its greatest value: equal where the source hides nothing."""
    folder = content / "monitor" / dataset
    columns = read_yaml((folder / "dataset.yml").read_text())["kolommen"]
    truth = defaultdict(lambda: defaultdict(lambda: [0.0] * 4))
    for file in sorted(folder.glob("*.csv")):
        for row in csv.DictReader(file.open()):

            def ends(name):
                if row[columns[name]] == "<5":
                    return [0.0, 4.0]
                if row[columns[name]] != ".":
                    return [float(row[columns[name]])] * 2
                return [float(row[columns[f"{name}-{end}"]]) for end in ("van", "tot")]

            group, total = ends("groep"), ends("totaal")
            others = [max(0, total[0] - group[1]), total[1] - group[0]]
            area = row[columns["gebied"]]
            while area:
                sums = truth[row[columns["schooljaar"]]][area]
                truth[row[columns["schooljaar"]]][area] = [one + more for one, more in zip(sums, group + others, strict=True)]
                area = areas[area]["parent"]
    return truth


def schools(chance):
    """Schools with few pupils of the group, with few others, or with enough of both."""
    size, kind = chance.choice([4, 12, 30, 60]), chance.randrange(5)
    for _ in range(chance.choice([5, 6])):
        total = chance.randint(1, size)
        few = min(total, chance.choice([0, 0, 0, 1])) if kind < 2 else chance.randrange(3)
        yield total, min(total, few) if kind in (0, 2) else total - few if kind == 1 else chance.randint(0, total)


def write(folder, seed):
    """The files of a site; every number follows from the seed."""
    chance = random.Random(seed)
    content = folder / "Content"
    (content / "monitor/proef").mkdir(parents=True)
    (content / "portaal.yml").write_text(SETTINGS)
    (content / "bronnen.yml").write_text(SOURCE)
    (content / "monitor/proef/dataset.yml").write_text(DATASET)
    areas, rows = [], []
    for province, names in PROVINCES.items():
        for name in names:
            code = f"GM{len(areas) + 1:04}"
            areas.append(f"{code},{name},{province},5.{len(areas)},52.{len(areas)}")
            rows += [f"{code},{year},{place},{total},{group}" for year in YEARS for place, (total, group) in enumerate(schools(chance), 1)]
    (content / "gebieden.csv").write_text("\n".join(["code,naam,provincie,lon,lat", *areas, ""]))
    (content / "monitor/proef/tabel.csv").write_text("\n".join(["gm,schooljaar,vestiging,leerlingen,groep", *rows, ""]))
    return content


def build(content):
    public = content.parent / "Public"
    command = [PORTAAL, "build", "--content", content, "--templates", ROOT / "Templates", "--output", public]
    run = subprocess.run(command, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "NO_COLOR": "1"})
    assert run.returncode == 0, run.stdout[:3000] + run.stderr[:3000]
    return public
