# SPDX-License-Identifier: Apache-2.0
"""The open data of the built site, read by the tools of others: rdflib and pySHACL for the catalogue (DCAT-AP-NL 3.0), csvw for the tables.

Each check is seen to fail as well, on a copy in which one thing is wrong.
"""

import hashlib
import json
import re
import shutil
import warnings
from functools import cache

import csvw
import pyshacl
import pytest
from project import ROOT
from rdflib import RDF, Graph, Namespace, URIRef

PUBLIC = ROOT / "Public"
DATA = PUBLIC / "data"
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCT = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
TABLES = sorted(path.name.removesuffix("-metadata.json") for path in DATA.glob("*.csv-metadata.json"))
# Charts are many and alike: those of texts, of whole datasets and of comparisons, and some of municipalities.
CHARTS = sorted(path.name.removesuffix("-metadata.json") for path in (DATA / "grafiek").glob("*.csv-metadata.json"))
CHARTS = [name for number, name in enumerate(CHARTS) if number % 40 == 0 or name.startswith(("fiches-", "voorbeelden-", "po-", "vo-"))]
MANDATORY = [
    *((DCAT.Catalog, name) for name in (DCT.title, DCT.description, DCT.publisher, DCAT.contactPoint, DCAT.dataset)),
    *((DCAT.CatalogRecord, name) for name in (FOAF.primaryTopic, DCT.modified, DCT.language)),
    *((DCAT.Dataset, name) for name in (DCT.title, DCT.description, DCT.identifier, DCT.publisher, DCT.creator)),
    *((DCAT.Dataset, name) for name in (DCAT.contactPoint, DCAT.theme, DCT.accessRights)),
    *((DCAT.Distribution, name) for name in (DCAT.accessURL, DCT.license)),
]


def catalogue():
    graph = Graph()
    text = (DATA / "catalog.jsonld").read_text()
    assert isinstance(json.loads(text)["@context"], dict), "the context is in the file, so that no other site is asked"
    return graph.parse(data=text, format="json-ld")


@cache
def shapes():
    return Graph().parse(ROOT / "Tests/Tooling/dcat-ap-nl.ttl")


def findings(graph):
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes())
    return "" if conforms else text


def test_catalogue_has_what_dcat_ap_nl_asks():
    graph = catalogue()
    assert not findings(graph)
    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == len(TABLES) > 1
    assert len(set(graph.objects(None, DCT.identifier))) == len(TABLES)


@pytest.mark.parametrize(("kind", "name"), MANDATORY, ids=lambda value: re.split("[/#]", value)[-1])
def test_what_is_missing_is_found(kind, name):
    graph = catalogue()
    subject = next(graph.subjects(RDF.type, kind))
    graph.remove((subject, name, None))
    assert str(subject) in findings(graph)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (DCAT.theme, URIRef("https://portaal.example/thema/onderwijs")),
        (DCT.accessRights, URIRef("http://publications.europa.eu/resource/authority/access-right/OPEN")),
        (DCT.language, URIRef("http://publications.europa.eu/resource/authority/language/nl")),
    ],
)
def test_a_value_from_no_list_is_found(name, value):
    graph = catalogue()
    subject = next(graph.subjects(RDF.type, DCAT.Dataset))
    graph.set((subject, name, value))
    assert str(value) in findings(graph)


def test_downloads_are_there_with_their_size_and_checksum():
    graph = catalogue()
    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))
    for one in distributions:
        address = str(graph.value(one, DCAT.downloadURL))
        content = (DATA / address.rsplit("/", 1)[1]).read_bytes()
        assert int(graph.value(one, DCAT.byteSize)) == len(content)
        digest = graph.value(graph.value(one, SPDX.checksum), SPDX.checksumValue)
        assert str(digest).lower() == hashlib.sha256(content).hexdigest()
    assert len(distributions) == len(TABLES)


def table_findings(folder, name):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            table = csvw.CSVW(str(folder / f"{name}-metadata.json"), validate=True)
            return [] if table.is_valid else [str(one.message) for one in caught] or ["not valid"]
        except ValueError as error:
            return [str(error)]


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_as_their_description_says(name):
    assert table_findings(DATA, name) == []


@pytest.mark.parametrize("name", CHARTS)
def test_figures_of_charts_are_as_their_description_says(name):
    assert table_findings(DATA / "grafiek", name) == []


def test_every_chart_has_its_description_and_how_to_cite_it():
    for table in (DATA / "grafiek").glob("*.csv"):
        described = json.loads(table.with_name(table.name + "-metadata.json").read_text("utf-8"))
        titles = [column["titles"] for column in described["tableSchema"]["columns"]]
        assert table.read_text("utf-8").splitlines()[0] == ",".join(f'"{one}"' if "," in one else one for one in titles), table.name
        for name in ["dc:license", "dc:date", "dc:source", "dc:bibliographicCitation"]:
            assert described[name], (table.name, name)
        picture = described["dc:bibliographicCitation"].rsplit("/", 1)[1]
        assert (DATA / "grafiek" / picture).exists()


def with_text_for_a_number(lines):
    fields = lines[1].split(",")
    return [lines[0], ",".join([*fields[:6], "0,46", *fields[7:]]), *lines[2:]]


DEFECTS = {
    "text for a number": with_text_for_a_number,
    "the same key twice": lambda lines: [*lines, lines[1]],
    "an empty area": lambda lines: [lines[0], lines[1].replace("NL,Nederland", ",Nederland"), *lines[2:]],
    "another header": lambda lines: [lines[0].replace("waarde", "cijfer"), *lines[1:]],
    "a field too many": lambda lines: [*lines, lines[1] + ",1"],
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_table_with_a_defect_is_found(defect, tmp_path):
    name = TABLES[0]
    shutil.copy(DATA / f"{name}-metadata.json", tmp_path)
    lines = (DATA / name).read_text().splitlines()[:40]
    (tmp_path / name).write_text("\r\n".join(lines) + "\r\n")
    assert table_findings(tmp_path, name) == []
    (tmp_path / name).write_text("\r\n".join(DEFECTS[defect](lines)) + "\r\n")
    assert table_findings(tmp_path, name) != []
