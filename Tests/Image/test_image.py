# SPDX-License-Identifier: Apache-2.0
"""The image of the Dockerfile: every instruction runs here, and the image does what its first lines promise.

It sees a minimal Debian and what the Dockerfile puts there, nothing of this machine; so a library that is forgotten is missed.
"""

import os
import re
import shutil
import subprocess

import dockerfile
import image
import pytest

MAY_ENTER = subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0 and os.geteuid() == 0
pytestmark = pytest.mark.skipif(not MAY_ENTER, reason="needs the rights to mount, as root has outside a container")
OWNER = 4242


@pytest.fixture(scope="session")
def made():
    return image.build()


@pytest.fixture
def site(tmp_path):
    """The content and its history, in a folder of another owner, as on the machine of someone who runs the image."""
    copy = tmp_path / "site"
    for name in ("Content", "Templates"):
        shutil.copytree(image.ROOT / name, copy / name)
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "begin"]):
        subprocess.run(["git", *words], cwd=copy, check=True)
    subprocess.run(["chown", "-R", f"{OWNER}:{OWNER}", copy], check=True)
    return copy


def run(made, site, *arguments, user=None):
    """docker run --network none -v site:/site [-u user] portaal [arguments]"""
    command = [*made.stage.words("ENTRYPOINT"), *(arguments or made.stage.words("CMD"))]
    user = user or made.stage.last("USER")
    return image.enter(made.root, command, user=user, folder=made.folder, lend=[(site, "/site")], network=False)


def test_without_arguments_it_checks_the_site(made, site):
    answer = run(made, site)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert not any((site / "Public").glob("*.html"))


def test_a_fault_is_told_at_its_line(made, site):
    fiche = site / "Content/fiches/centraal-aanmelden/nijmegen.md"
    fiche.write_text(re.sub(r"^status: .*$", "status: ergens", fiche.read_text(), flags=re.M))
    answer = run(made, site)
    assert answer.returncode == 1
    assert re.search(r"^Content/fiches/centraal-aanmelden/nijmegen\.md:\d+:9: fout: .*\[fiche\.status\]$", answer.stdout + answer.stderr, re.M)


def test_it_builds_as_the_one_who_runs_it_and_knows_the_history(made, site):
    answer = run(made, site, "build", user=f"{OWNER}:{OWNER}")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert (site / "Public/index.html").stat().st_uid == OWNER
    pages = list((site / "Public/interventies").rglob("index.html"))
    assert len(pages) > 10
    assert any("Laatst gewijzigd" in one.read_text() for one in pages)


def test_it_has_no_rights_beyond_the_site(made, site):
    user = made.stage.last("USER")
    assert user.split(":")[0] not in ("", "0", "root")
    for path in ("/usr/local/bin/portaal", "/usr/share/portaal/Templates/x", "/etc/x", "/site/x"):
        assert image.enter(made.root, ["/bin/sh", "-c", f"echo x >> {path}"], user=user, lend=[(site, "/site")]).returncode, path


def test_swift_is_inside_the_program_and_nothing_is_missing(made):
    answer = image.enter(made.root, ["env", "LD_TRACE_LOADED_OBJECTS=1", "/usr/local/bin/portaal"])
    libraries = re.findall(r"^\s*(\S+) => (\S+)", answer.stdout, re.M)
    assert "libmimalloc.so.2" in {name for name, _ in libraries}
    assert not re.search("not found|swift|cmark|yaml|curl", answer.stdout), answer.stdout
    assert not list(made.root.rglob("libswift*"))


def test_it_is_small(made):
    program = (made.root / "usr/local/bin/portaal").stat().st_size
    whole = int(subprocess.run(["du", "-sxk", made.root], capture_output=True, text=True, check=True).stdout.split()[0])
    print(f"program {program / 1e6:.1f} MB, image {whole / 1e3:.0f} MB")
    # Besides the program and 4 MB of git this is Debian; 125 MB of it, caches of apt, documents and translations, is not in Docker's own.
    assert program < 28e6 and whole < 310e3


@pytest.mark.parametrize(
    ("path", "left_out"),
    [("Sources/a/b.swift", False), ("README.md", True), ("Tests/Browser/x.py", True), ("Tests/XTests/x.swift", False), (".git/HEAD", True)],
)
def test_dockerignore_is_read_as_docker_does(path, left_out):
    rules = dockerfile.rules((image.ROOT / ".dockerignore").read_text())
    assert dockerfile.ignored(path, rules) == left_out


def test_an_instruction_that_is_not_known_is_not_passed_over():
    with pytest.raises(ValueError, match="HEALTHCHECK"):
        dockerfile.parse("FROM a AS b\nRUN x \\\n  # why\n  && y\nHEALTHCHECK NONE\n")
    assert dockerfile.parse("FROM a AS b\nRUN x \\\n# why\n  && y\n")[0].instructions == [("RUN", "x && y")]
