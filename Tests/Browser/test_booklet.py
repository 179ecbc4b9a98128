# SPDX-License-Identifier: Apache-2.0
"""The booklet: a PDF that is tagged, numbered and has an outline, and an EPUB that e-readers accept."""
import json
import pathlib
import shutil
import subprocess
import sys
import zipfile

import pytest
from pypdf import PdfReader

from conftest import PUBLIC

ROOT = pathlib.Path(__file__).resolve().parents[2]
EPUBCHECK = pathlib.Path("/usr/share/java/epubcheck.jar")


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    assert (PUBLIC / "boekje" / "index.html").exists(), "run `make site` first"
    folder = tmp_path_factory.mktemp("boekje")
    subprocess.run([sys.executable, ROOT / "Scripts" / "boekje.py", "--site", PUBLIC, "--output", folder], check=True, timeout=300)
    return folder


def test_the_pdf_has_pages_of_a4_tags_and_language(printed):
    reader = PdfReader(printed / "boekje.pdf")
    assert len(reader.pages) > 20
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages} == {(595, 842)}
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "nl" and "/StructTreeRoot" in root


def test_the_outline_names_every_chapter(printed, browser):
    reader = PdfReader(printed / "boekje.pdf")

    def titles(items):
        return [title for item in items for title in (titles(item) if isinstance(item, list) else [item.title])]

    # As the browser shows them: a line may be broken anywhere.
    found = {" ".join(title.split()) for title in titles(reader.outline)}
    wanted = contents_list(browser)
    assert len(wanted) > 10 and [title for title in wanted if title not in found] == []


def contents_list(browser):
    page = browser.new_page()
    page.set_content((PUBLIC / "boekje" / "index.html").read_text("utf-8"))
    titles = page.eval_on_selector_all(".booklet-contents a", "all => all.map(a => a.textContent.trim())")
    page.close()
    return titles


def test_page_numbers_of_the_contents_are_true(printed):
    """The number behind the last chapter in the list is the page on which that chapter stands."""
    reader = PdfReader(printed / "boekje.pdf")
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    begins = {name.lstrip("/"): reader.get_destination_page_number(target) + 1 for name, target in reader.named_destinations.items()}
    chapters = [number for name, number in begins.items() if name.endswith("__begin")]
    last = max(chapters)
    contents = " ".join(pages[1:min(chapters) - 1])
    assert str(last) in contents.split() and str(min(chapters)) in contents.split()


def test_every_page_but_the_cover_has_a_head_and_a_number(printed):
    pages = [page.extract_text() for page in PdfReader(printed / "boekje.pdf").pages]
    title = PdfReader(printed / "boekje.pdf").metadata.title.split(" - ")[-1]
    assert f"/ {len(pages)}" not in pages[0]
    for number, text in enumerate(pages[1:], 2):
        assert f"{number} / {len(pages)}" in text and title in text, number


def test_links_in_the_pdf_lead_to_the_portal(printed):
    """Never to the folder or the server that it was printed from."""
    addresses = [
        note.get_object()["/A"]["/URI"] for page in PdfReader(printed / "boekje.pdf").pages for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})]
    assert addresses and not [a for a in addresses if "localhost" in a or "127.0.0.1" in a or a.startswith("file:")]


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed (apt-get install qpdf)")
def test_qpdf_finds_no_error(printed):
    subprocess.run(["qpdf", "--check", printed / "boekje.pdf"], check=True, capture_output=True)


def test_the_epub_begins_with_its_kind():
    with zipfile.ZipFile(PUBLIC / "boekje" / "boekje.epub") as archive:
        assert archive.testzip() is None
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, archive.read(first)) == ("mimetype", zipfile.ZIP_STORED, b"application/epub+zip")


@pytest.mark.skipif(not (EPUBCHECK.exists() and shutil.which("java")), reason="epubcheck is not installed (apt-get install epubcheck)")
def test_epubcheck_accepts_it(tmp_path):
    report = tmp_path / "report.json"
    subprocess.run(["java", "-jar", EPUBCHECK, PUBLIC / "boekje" / "boekje.epub", "--json", report], capture_output=True, timeout=300)
    found = [f"{m['ID']} {m['message'][:200]}" for m in json.loads(report.read_text("utf-8"))["messages"]]
    assert found == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_booklet_on_a_screen(open_page, width):
    page = open_page("/boekje/", width=width)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    link = page.locator(".booklet-contents ul ul a").nth(3)
    title = link.text_content()
    link.click()
    assert page.locator(":target h3").first.text_content() == title


def test_a_small_booklet_prints_alone(open_page):
    page = open_page("/boekje/thema-leermethoden/")
    page.emulate_media(media="print")
    assert page.locator(".site-head:visible, .site-foot:visible, .on-screen:visible").count() == 0
    assert page.locator(".chapter:visible").count() == page.locator(".booklet-contents a").count() > 0
