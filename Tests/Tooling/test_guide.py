# SPDX-License-Identifier: Apache-2.0
"""The editors' guide is true: its first fiche passes the check, its blocks are shown as written, and every key is explained."""

import re
import shutil
import subprocess

import pytest

from project import CONTENT, ROOT

PAGES = CONTENT / "paginas"
PORTAAL = ROOT / ".build/release/portaal"
GUIDE = ["meedoen", "eerste-fiche", "fiche-schrijven", "blokken", "na-het-opslaan", "cijfers-aanleveren", "sleutels"]


def check(content):
    """What it says, cut off: comparing thousands of lines takes minutes."""
    command = [PORTAAL, "check", "--content", content, "--templates", ROOT / "Templates"]
    run = subprocess.run(command, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "NO_COLOR": "1"})
    run.stdout = run.stdout[:5000]
    return run


@pytest.fixture
def content(tmp_path):
    shutil.copytree(CONTENT, tmp_path / "Content")
    return tmp_path / "Content"


def first_fiche():
    return re.search(r"```yaml\n(---\n.*?)```\n", (PAGES / "eerste-fiche.md").read_text(), re.S)[1]


def test_the_first_fiche_of_the_guide_passes_the_check(content):
    """As a policy officer does it: a new file in the folder of a kind, the text pasted."""
    file = content / "fiches/ouderinitiatieven/samen-naar-school.md"
    file.write_text(first_fiche())
    run = check(content)
    assert "samen-naar-school.md" not in run.stdout, run.stdout
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        ("status: idee", "statuss: idee", "bedoelde u 'status'?"),
        ("[ouderbetrokkenheid]", "[ouderbetrokenheid]", "bedoelde u 'ouderbetrokkenheid'?"),
        ("gecontroleerd: 2026-11-21\n", "", "een fiche heeft de sleutel 'gecontroleerd'"),
        ("2026-11-21", "21-11-2026", "een datum zoals 2025-09-01"),
        ("[po]", "po", "een lijst van"),
        ("status: idee", "status:idee", "een regel is 'sleutel: waarde'"),
        ('"Samen naar een school in de wijk"', "Samen: naar een school", "een waarde met ': ' erin"),
        ("status: idee", "  status: idee", "sleutels van één groep staan recht onder elkaar"),
        ("[po]", "[po", "een lijst of groep tussen haken eindigt met"),
        ('"Samen naar een school in de wijk"', "“Samen: naar een school”", "gebruik rechte aanhalingstekens"),
        ("status: idee", "status:\u00a0idee", "hier een vaste spatie"),
        ("Ouders ontmoeten", "Ouders ont\u00admoeten", "onzichtbare tekens"),
        ("## Wat is nodig?", "```let-op\nLet op!\n\n## Wat is nodig?", "een blok dat met ``` begint, eindigt ook zo"),
        ("## Wat is nodig?", "<<<<<<< HEAD\n## Wat is nodig?", "die git bij het samenvoegen neerzet"),
    ],
)
def test_the_messages_that_the_guide_promises(content, wrong, right, message):
    assert wrong in first_fiche()
    (content / "fiches/ouderinitiatieven/samen-naar-school.md").write_text(first_fiche().replace(wrong, right, 1))
    run = check(content)
    assert run.returncode == 1
    assert message in run.stdout, run.stdout


def test_a_heading_without_a_space_is_only_a_warning(content):
    text = first_fiche().replace("## Hoe", "##Hoe", 1)
    (content / "fiches/ouderinitiatieven/samen-naar-school.md").write_text(text)
    run = check(content)
    assert run.returncode == 0 and "achter de # van een kop staat een spatie" in run.stdout, run.stdout


def test_the_lines_that_the_guide_offers_may_be_added(content):
    lines = re.findall(r"^\| `([a-z]+: [^`]+)` \|", (PAGES / "eerste-fiche.md").read_text(), re.M)
    assert len(lines) >= 4
    text = first_fiche().replace("gecontroleerd: 2026-11-21\n", "gecontroleerd: 2026-11-21\n" + "\n".join(lines) + "\n")
    (content / "fiches/ouderinitiatieven/samen-naar-school.md").write_text(text)
    run = check(content)
    assert "samen-naar-school.md" not in run.stdout, run.stdout


def test_the_dataset_of_the_guide_passes_the_check(content):
    settings = re.search(r"```yaml\n(titel: .*?)```\n", (PAGES / "cijfers-aanleveren.md").read_text(), re.S)[1]
    (content / "monitor/po-ses-2019/dataset.yml").write_text(settings)
    run = check(content)
    assert "po-ses-2019" not in run.stdout and run.returncode == 0, run.stdout


def test_every_block_is_shown_as_it_is_written():
    """What an editor can copy is what stands below it."""
    pairs = re.findall(r"````\n(.*?)\n````\n\n(.*?)\n\n", (PAGES / "blokken.md").read_text(), re.S)
    written = re.findall(r"^````$", (PAGES / "blokken.md").read_text(), re.M)
    assert len(pairs) * 2 == len(written) and len(pairs) >= 8
    for source, shown in pairs:
        assert source == shown
    words = {source[3:].split()[0] for source, _ in pairs if source.startswith("```")}
    assert words == {"grafiek", "kaart", "kerncijfer", "tabel", "let-op", "voorbeeld"}


def test_every_key_is_explained_in_the_guide():
    """Tables of keys are made from the contract; each kind of file must have one."""
    import json

    text = "".join((PAGES / f"{name}.md").read_text() for name in GUIDE)
    shown = set(re.findall(r"```sleutels\n(\S+)\n```", text))
    schemas = {p.stem for p in (ROOT / ".vscode/schemas").glob("*.json")} - {"namen"}
    assert schemas <= shown, schemas - shown
    page = (ROOT / "Public/fiche-schrijven/index.html").read_text()
    for key, value in json.loads((ROOT / ".vscode/schemas/fiche.json").read_text())["properties"].items():
        assert f"<code>{key}</code>" in page
        for part in value.get("items", {}).get("properties", {}):
            assert f"<code>{key} › {part}</code>" in page


def test_the_guide_can_be_reached_from_its_first_page():
    text = (PAGES / "meedoen.md").read_text()
    for name in GUIDE[1:]:
        assert f"({name}.md)" in text, name
