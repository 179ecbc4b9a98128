# SPDX-License-Identifier: Apache-2.0
"""What other programs read of the built site: schema.org, feeds, the calendar, the files at fixed places and the heads of the pages."""

import datetime
import json
import re
import shutil
import struct
import subprocess
import urllib.parse
import urllib.robotparser
from html import unescape

import icalendar
import pytest
from lxml import etree
from project import CONTENT, ROOT

PUBLIC = ROOT / "Public"
SCHEMAS = ROOT.parent / "shared" / "check" / "schemas"
HOME = "https://portaal.example"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

# What a thing of each type must say, after https://schema.org and what search engines ask of articles, breadcrumbs and datasets.
REQUIRED = {
    "WebSite": {"@id", "url", "name", "description", "inLanguage", "publisher"},
    "WebPage": {"@id", "url", "name", "inLanguage", "isPartOf", "breadcrumb", "mainEntity", "lastReviewed"},
    "Article": {"@id", "headline", "description", "inLanguage", "dateModified", "author", "publisher", "license", "citation", "about"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name"},
    "Place": {"name", "identifier"},
    "CreativeWork": {"name"},
    "Thing": {"name", "url"},
    "Dataset": {"@id", "url", "name", "description", "license", "creator", "publisher", "distribution", "spatialCoverage", "temporalCoverage",
                "variableMeasured", "isAccessibleForFree", "includedInDataCatalog"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "DataCatalog": {"name", "url"},
}  # fmt: skip


def files(pattern):
    found = sorted(PUBLIC.glob(pattern))
    assert found, f"no {pattern} in Public/: run `make site` first"
    return found


def things(value):
    """Every object in a JSON value, with all that is in it."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from things(part)
    elif isinstance(value, list):
        for part in value:
            yield from things(part)


def exists(address):
    """Whether the built site has what is at an address of its own."""
    path = urllib.parse.unquote(urllib.parse.urlsplit(address).path).lstrip("/")
    return (PUBLIC / path / "index.html").is_file() if path.endswith("/") or not path else (PUBLIC / path).is_file()


SCHEMA_FILES = [path for path in sorted(PUBLIC.glob("data/*.jsonld")) if path.name != "catalog.jsonld"]


@pytest.mark.parametrize("path", SCHEMA_FILES, ids=lambda path: path.stem)
def test_schema_org(path):
    document = json.loads(path.read_text("utf-8"))
    assert document["@context"] == "https://schema.org" and document["@graph"]
    for thing in things(document["@graph"]):
        if "@type" not in thing:
            assert set(thing) == {"@id"}
            continue
        missing = REQUIRED[thing["@type"]] - set(thing)
        assert not missing, f"{thing['@type']} without {missing}"
        assert "" not in thing.values() and [] not in thing.values()
        for name in ("dateModified", "lastReviewed", "datePublished"):
            assert DAY.fullmatch(thing.get(name, "2026"))
        if thing["@type"] == "Article":
            assert len(thing["headline"]) <= 110
        if thing["@type"] == "Dataset":
            assert 50 <= len(thing["description"]) <= 5000 and re.fullmatch(r"\d{4}-\d\d/\d{4}-\d\d", thing["temporalCoverage"])
        if thing["@type"] == "BreadcrumbList":
            assert [step["position"] for step in thing["itemListElement"]] == list(range(1, len(thing["itemListElement"]) + 1))
        for name in ("url", "contentUrl", "item"):
            if thing.get(name, "").startswith(HOME + "/"):
                assert exists(thing[name]), thing[name]


def test_every_name_in_schema_org_is_explained_somewhere():
    """An `@id` of the site that is only referred to would lead nowhere."""
    explained, named = set(), set()
    for path in SCHEMA_FILES:
        for thing in things(json.loads(path.read_text("utf-8"))):
            if "@id" in thing:
                named.add(thing["@id"])
                if "@type" in thing:
                    explained.add(thing["@id"])
    assert len(explained) > 20 and named - explained == set()
    assert {name for name in named if not exists(name.split("#")[0])} == set()


def test_every_fiche_leads_to_its_data():
    known = {thing["@id"]: path for path in SCHEMA_FILES for thing in things(json.loads(path.read_text("utf-8"))) if thing.get("@type") == "WebPage"}
    for page in files("interventies/*/*/index.html"):
        text = page.read_text("utf-8")
        found = re.search(r'<link rel="alternate" type="application/ld\+json" href="([^"]+)"', text)
        if 'property="og:type" content="article"' in text:
            address = f"{HOME}/{page.parent.relative_to(PUBLIC)}/"
            assert PUBLIC / found.group(1).lstrip("/") == known[address]


def test_no_file_is_too_large_to_open():
    """2 MB, what a telephone still opens; tables to download and the booklets are meant to be whole."""
    large = {path for path in PUBLIC.rglob("*") if path.is_file() and path.stat().st_size > 2_000_000}
    assert {path for path in large if path.suffix not in (".csv", ".epub") and path.parts[len(PUBLIC.parts)] != "boekje"} == set()


@pytest.fixture(scope="module")
def livelier(tmp_path_factory):
    """The site with two meetings on the agenda and two old addresses."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(CONTENT, folder / "Content")
    (folder / "Content" / "agenda").mkdir(exist_ok=True)
    (folder / "Content" / "agenda" / "2027-01-14-bijeenkomst.md").write_text(
        "---\ntitel: Bijeenkomst; met komma's, en meer\nsamenvatting: Een lange samenvatting van de bijeenkomst, met een ë en 'aanhalingstekens', die over"
        " meer dan één regel van het bestand loopt.\ndatum: 2027-01-14\nbegin: '13:30'\neinde: '16:00'\nplaats: Nijmegen, stadhuis\n---\nWelkom.\n")
    (folder / "Content" / "agenda" / "2027-02-01-dag.md").write_text("---\ntitel: Een hele dag\nsamenvatting: Een dag.\ndatum: 2027-02-01\n---\nWelkom.\n")
    run = subprocess.run(
        [ROOT / ".build/release/portaal", "build", "--content", folder / "Content", "--templates", ROOT / "Templates", "--output", folder / "Public",
         "--date", "2026-11-21"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "Public"


def test_the_calendar(livelier):
    raw = (livelier / "agenda.ics").read_bytes()
    assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(raw)
    assert calendar["version"] == "2.0" and calendar["prodid"] and not calendar.errors
    meeting, day = calendar.walk("VEVENT")
    assert all(event["uid"] and event["dtstamp"].dt and not event.errors for event in (meeting, day))
    assert meeting["summary"] == "Bijeenkomst; met komma's, en meer" and meeting["location"] == "Nijmegen, stadhuis"
    assert meeting["description"].startswith("Een lange samenvatting") and meeting["description"].endswith("van het bestand loopt.")
    for name, hour in (("dtstart", 13.5), ("dtend", 16)):
        at = meeting[name].dt
        assert at.replace(tzinfo=None) == datetime.datetime(2027, 1, 14) + datetime.timedelta(hours=hour)
        assert str(at.tzinfo) == "Europe/Amsterdam" and at.utcoffset() == datetime.timedelta(hours=1)
    assert day["dtstart"].dt == datetime.date(2027, 2, 1) and "dtend" not in day
    assert meeting["url"] == f"{HOME}/agenda/2027-01-14-bijeenkomst/"


def test_the_calendar_before_the_first_meeting():
    """It has no meeting and is valid: its time zone is one part."""
    calendar = icalendar.Calendar.from_ical((PUBLIC / "agenda.ics").read_bytes())
    assert not calendar.errors and [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]
    zone = calendar.walk("VTIMEZONE")[0].to_tz()
    summer, winter = datetime.datetime(2027, 7, 1, 12), datetime.datetime(2027, 1, 1, 12)
    assert [zone.utcoffset(day) for day in (summer, winter)] == [datetime.timedelta(hours=2), datetime.timedelta(hours=1)]


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="../shared/check/schemas is not here")
def test_atom_and_sitemap_follow_their_schemas():
    etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng")).assertValid(etree.parse(PUBLIC / "feed.atom"))
    for path in files("sitemap*.xml"):
        document = etree.parse(path)
        # The versions in other languages are an addition of search engines, in a name space of their own.
        for version in document.iterfind(".//{http://www.w3.org/1999/xhtml}link"):
            version.getparent().remove(version)
        etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd")).assertValid(document)


def test_atom_says_what_happened():
    atom = {"a": "http://www.w3.org/2005/Atom"}
    feed = etree.parse(PUBLIC / "feed.atom")
    entries = feed.findall("a:entry", atom)
    identifiers = [entry.findtext("a:id", namespaces=atom) for entry in entries]
    assert entries and len(set(identifiers)) == len(identifiers) and all(exists(address) for address in identifiers)
    assert all(INSTANT.fullmatch(found.text) for name in ("updated", "published") for found in feed.iterfind(f".//a:{name}", atom))
    assert feed.findtext("a:updated", namespaces=atom) == max(entry.findtext("a:updated", namespaces=atom) for entry in entries)
    assert feed.find("a:link[@rel='self']", atom).get("href") == HOME + "/feed.atom"


def test_json_feed():
    """https://www.jsonfeed.org/version/1.1/"""
    feed = json.loads((PUBLIC / "feed.json").read_text("utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1" and feed["title"] and feed["language"] == "nl"
    assert set(feed) <= {"version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors",
                         "language", "expired", "hubs", "items"}  # fmt: skip
    assert feed["feed_url"] == HOME + "/feed.json" and feed["items"]
    assert all(set(author) <= {"name", "url", "avatar"} and author for author in feed["authors"])
    for item in feed["items"]:
        assert set(item) <= {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
                             "date_published", "date_modified", "authors", "tags", "language", "attachments"}  # fmt: skip
        assert isinstance(item["id"], str) and (item.get("content_html") or item.get("content_text"))
        assert INSTANT.fullmatch(item["date_published"]) and INSTANT.fullmatch(item["date_modified"])


def test_security_txt():
    """RFC 9116; not signed: the site is built by whoever has the texts."""
    fields = [line.split(": ", 1) for line in (PUBLIC / ".well-known/security.txt").read_text("utf-8").splitlines()]
    names = [name for name, _ in fields]
    values = dict(fields)
    assert names.count("Expires") == 1 and names.count("Preferred-Languages") == 1 and names.count("Contact") >= 1
    assert values["Contact"].startswith("mailto:") and values["Canonical"] == HOME + "/.well-known/security.txt"
    assert INSTANT.fullmatch(values["Expires"])
    left = datetime.datetime.fromisoformat(values["Expires"].replace("Z", "+00:00")) - datetime.datetime.now(datetime.timezone.utc)
    assert datetime.timedelta(0) < left < datetime.timedelta(days=365)


def test_robots_txt():
    robots = urllib.robotparser.RobotFileParser()
    robots.parse((PUBLIC / "robots.txt").read_text("utf-8").splitlines())
    assert robots.can_fetch("*", HOME + "/interventies/") and robots.site_maps() == [HOME + "/sitemap.xml"]


def test_manifest_and_icons():
    """https://www.w3.org/TR/appmanifest/"""
    manifest = json.loads((PUBLIC / "site.webmanifest").read_text("utf-8"))
    assert {"name", "lang", "start_url", "scope", "id", "display", "icons"} <= set(manifest)
    assert manifest["start_url"].startswith(manifest["scope"]) and re.fullmatch("#[0-9a-f]{6}", manifest["theme_color"])
    for icon in manifest["icons"]:
        assert exists(icon["src"])
    touch = (PUBLIC / "apple-touch-icon.png").read_bytes()
    assert touch[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", touch[16:24]) == (180, 180)
    favicon = (PUBLIC / "favicon.ico").read_bytes()
    reserved, kind, count = struct.unpack("<HHH", favicon[:6])
    assert (reserved, kind) == (0, 1) and count >= 1
    for number in range(count):
        size, offset = struct.unpack("<II", favicon[6 + number * 16 + 8:6 + number * 16 + 16])
        assert offset + size <= len(favicon)


def heads():
    """Address of each page → its head."""
    return {"/" + str(path.relative_to(PUBLIC)).removesuffix("index.html"): path.read_text("utf-8").split("</head>")[0] for path in files("**/*.html")}


def links(head, relation):
    found = []
    for tag in re.findall(r"<link [^>]*>", head):
        values = {name: unescape(value) for name, value in re.findall(r'([a-z]+)="([^"]*)"', tag)}
        if relation in values.get("rel", "").split():
            found.append(values)
    return found


def test_pages_say_where_they_are_and_what_they_look_like_elsewhere():
    pages = heads()
    listed = {urllib.parse.urlsplit(place.text).path for path in files("sitemap*.xml") for place in etree.parse(path).iterfind(".//{*}loc")}
    assert len(listed) > 400 and listed <= set(pages)
    for address in listed:
        head = pages[address]
        assert [link["href"] for link in links(head, "canonical")] == [HOME + address]
        assert 'name="robots"' not in head
        meta = {name: unescape(value) for name, value in re.findall(r'<meta property="(og:[a-z_:]+)" content="([^"]*)"', head)}
        assert meta["og:url"] == HOME + address and meta["og:title"] and meta["og:description"] and meta["og:type"] in ("website", "article")
        pictures = re.findall(r'<meta property="og:image" content="([^"]*)"', head)
        assert pictures and all(exists(picture) for picture in pictures) and any(picture.endswith(".png") for picture in pictures)
        assert [link["href"] for link in links(head, "manifest")] and [link["href"] for link in links(head, "icon")]
    for address in set(pages) - listed:
        assert 'name="robots" content="noindex' in pages[address] or [HOME + address] != [link["href"] for link in links(pages[address], "canonical")], address


def test_versions_in_other_languages_name_each_other():
    versions = {}
    for address, head in heads().items():
        named = {link["hreflang"]: link["href"] for link in links(head, "alternate") if "hreflang" in link}
        if named:
            versions[HOME + address] = named
            own = re.search(r'<html[^>]* lang="([^"]+)"', head).group(1)
            assert named[own] == HOME + address
            assert re.search(r'<html[^>]* dir="rtl"', head) or own != "ar"
    assert len(versions) == 12
    for address, named in versions.items():
        assert named["x-default"] == named["nl"]
        for other in named.values():
            assert versions[other] == named, (address, other)
