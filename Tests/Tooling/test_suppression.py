# SPDX-License-Identifier: Apache-2.0
"""Nobody can work out a hidden number from everything that a site publishes: the real one, and little ones made of small numbers."""

import shutil

import pytest
from attack.attacker import Attacker, leaks
from attack.published import Reader
from attack.worlds import YEARS, areas_of, build, titles_of, truth_of, write
from project import CONTENT, ROOT

PUBLIC = ROOT / "Public"


def read(public, content):
    return Reader(areas_of(content), titles_of(content)).read(public)


def attacker_of(reader, dataset, year, truth, exact=False):
    """What knows one dataset in one year, and which hidden counts are not 0; with `exact` every share that is shown to the last digit."""
    # The estimates of po-ses-2019 have parts of pupils.
    claims = [one for one in reader.claims if (one.dataset, one.year) == (dataset, year)]
    if exact:
        shown = {one.area for one in claims if one.quantity == "share"}
        shares = {area: group / (group + others) for area, (group, _, others, _) in truth.items() if area in shown}
        claims += [claims[0]._replace(area=area, quantity="share", low=one, high=one) for area, one in shares.items()]
    withheld = [(area, reason) for name, area, when, _, reason in reader.withheld if (name, when) == (dataset, year)]
    parents = {code: area["parent"] for code, area in reader.areas.items()}
    hidden = {area for area, reason in withheld if "te weinig leerlingen" in reason}
    some = [(area, name) for area in hidden for name, count in zip("go", truth[area][::2], strict=True) if count >= 1]
    return Attacker(parents, claims, withheld, some, is_whole=dataset != "po-ses-2019")


def attack(reader, dataset, year, truth, exact=False):
    return leaks(attacker_of(reader, dataset, year, truth, exact), truth)


@pytest.fixture(scope="session")
def real():
    return read(PUBLIC, CONTENT)


def series(content):
    areas = areas_of(content)
    return {(name, year): truth for name in titles_of(content) for year, truth in truth_of(content, name, areas).items()}


REAL = series(CONTENT)


@pytest.mark.parametrize(("dataset", "year"), REAL)
def test_the_real_site_keeps_its_secrets(real, dataset, year):
    assert attack(real, dataset, year, REAL[dataset, year]) == []


def test_the_attack_knows_what_is_shown(real):
    """Of a municipality with a share and a number of pupils it finds the group, to what rounding leaves open."""
    truth = REAL["vo-niveaus-2019", "2019-2020"]
    attacker = attacker_of(real, "vo-niveaus-2019", "2019-2020", truth)
    for area in ("GM0268", "GM0363", "NL"):
        group, _, others, _ = truth[area]
        low, high = attacker.interval(area, "g")
        assert low <= group <= high < low + 0.0011 * (group + others)


def test_all_that_is_published_agrees(real):
    """A number says the same wherever it stands; and so the attacker reads what numbers are about as it is meant."""
    known = {one[:4]: one for one in real.claims if one.path == f"data/{one.dataset}.csv"}
    other = [one for one in real.claims if one.path != f"data/{one.dataset}.csv"]
    disagree = [one for one in other if (of := known.get(one[:4])) is None or one.low > of.high + 1e-9 or one.high < of.low - 1e-9]
    assert disagree == []
    kinds = {(one.path.split("/")[0], one.path.rpartition(".")[2], one.quantity) for one in other}
    for page in ("gemeenten", "monitor", "vergelijken"):
        assert {(page, "html", quantity) for quantity in ("share", "D", "V", "contact", "isolation", "pupils", "schools")} <= kinds
    assert ("gemeenten", "html (text)", "pupils") in kinds and ("data", "csv", "D") in kinds
    shown = {key for key, one in known.items() if one.quantity == "D" and one.area.startswith("GM") and one.high - one.low < 0.02}
    assert shown <= {one[:4] for one in other}


@pytest.fixture(scope="session", params=range(4))
def world(request, tmp_path_factory):
    content = write(tmp_path_factory.mktemp("wereld"), request.param)
    return content, build(content)


@pytest.mark.parametrize("exact", [False, True])
def test_little_sites_keep_their_secrets(world, exact):
    content, public = world
    reader, truth = read(public, content), series(content)
    found = {year: attack(reader, "proef", year, truth["proef", year], exact) for year in YEARS}
    assert {year: one for year, one in found.items() if one} == {}
    small = [1 for one in truth.values() for group, _, others, _ in one.values() if 0 < group < 5 or 0 < others < 5 or group + others < 25]
    assert len(small) > 20


def secret(reader, truth):
    """A municipality whose small group is hidden in the last year, with its share and pupils."""
    hidden = [area for _, area, year, what, _ in reader.withheld if year == YEARS[-1] and what == "share" and area.startswith("GM")]
    return next((area, truth[area]) for area in hidden if 0 < truth[area][0] < 5 and sum(truth[area][::2]) >= 25)


PLANTS = {
    "table": ("gemeenten/{slug}/index.html", "</main>", "<table><caption>Proef, schooljaar {year}</caption><thead><tr><th>Gebied</th>"
              "<th>Aandeel van de groep</th></tr></thead><tbody><tr><th>{name}</th><td>{share}%</td></tr></tbody></table></main>"),
    "text": ("monitor/proef/index.html", "</main>", "<p>In {name} hoort in {year} {share}% bij de groep.</p></main>"),
    "description": ("gemeenten/{slug}/index.html", "</main>", "<section><h2>Proef</h2><p>schooljaar {year}</p><svg><desc>{name}: {share}%.</desc></svg></section></main>"),
    "attribute": ("monitor/proef/index.html", "</main>", '<p>{year}</p><p data-lees="{name}: {share}%"></p></main>'),
    "list of data": ("data/proef.jsonld", '"inLanguage"', '"comment": "{name}, {year}: {share} procent", "inLanguage"'),
    "download": ("data/grafiek/proef-{year}.csv", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("place", PLANTS)
def test_a_leak_anywhere_is_found(place, tmp_path):
    content = write(tmp_path, 1)
    public, truth = build(content), series(content)["proef", YEARS[-1]]
    reader = read(public, content)
    area, (group, _, others, _) = secret(reader, truth)
    words = {**reader.areas[area], "year": YEARS[-1], "share": f"{100 * group / (group + others):.1f}".replace(".", ",")}
    path, old, new = (text.format(**words) if text.count("{") else text for text in PLANTS[place])
    file = public / path
    if place == "download":
        file.write_text(f"Gebied,Aandeel van de groep {YEARS[-1]}\n{words['name']},{words['share'].replace(',', '.')}\n")
    else:
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new, 1))
    assert any(one.startswith(area) for one in attack(read(public, content), "proef", YEARS[-1], truth))
    shutil.rmtree(public)
