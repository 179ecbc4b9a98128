# SPDX-License-Identifier: Apache-2.0
"""The JSON Schemas, snippets and forms that help editors: they accept the real content and refuse what the check refuses."""

import json
import re

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from project import CONTENT, ROOT, head, read_yaml

SCHEMAS = ROOT / ".vscode/schemas"
NAMES = json.loads((SCHEMAS / "namen.json").read_text())
HEADS = {
    "fiches": "fiche", "soorten": "soort", "themas": "thema", "partners": "partner", "gemeenten": "gemeentetekst",
    "paginas": "pagina", "nieuws": "nieuws", "agenda": "agenda",
}  # fmt: skip
REGISTERS = ["begrippen", "bronnen", "toezeggingen", "regelingen", "afspraken"]


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text())
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, registry=Registry().with_resource("namen.json", Resource.from_contents(NAMES)))


def problems(name, value):
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator(name).iter_errors(value)]


@pytest.mark.parametrize("folder", HEADS)
def test_texts_of_the_site_have_the_shape_of_their_schema(folder):
    # A translation has a schema of its own.
    files = [p for p in (CONTENT / folder).rglob("*.md") if "." not in p.stem]
    assert files or folder == "agenda"
    assert {p.name: found for p in files if (found := problems(HEADS[folder], head(p)))} == {}


def test_translations_have_the_shape_of_their_schema():
    files = [p for p in CONTENT.rglob("*.md") if "." in p.stem]
    assert files
    assert {p.name: found for p in files if (found := problems("vertaling", head(p)))} == {}


# Each has a file of Tests/EndToEndTests/RuleExamples in which every key is wrong, and right once mended.
EXAMPLES = {
    "fiche": "fiche", "soort": "soort", "thema": "thema", "partner": "partner", "pagina": "pagina", "nieuws": "nieuws",
    "agenda": "agenda", "gemeentetekst": "gemeentetekst", "vertaling": "vertaling", "begrip": "begrippen", "bron": "bronnen",
    "toezegging": "toezeggingen", "regeling": "regelingen", "afspraak": "afspraken", "portaal": "portaal", "dataset": "dataset",
}  # fmt: skip


def test_every_schema_is_held_to_the_examples_of_the_rules():
    assert {path.stem for path in SCHEMAS.glob("*.json")} - {"namen"} == set(EXAMPLES.values())


@pytest.mark.parametrize("example", EXAMPLES)
def test_schema_and_check_agree(example):
    """What the check says of each key of the first file in an example, the schema says too; and neither once it is mended."""
    text = (ROOT / f"Tests/EndToEndTests/RuleExamples/{example}.txt").read_text()
    site, expected = text.split("-- verwacht --\n")
    lines = re.split(r"^-- Content/.* --\n", site, flags=re.M)[1]
    marked = [line for line in lines.splitlines() if not line.startswith("-- los")]
    wrong, right = ("\n".join(line[1:] for line in marked if line[:1] in (" ", form)) for form in "-+")

    def value(text):
        return read_yaml(text.split("---")[1] if text.startswith("---") else text)

    assert problems(EXAMPLES[example], value(right)) == []
    found = problems(EXAMPLES[example], value(wrong))
    schema = json.loads((SCHEMAS / f"{EXAMPLES[example]}.json").read_text())
    keys = schema.get("properties") or schema["items"]["properties"]
    # A schema does not count words, and does not know that an id occurs once.
    said = set(re.findall(rf"\[{example}\.([a-z-]+)\]", expected)) & set(keys)
    counted = {key for key in said if f"'{key}' is gewone tekst van hooguit" in expected and "woorden, niet van" in expected}
    assert said
    for key in said - counted:
        assert any(key in problem.split(":")[0].split("/") or f"'{key}'" in problem for problem in found), (key, found)


@pytest.mark.parametrize("name", REGISTERS + ["portaal"])
def test_registers_and_settings_have_the_shape_of_their_schema(name):
    assert problems(name, read_yaml((CONTENT / f"{name}.yml").read_text()) or []) == []


def test_datasets_have_the_shape_of_their_schema():
    files = list(CONTENT.glob("monitor/*/dataset.yml"))
    assert files
    assert {p.parent.name: found for p in files if (found := problems("dataset", read_yaml(p.read_text())))} == {}


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"kosten": 9}, "kosten"),
        ({"kosten": {"niveau": "hoog"}}, "kosten"),
        ({"status": "bezig"}, "status"),
        ({"sector": []}, "sector"),
        ({"gecontroleerd": "1 mei"}, "gecontroleerd"),
        ({"concept": "misschien"}, "concept"),
        ({"onderzoeken": [{"bron": "x"}]}, "onderzoeken/0"),
        ({"kostn": 2}, "kostn"),
        ({"titel": "x" * 91}, "titel"),
        ({"titel": None}, "titel"),
    ],
)
def test_a_wrong_fiche_is_refused(change, part):
    fiche = {
        "titel": "Samen", "samenvatting": "Kort.", "sector": ["po"], "status": "idee", "themas": ["nieuw"],
        "bronnen": ["nieuw"], "gecontroleerd": "2026-01-01", "kosten": {"niveau": 2, "toelichting": "Weinig."},
    }  # fmt: skip
    assert problems("fiche", fiche) == []
    assert any(part in found for found in problems("fiche", fiche | change))


