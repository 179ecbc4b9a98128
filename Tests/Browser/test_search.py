# SPDX-License-Identifier: Apache-2.0
"""The search: our own interface on the index of Pagefind, under the headers of the site."""
import gzip
import json
import pathlib
import re
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from conftest import PUBLIC

ROOT = pathlib.Path(__file__).resolve().parents[2]


def titles(page):
    expect(page.locator("#_uitkomst .count")).to_be_visible()
    return page.locator("#_uitkomst .rows h3").all_inner_texts()


@pytest.mark.parametrize("query, title", [
    ("loting", "Loting en matching voor middelbare scholen in Amsterdam"),
    ("loten", "Loting en matching voor middelbare scholen in Amsterdam"),
    ("brugklassen", "Brede brugklas"),
    ("privacy", "Privacy"),
    ("nijmegen", "Centraal aanmelden voor de basisschool in Nijmegen"),
])
def test_finds_by_stem(open_page, query, title):
    page = open_page("/zoeken/?q=" + query)
    assert title in titles(page)


# What parents and aldermen ask, and what should be among the first five answers.
@pytest.mark.parametrize("query, wanted", [
    ("loting", "Loting en matching voor middelbare scholen in Amsterdam"), ("aanmelden", "Uw kind aanmelden op een school"),
    ("hoe meld ik mijn kind aan?", "Uw kind aanmelden op een school"), ("Nijmegen", "Centraal aanmelden voor de basisschool in Nijmegen"),
    ("Den Haag", "'s-Gravenhage"), ("Rotterdam", "Rotterdam"), ("vriendschapsschool", "Vriendschapsscholen"), ("subsidie", "Regelingen"),
    ("brede brugklas", "Brede brugklas"), ("segregatie", "Wat is segregatie in het onderwijs?"),
    ("schooladvies", "Schooladviezen per basisschool, 2019-2020 tot en met 2024-2025"), ("ouderinitiatief", "Ouderinitiatieven"),
    ("ouderbijdrage", "De ouderbijdrage is echt vrijwillig"), ("voorrang basisschool", "Centraal aanmelden voor de basisschool in Nijmegen"),
    ("toezegging minister", "Toezeggingen"), ("stage discriminatie", "Stagepact tegen discriminatie bij stages"),
    ("kosten", "Kosten: laag"), ("wat kost het", "Kosten: laag"), ("interventies", "Interventies"),
    ("wat kan de gemeente doen", "Wat kan een gemeente doen?"), ("cijfers downloaden", "Leerlingen met een lage SES per basisschool, 1 oktober 2019"),
])
def test_the_answer_is_among_the_first_five(open_page, query, wanted):
    page = open_page("/zoeken/?q=" + query)
    assert wanted in titles(page)[:5]


@pytest.mark.parametrize("query", ["loting", "schooladvies", "SES", "toeval"])
def test_what_every_municipality_page_says_is_no_answer(open_page, query):
    page = open_page("/zoeken/?q=" + query)
    titles(page)
    assert found(page) < 40
    assert page.locator("#_uitkomst .rows p.small", has_text=re.compile("^Gemeente$")).count() <= 2


def test_pages_for_writers_come_last(open_page):
    page = open_page("/zoeken/?q=fiche")
    assert not {"Een fiche schrijven", "Alle sleutels", "Blokken in een tekst"} & set(titles(page)[:1])


def test_some_of_the_words_where_no_page_has_all(open_page):
    page = open_page("/zoeken/?q=croostwijk gymnasium stage")
    assert titles(page)
    expect(page.locator("#_uitkomst .count")).to_contain_text("met een deel ervan")


def test_titles_that_hold_the_word(open_page):
    page = open_page("/zoeken/?q=diploma")
    expect(page.locator("#_uitkomst .count")).to_contain_text("Niets gevonden")
    expect(page.locator("#_uitkomst").get_by_role("link", name="Meer tijd voor een havodiploma")).to_have_count(1)
    # One page says the word; more are called so.
    page = open_page("/zoeken/?q=initiatief")
    expect(page.locator("#_uitkomst .count")).to_contain_text("1 pagina gevonden")
    expect(page.locator("#_uitkomst").get_by_role("link", name="Ouderinitiatieven")).to_have_attribute("href", "/interventies/ouderinitiatieven/")


def test_an_excerpt_does_not_say_the_title_again(open_page):
    page = open_page("/zoeken/?q=aanmelden")
    titles(page)
    for item in page.locator("#_uitkomst .rows > li").all():
        assert item.locator("h3").inner_text() + "." not in item.locator("p").last.inner_text()


def test_a_term_is_explained_at_once(open_page):
    page = open_page("/zoeken/?q=v")
    answer = page.locator(".answer", has_text="Begrip")
    expect(answer.get_by_role("link")).to_have_attribute("href", re.compile(r"^/begrippen/#"))
    assert len(answer.inner_text()) > 40


@pytest.mark.parametrize("query, name, address", [
    ("Den Haag", "Den Haag", "/gemeenten/s-gravenhage/"), ("weesp", "Weesp", "/gemeenten/amsterdam/"),
    ("sudwest fryslan", "Súdwest-Fryslân", "/gemeenten/sudwest-fryslan/"),
])
def test_a_municipality_comes_first_under_any_name(open_page, query, name, address):
    page = open_page("/zoeken/?q=" + query)
    link = page.locator(".answer", has_text="Gemeente").get_by_role("link")
    expect(link).to_have_text(name)
    expect(link).to_have_attribute("href", address)


