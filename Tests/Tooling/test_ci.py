# SPDX-License-Identifier: Apache-2.0
"""CI of the partners: the files are valid, and their commands are run here, in order, in a clean copy of the project.

Two programs are stood in for, and what they are asked is looked at: apt-get (this machine stays as it is) and swift (the program is
built already; building it again takes minutes).
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from project import ROOT, read_yaml

WORKFLOW = ROOT / ".github/workflows/site.yml"
LINKS = ROOT / ".github/workflows/links.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
DOCKERFILE = ROOT / "Dockerfile"
BIN = Path(sys.executable).parent
FICHE = "Content/fiches/centraal-aanmelden/nijmegen.md"


def tool(*command):
    run = subprocess.run([str(BIN / command[0]), *map(str, command[1:])], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", [".github/workflows/site.yml", ".github/workflows/links.yml"]),
        ("vendor.gitlab-ci", [".gitlab-ci.yml"]),
        ("vendor.github-issue-forms", sorted(str(p.relative_to(ROOT)) for p in (ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml"))),
        ("vendor.github-issue-config", [".github/ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_files_are_what_their_server_reads(schema, files):
    assert files
    tool("check-jsonschema", "--builtin-schema", schema, *files)


def test_yaml_and_dockerfile_are_clean():
    tool("yamllint", "--strict", ".github", ".gitlab-ci.yml", "Redactie/server.yml", "publiccode.yml")
    tool("hadolint", "Dockerfile")


def test_workflow_is_safe():
    """Among others: no text of a stranger in a command, no rights that are not used, no action that can change."""
    tool("zizmor", "--offline", "--no-progress", WORKFLOW, LINKS)
    text = WORKFLOW.read_text()
    uses = re.findall(r"uses: (\S+)(.*)", text + LINKS.read_text())
    assert len(uses) == 7
    for action, comment in uses:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) and re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action
    assert read_yaml(LINKS.read_text())["permissions"] == {}
    workflow = read_yaml(text)
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["check"]["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    """A copy without anything built, in git, with the built program where the cache of CI would put it."""
    copy = tmp_path_factory.mktemp("ci") / "portaal"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".build", ".venv", "Public", "__pycache__"))
    (copy / "Public").mkdir()
    (copy / ".build/release").mkdir(parents=True)
    shutil.copy2(ROOT / ".build/release/portaal", copy / ".build/release/portaal")
    (copy / ".venv").symlink_to(ROOT / ".venv")
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "begin"]):
        subprocess.run(["git", *words], cwd=copy, check=True)
    stand_ins = copy.parent / "bin"
    stand_ins.mkdir()
    for name in ("apt-get", "swift"):
        (stand_ins / name).write_text(f'#!/bin/sh\necho "{name} $*" >> "{copy.parent}/asked"\n')
        (stand_ins / name).chmod(0o755)
    return copy


def test_every_file_says_its_licence(project):
    """As https://reuse.software asks, in a clone: of what is not there twice or built."""
    run = subprocess.run([str(BIN / "reuse"), "--root", str(project), "lint", "--quiet"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


class Shell:
    def __init__(self, project):
        self.project = project
        self.asked = project.parent / "asked"
        self.asked.write_text("")

    def run(self, lines, **variables):
        environment = os.environ | {"PATH": f"{self.project.parent}/bin:{os.environ['PATH']}", "CI": "true", "NO_COLOR": "1"} | variables
        script = "\n".join(lines)
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script], cwd=self.project, env=environment, capture_output=True, text=True, timeout=600
        )


@pytest.fixture
def shell(project):
    yield Shell(project)
    subprocess.run(["git", "checkout", "-q", "."], cwd=project, check=True)


def break_a_fiche(project):
    file = project / FICHE
    file.write_text(file.read_text().replace("status: ", "status: ergens", 1))


def known_packages(commands):
    words = re.findall(r"install -y(?: -qq)? --no-install-recommends ([a-z0-9.+ -]+)", commands)
    return sorted({word for line in words for word in line.split()})


def test_every_package_is_one_of_debian():
    text = WORKFLOW.read_text() + GITLAB.read_text() + DOCKERFILE.read_text().replace("\\\n", "")
    packages = known_packages(text)
    assert {"make", "python3-venv", "libcmark-dev", "libyaml-dev", "libmimalloc2.0"} <= set(packages)
    for package in packages:
        found = subprocess.run(["apt-cache", "show", package], capture_output=True, text=True)
        assert f"Package: {package}" in found.stdout, package


def steps(file=WORKFLOW, job="check"):
    return read_yaml(file.read_text())["jobs"][job]["steps"]


