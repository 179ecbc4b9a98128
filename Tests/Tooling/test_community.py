# SPDX-License-Identifier: Apache-2.0
"""The files by which others find, use and judge this project."""

import re
import subprocess
import tomllib

from project import ROOT, read_yaml

# The controlled words of the publiccode.yml standard, version 0.4, as far as they fit this project.
CATEGORIES = {
    "content-management", "data-visualization", "data-analytics", "knowledge-management", "website-builder", "collaboration",
}  # fmt: skip
SCOPES = {"education", "local-authorities", "research", "government", "society"}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {"standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend", "standalone/other", "library"}


def test_publiccode_follows_its_standard():
    code = read_yaml((ROOT / "publiccode.yml").read_text())
    required = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal"}
    assert required | {"maintenance", "localisation"} <= set(code)
    assert isinstance(code["publiccodeYmlVersion"], str)
    assert set(code["categories"]) <= CATEGORIES and set(code["intendedAudience"]["scope"]) <= SCOPES
    assert code["developmentStatus"] in STATUSES and code["softwareType"] in TYPES
    assert {"en", "nl"} <= set(code["description"])
    for words in code["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert len(words["genericName"]) <= 35 and words["features"] and all(len(f) <= 100 for f in words["features"])
    maintenance = code["maintenance"]
    assert maintenance["type"] == "community" and maintenance["contacts"][0]["name"]
    assert isinstance(code["localisation"]["localisationReady"], bool) and "nl" in code["localisation"]["availableLanguages"]


def test_one_licence_is_named_everywhere():
    licence = read_yaml((ROOT / "publiccode.yml").read_text())["legal"]["license"]
    assert licence == "Apache-2.0"
    assert "Apache License\n                           Version 2.0" in (ROOT / "LICENSE").read_text()
    assert (ROOT / "LICENSE").read_bytes() == (ROOT / "LICENSES/Apache-2.0.txt").read_bytes()
    rules = tomllib.loads((ROOT / "REUSE.toml").read_text())["annotations"]
    for identifier in {rule["SPDX-License-Identifier"] for rule in rules}:
        assert (ROOT / f"LICENSES/{identifier}.txt").is_file()


def test_every_source_says_its_licence():
    suffixes = {".swift", ".py", ".c", ".h", ".css", ".js"}
    skipped = {".build", ".venv", "Public", ".git", "node_modules"}
    files = [p for p in ROOT.rglob("*") if p.suffix in suffixes and not skipped & set(p.relative_to(ROOT).parts)]
    assert len(files) > 400
    line = "SPDX-" + "License-Identifier: Apache-2.0"  # in two parts: a licence tool reads this file too
    assert [str(p) for p in files if line not in "\n".join(p.read_text().splitlines()[:3])] == []


def test_the_texts_of_the_licences_are_whole():
    for name, end in (("CC-BY-4.0", "Creative Commons may be contacted at creativecommons.org."), ("CC0-1.0", "this CC0 or use of the Work.")):
        text = (ROOT / f"LICENSES/{name}.txt").read_text()
        assert len(text) > 6500 and text.rstrip().endswith(end), name


def test_datasets_have_the_licence_that_reuse_says():
    rules = tomllib.loads((ROOT / "REUSE.toml").read_text())["annotations"]
    free = {path.split("/")[2] for rule in rules if rule["SPDX-License-Identifier"] == "CC0-1.0" for path in rule["path"]}
    datasets = {p.parent.name: read_yaml(p.read_text())["licentie"] for p in (ROOT / "Content/monitor").glob("*/dataset.yml")}
    assert free == {name for name, licence in datasets.items() if licence == "CC0-1.0"}


def test_links_and_commands_of_the_documents_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    help_text = subprocess.run([ROOT / ".build/release/portaal", "--help"], capture_output=True, text=True).stdout
    for name in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]:
        text = (ROOT / name).read_text()
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
            assert (ROOT / link).exists(), f"{name}: {link}"
        for target in re.findall(r"(?:^|`)make ([a-z-]+)", text, re.M):
            assert target in targets, f"{name}: make {target}"
        for command in re.findall(r"`portaal ([a-z]+)", text):
            assert re.search(rf"^\s+{command}\b", help_text, re.M), f"{name}: portaal {command}"


def test_owners_own_something():
    """A path that a renamed folder left behind protects nothing."""
    text = (ROOT / ".github/CODEOWNERS").read_text()
    assert text == (ROOT / ".gitlab/CODEOWNERS").read_text()
    rules = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    assert len(rules) > 8
    for pattern, *owners in rules:
        assert owners and all(re.fullmatch(r"@[a-z-]+/[a-z-]+", owner) for owner in owners)
        assert list(ROOT.glob(pattern.strip("/"))), pattern
