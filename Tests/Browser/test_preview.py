# SPDX-License-Identifier: Apache-2.0
"""`portaal serve` in Chromium, as an editor uses it: save and see, make an error, read the message, mend it."""
import pathlib
import re
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = "/interventies/centraal-aanmelden/nijmegen/"
FICHE = "fiches/centraal-aanmelden/nijmegen.md"


@pytest.fixture()
def preview(tmp_path):
    """The project's own content in a folder that may be changed, and the address where it is shown."""
    content = tmp_path / "Content"
    shutil.copytree(ROOT / "Content", content)
    program = next(path for path in (ROOT / ".build/release/portaal", ROOT / ".build/debug/portaal") if path.exists())
    server = subprocess.Popen(
        [program, "serve", "--content", str(content), "--templates", str(ROOT / "Templates"), "--port", "0"],
        stderr=subprocess.PIPE, text=True)
    address = None
    while address is None:
        line = server.stderr.readline()
        assert line, "the preview stopped"
        match = re.search(r"http://[^/]+", line)
        address = match and match.group()
    yield content, address
    server.terminate()
    server.wait(timeout=5)


def test_edit_error_and_mend(preview, browser):
    content, address = preview
    fiche = content / FICHE
    good = fiche.read_text("utf-8")
    page = browser.new_page()
    page.goto(address + PAGE)
    title = page.locator("h1").inner_text()

    # Saved: the open page follows by itself.
    fiche.write_text(re.sub(r"(?m)^titel: .*$", "titel: Een proef met de titel", good), "utf-8")
    page.wait_for_function("document.querySelector('h1').textContent === 'Een proef met de titel'", timeout=5000)

    # An error: the message, in the words of the terminal, above the last good page.
    fiche.write_text(re.sub(r"(?m)^status: .*$", "status: loopend", good), "utf-8")
    page.wait_for_selector(".portaal-fouten", timeout=5000)
    assert "bedoelde u 'lopend'?" in page.locator(".portaal-fouten").inner_text()
    assert page.locator("h1").inner_text() == "Een proef met de titel"
    box = page.locator(".portaal-fouten").bounding_box()
    assert box["y"] >= 0 and box["y"] + 20 < page.viewport_size["height"], "the panel is in sight"

    # Half saved, then mended.
    fiche.write_text(good[: len(good) // 3], "utf-8")
    page.wait_for_timeout(300)
    assert page.locator("h1").count() == 1
    fiche.write_text(good, "utf-8")
    page.wait_for_selector(".portaal-fouten", state="detached", timeout=5000)
    assert page.locator("h1").inner_text() == title
    page.close()


def test_a_deleted_file_is_told_and_comes_back(preview, browser):
    content, address = preview
    page = browser.new_page()
    page.goto(address + PAGE)
    title = page.locator("h1").inner_text()

    # A register that others refer to: the message names it, and the last good page stays.
    sources = (content / "bronnen.yml").read_bytes()
    (content / "bronnen.yml").unlink()
    page.wait_for_selector(".portaal-fouten", timeout=10000)
    assert "verwijzing.bron" in page.locator(".portaal-fouten").inner_text()
    assert page.locator("h1").inner_text() == title
    (content / "bronnen.yml").write_bytes(sources)
    page.wait_for_selector(".portaal-fouten", state="detached", timeout=10000)

    page.close()


def test_remarks_stand_at_the_foot(preview, browser):
    content, address = preview
    fiche = content / FICHE
    page = browser.new_page()
    page.goto(address + PAGE)
    assert page.locator(".portaal-opmerkingen").count() == 0
    fiche.write_text(fiche.read_text("utf-8") + "\nKijk [hier](amsterdam-basisscholen.md).\n", "utf-8")
    page.wait_for_selector(".portaal-opmerkingen", timeout=5000)
    page.locator(".portaal-opmerkingen summary").click()
    assert "link.vage-tekst" in page.locator(".portaal-opmerkingen pre").inner_text()
    page.close()