def test_github_commands(shell, project):
    commands = [step["run"] for step in steps() if "run" in step and "if" not in step]
    assert len(commands) == 3
    for command in commands:
        run = shell.run([command])
        assert run.returncode == 0, command + run.stdout + run.stderr
    assert (project / "Public/index.html").is_file()
    assert "swift" not in shell.asked.read_text(), "the program comes from the cache"


def test_github_builds_the_program_when_the_cache_has_none(shell):
    step = next(step for step in steps() if step.get("if") == "steps.program.outputs.cache-hit != 'true'")
    assert shell.run([step["run"]]).returncode == 0
    assert re.search(r"^swift build -c release .*--product portaal$", shell.asked.read_text(), re.M)


def test_github_places_a_message_at_its_line(shell, project):
    break_a_fiche(project)
    check = next(step["run"] for step in steps() if "check" in step.get("run", "").split())
    run = shell.run([check])
    assert run.returncode == 1
    assert re.search(rf"^::error file={FICHE},line=\d+", run.stdout, re.M), run.stdout


def gitlab_job(name):
    file = read_yaml(GITLAB.read_text())
    job = file[name]
    return file[job["extends"]]["before_script"] + job["script"]


@pytest.fixture
def web(project):
    """The web as curl sees it: every page is there, and nothing outside this machine is asked."""
    program = project.parent / "bin/curl"
    program.write_text('#!/bin/sh\nprintf "200 "\n')
    program.chmod(0o755)
    yield
    program.unlink()
    (project / ".portaal-links.tsv").unlink(missing_ok=True)


def link_commands(server):
    if server == "gitlab":
        return gitlab_job("links")
    return [step["run"] for step in steps(LINKS, "links") if "run" in step and "if" not in step]


@pytest.mark.parametrize("server", ["github", "gitlab"])
def test_links_to_other_sites_are_checked(shell, project, web, server):
    run = shell.run(link_commands(server), **VARIABLES)
    assert run.returncode == 0, run.stdout + run.stderr
    fiche = project / FICHE
    fiche.write_text(fiche.read_text() + "\n[Een rapport](https://192.168.1.10/rapport)\n")
    run = shell.run(link_commands(server), **VARIABLES)
    assert run.returncode == 1 and "extern.eigen-netwerk" in run.stdout, run.stdout + run.stderr


VARIABLES = {"CI_PROJECT_NAMESPACE": "coalitie", "CI_PAGES_DOMAIN": "pages.example", "CI_PROJECT_NAME": "portaal", "CI_JOB_ID": "7"}


@pytest.mark.parametrize("name", ["check", "preview", "pages"])
def test_gitlab_commands(shell, project, name):
    run = shell.run(gitlab_job(name), **VARIABLES)
    assert run.returncode == 0, run.stdout + run.stderr
    if name == "check":
        assert isinstance(json.loads((project / "gl-code-quality-report.json").read_text()), list)
    else:
        page = (project / "Public/index.html").read_text()
        assert ('href="/-/portaal/-/jobs/7/artifacts/Public/' in page) == (name == "preview")


def test_gitlab_builds_the_program_only_when_its_sources_differ(shell, project):
    (project / ".build/release/portaal.sources").unlink(missing_ok=True)
    job = gitlab_job("check")[: len(gitlab_job("check")) - 2]
    for expected in (1, 1):
        assert shell.run(job, **VARIABLES).returncode == 0
        assert shell.asked.read_text().count("swift build") == expected


def test_gitlab_shows_a_message_and_fails(shell, project):
    break_a_fiche(project)
    run = shell.run(gitlab_job("check"), **VARIABLES)
    assert run.returncode == 1
    findings = json.loads((project / "gl-code-quality-report.json").read_text())
    assert any(finding["location"]["path"] == FICHE for finding in findings)
    assert f"{FICHE}:" in run.stdout


def test_dockerfile_takes_what_is_there_and_runs_without_rights():
    text = DOCKERFILE.read_text()
    stages = re.split(r"^FROM ", text, flags=re.M)[1:]
    assert len(stages) == 2
    ignored = (ROOT / ".dockerignore").read_text().split()
    for line in re.findall(r"^COPY (?!--from)(.*)$", text, re.M):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists() and f"!{source}" in ignored, source
    assert re.findall(r"^USER (.*)$", stages[1], re.M)[-1] == "1000:1000"
    # The same program as make makes.
    flags = re.search(r"^RELEASE := (.*)$", (ROOT / "Makefile").read_text(), re.M)[1]
    built = " ".join(stages[0].replace("\\\n", " ").split())
    assert all(flag in built for flag in re.findall(r"-(?:Xswiftc|Xlinker) \S+|--?[a-z-]+", flags)), flags
    assert re.search(r'^ENTRYPOINT \["portaal"\]$', stages[1], re.M)