def test_a_slip_is_corrected(open_page):
    page = open_page("/zoeken/?q=nijmgeen")
    page.locator("#_uitkomst").get_by_role("link", name="Nijmegen", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?q=Nijmegen$"))
    assert titles(page)


def found(page):
    """How many pages the heading of the answers names; ten of them are shown at first."""
    return int(re.match(r"\d+", page.locator("#_uitkomst .count").inner_text()).group())


def test_facets_narrow_and_stand_in_the_address(open_page):
    page = open_page("/zoeken/?q=amsterdam")
    shown = len(titles(page))
    total = found(page)
    kinds = page.get_by_label("Alle soorten")
    option = kinds.locator("option[value=Interventie]")
    count = int(re.search(r"\((\d+)\)", option.inner_text()).group(1))
    kinds.select_option("Interventie")
    expect(page).to_have_url(re.compile("soort=Interventie"))
    expect(page.locator("#_uitkomst .count")).to_have_text(re.compile(rf"^{count} pagina"))
    page.go_back()
    expect(kinds).to_have_value("")
    expect(page.locator("#_uitkomst .rows > li")).to_have_count(shown)
    shared = open_page("/zoeken/?q=amsterdam&soort=Interventie&sector=basisonderwijs")
    expect(shared.get_by_label("Alle sectoren")).to_have_value("basisonderwijs")
    expect(shared.locator("#_uitkomst .count")).to_be_visible()
    assert 0 < found(shared) < total


def test_by_keyboard_and_aloud(open_page):
    page = open_page("/zoeken/")
    page.get_by_label("Zoek op een woord").focus()
    page.keyboard.type("segregatie")
    page.keyboard.press("Enter")
    expect(page.locator("#_stand")).to_have_text(re.compile(r"^\d+ pagina's gevonden voor “segregatie”$"))
    shown = page.locator("#_uitkomst .rows > li")
    expect(shown).to_have_count(10)
    page.get_by_role("button", name="Meer resultaten").focus()
    page.keyboard.press("Enter")
    expect(shown.nth(10).get_by_role("link")).to_be_focused()


def test_nothing_found(open_page):
    page = open_page("/zoeken/?q=xyzzyq")
    expect(page.locator("#_uitkomst .count")).to_have_text("Niets gevonden voor “xyzzyq”")
    expect(page.get_by_role("heading", name="Alles van A tot Z")).to_be_visible()


def test_what_is_typed_is_text(open_page):
    page = open_page("/zoeken/?q=%3Cimg src=x onerror=alert(1)%3E")
    expect(page.locator("#_uitkomst .count")).to_contain_text("<img src=x")
    assert page.locator("#_uitkomst img").count() == 0


def test_every_page_leads_to_the_search(open_page):
    page = open_page("/over/")
    field = page.get_by_role("searchbox", name="Zoek op deze site")
    field.fill("ouderinitiatief")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/zoeken/\?q=ouderinitiatief$"))
    assert titles(page)


def test_without_an_index_there_is_the_list(browser, base):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(base + "/zoeken/?q=loting")
    expect(page.locator("#_uitkomst .notice")).to_be_visible()
    expect(page.get_by_role("heading", name="Alles van A tot Z")).to_be_visible()
    context.close()


def test_nothing_is_loaded_before_somebody_searches(open_page):
    asked = []
    page = open_page("/over/")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("/over/", "/zoeken/"))
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url or url.endswith(".json")]


def fragments(site):
    """What the index says of each page: the pieces are gzipped JSON after a signature."""
    pages = {}
    for file in (site / "pagefind" / "fragment").iterdir():
        data = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        pages[data["url"]] = data
    return pages


def test_the_index_holds_pages_worth_finding_once():
    pages = fragments(PUBLIC)
    wanted = [file for file in PUBLIC.rglob("index.html") if b" data-pagefind-body" in file.read_bytes()]
    assert len(pages) == len(wanted) > 350
    assert not {"/", "/zoeken/", "/interventies/sector/po/"} & set(pages)
    # Who looks for costs or evidence gets the lists that are about them.
    assert {"/interventies/", "/interventies/kosten/laag/", "/interventies/bewijs/beschreven/"} <= set(pages)
    fiche = pages["/interventies/centraal-aanmelden/nijmegen/"]
    assert fiche["filters"] == {"soort": ["Interventie"], "sector": ["basisonderwijs"], "gemeente": ["Nijmegen"]}
    assert "Hoofdmenu" not in fiche["content"] and "Download" not in fiche["content"]


def test_the_same_site_gives_the_same_index(tmp_path):
    """Pagefind writes its filters in any order; all text of the index is the same byte for byte."""
    shutil.copytree(PUBLIC, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind", "data"))
    subprocess.run([sys.executable, ROOT / "Scripts" / "search_index.py", tmp_path / "site"], check=True)
    for folder in ["fragment", "index"]:
        first = {file.name: file.read_bytes() for file in (PUBLIC / "pagefind" / folder).iterdir()}
        second = {file.name: file.read_bytes() for file in (tmp_path / "site" / "pagefind" / folder).iterdir()}
        assert first == second