@pytest.mark.parametrize(("name", "folder"), [("thema", "themas"), ("partner", "partners")])
def test_names_to_choose_from_are_there(name, folder):
    """The list may be a little behind the content, never ahead of it and never empty."""
    names = NAMES["definitions"][name]
    files = {p.stem for p in (CONTENT / folder).glob("*.md")}
    assert names["enum"] and len(names["enum"]) == len(names["enumDescriptions"])
    assert set(names["enum"]) <= files


def test_snippets_are_snippets():
    snippets = json.loads((ROOT / ".vscode/portaal.code-snippets").read_text())
    for name, snippet in snippets.items():
        assert snippet["scope"] == "markdown" and snippet["description"] and snippet["prefix"], name
        stops = re.findall(r"\$\{(\d+)[:|]", "\n".join(snippet["body"]))
        assert stops == [str(n) for n in range(1, len(stops) + 1)], name
    assert "themas: ${1:[kansengelijkheid]}" in snippets["fiche: themas"]["body"]


def test_the_problem_matcher_reads_the_messages():
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text())["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]["regexp"]
    lines = (ROOT / "Tests/EndToEndTests/Invalid").rglob("*.txt")
    expected = [line for p in lines for line in p.read_text(errors="replace").splitlines() if re.search(r": fout: .*\[[a-z.-]+\]$", line)]
    placed = [line for line in expected if re.match(r"^\S+:\d+", line)]
    assert len(placed) > 30
    assert [line for line in placed if not re.match(pattern, line)] == []


def test_forms_have_a_field_for_every_key():
    config = read_yaml((ROOT / "Redactie/config.yml").read_text())
    names = [collection["name"] for collection in config["collections"]]
    assert len(names) == len(set(names))
    for collection in config["collections"]:
        folder = collection["folder"].removeprefix("Content/").split("/")[0]
        keys = json.loads((SCHEMAS / f"{HEADS[folder]}.json").read_text())["properties"]
        fields = [field["name"] for field in collection["fields"]]
        assert fields == [*keys, "body"]
        for field in collection["fields"]:
            if field["widget"] == "relation":
                assert field["collection"] in names


# What Sveltia CMS and Decap CMS ask of a configuration (the latter's own check of it, configSchema.js, and the pages of the widgets).
TEXT = {"type": "string", "minLength": 1}
NEEDS = {
    "select": ["options"], "relation": ["collection", "value_field", "search_fields"], "object": ["fields"],
    "datetime": ["format"], "number": ["value_type"],
}  # fmt: skip
FIELDS = {
    "type": "array", "minItems": 1,
    "items": {
        "type": "object", "required": ["name", "label", "widget"],
        "properties": {
            "name": TEXT, "label": TEXT, "hint": TEXT, "required": {"type": "boolean"}, "multiple": {"type": "boolean"},
            "widget": {"enum": ["string", "text", "select", "relation", "list", "datetime", "object", "number", "markdown"]},
            "pattern": {"type": "array", "minItems": 2, "maxItems": 2, "items": TEXT},
            "min": {"type": "integer"}, "max": {"type": "integer"}, "value_type": {"enum": ["int", "float"]},
            "options": {"type": "array", "minItems": 1}, "fields": {"$ref": "#/$defs/fields"},
        },
        "allOf": [
            {"if": {"properties": {"widget": {"const": widget}}}, "then": {"required": keys}} for widget, keys in NEEDS.items()
        ],
    },
}  # fmt: skip
FORMS = {
    "$defs": {"fields": FIELDS}, "type": "object", "required": ["backend", "media_folder", "collections"],
    "properties": {
        "backend": {
            "required": ["name", "repo", "branch"], "properties": {"name": {"enum": ["github", "gitlab", "gitea"]}, "repo": TEXT},
        },
        "locale": {"pattern": "^[a-zA-Z-_]{2,10}$"},
        "slug": {"properties": {"encoding": {"enum": ["unicode", "ascii"]}, "clean_accents": {"type": "boolean"}}},
        "editor": {"properties": {"preview": {"type": "boolean"}}},
        "collections": {
            "type": "array", "minItems": 1,
            "items": {
                "required": ["name", "label", "folder", "fields", "format"],
                "properties": {
                    "name": TEXT, "label": TEXT, "folder": TEXT, "create": {"type": "boolean"}, "extension": {"const": "md"},
                    "format": {"const": "yaml-frontmatter"}, "fields": {"$ref": "#/$defs/fields"},
                },
            },
        },
    },
}  # fmt: skip


def test_forms_have_the_shape_that_the_content_editors_ask():
    config = read_yaml((ROOT / "Redactie/config.yml").read_text())
    assert [f"{list(e.absolute_path)}: {e.message}" for e in Draft7Validator(FORMS).iter_errors(config)] == []
    for collection in config["collections"]:
        names = [field["name"] for field in collection["fields"]]
        assert len(names) == len(set(names))
        assert collection["identifier_field"] in names
        for field in collection["fields"]:
            if "pattern" in field:
                re.compile(field["pattern"][0])
    # A wrong one is seen.
    config["collections"][0]["fields"][0]["widget"] = "strnig"
    assert list(Draft7Validator(FORMS).iter_errors(config))


def test_the_public_site_knows_nothing_of_the_forms():
    for path in (ROOT / "Templates").rglob("*"):
        if path.is_file():
            assert b"sveltia" not in path.read_bytes().lower() and b"Redactie/" not in path.read_bytes()
