# SPDX-License-Identifier: Apache-2.0
"""The corpus to measure with is a portal without a finding, the same every time; the guard of the instruction count fails where it must."""

import json
import subprocess
import sys

import pytest

from project import ROOT

sys.path.insert(0, str(ROOT / "Benchmarks"))
import bad_input
import instructions
import make_corpus

PORTAAL = ROOT / ".build/release/portaal"


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def portaal(command, content, *options):
    run = [PORTAAL, command, "--content", content, "--templates", ROOT / "Templates", "--date", "2026-01-01", *options]
    return subprocess.run(run, capture_output=True, text=True)


def test_corpus_passes_the_check(tmp_path):
    subprocess.run([sys.executable, ROOT / "Benchmarks/make_corpus.py", "40", tmp_path / "one"], check=True)
    assert len(list((tmp_path / "one/Content/fiches").rglob("*.md"))) == 40
    run = portaal("check", tmp_path / "one/Content", "--format", "json")
    assert run.returncode == 0, run.stdout + run.stderr
    assert json.loads(run.stdout)["diagnostics"] == []


def test_corpus_depends_on_its_seed_alone(tmp_path):
    maker = [sys.executable, ROOT / "Benchmarks/make_corpus.py", "20"]
    for name, options in (("one", []), ("again", []), ("other", ["--seed", "2"])):
        subprocess.run([*maker, tmp_path / name, *options], check=True)
    assert files(tmp_path / "one") == files(tmp_path / "again")
    assert files(tmp_path / "one") != files(tmp_path / "other")
    assert subprocess.run([*maker, tmp_path / "one"], capture_output=True).returncode != 0, "an existing corpus is not mixed with another"


@pytest.mark.parametrize("name", bad_input.KINDS)
def test_bad_input_is_a_portal_without_errors(name, tmp_path):
    kind, size = bad_input.KINDS[name]
    make_corpus.Corpus(0, 1, make_corpus.municipalities()).write(tmp_path / "Content")
    for path, text in kind(max(2, size // 200)):
        (tmp_path / "Content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "Content" / path).write_text(text)
    run = portaal("build", tmp_path / "Content", "--output", tmp_path / "Public")
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("counted", "compiler", "is_error", "said"),
    [
        (1_000, "6.3", False, "+0.00%"),
        (1_049, "6.3", False, "+4.90%"),
        (1_051, "6.3", True, "more expensive"),
        (949, "6.3", True, "cheaper"),
        (2_000, "6.4", False, "another swift"),
    ],
)
def test_guard_of_the_instruction_count(counted, compiler, is_error, said):
    text, failed = instructions.verdict(counted, {"swift": compiler}, {"instructions": 1_000, "surroundings": {"swift": "6.3"}})
    assert failed == is_error
    assert said in text
