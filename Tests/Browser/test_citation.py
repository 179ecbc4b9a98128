# SPDX-License-Identifier: Apache-2.0
"""How a visitor refers to a page or a chart, and what the files behind these links say; sharing; the switch of languages."""
import json

import pytest

from conftest import PUBLIC


def file_behind(link):
    return PUBLIC / link.get_attribute("href").lstrip("/")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_fiche_gives_its_reference_as_text_and_as_files(browser, base, javascript):
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(base + "/interventies/centraal-aanmelden/nijmegen/")
    section = page.locator("section[aria-labelledby=_verwijzen]")
    assert "Kennisportaal tegen onderwijssegregatie, gecontroleerd op" in section.inner_text()
    for number, ending in [(0, ".ris"), (1, ".bib")]:
        link = section.locator("a").nth(number)
        with page.expect_download() as waiting:
            link.click()
        assert waiting.value.suggested_filename == "nijmegen" + ending
        assert "Centraal aanmelden voor de basisschool in Nijmegen" in file_behind(link).read_text("utf-8")
    context.close()


@pytest.mark.parametrize("path", ["/gemeenten/nijmegen/", "/monitor/po-ses-2019/", "/vergelijken/utrecht/"])
def test_a_chart_says_how_to_cite_it_and_what_its_columns_are(open_page, path):
    page = open_page(path)
    figures = page.locator("figure.figure").all()
    assert figures
    for figure in figures:
        cite = figure.locator("details.cite")
        cite.locator("summary").click()
        text = cite.locator("p").inner_text()
        described = json.loads(file_behind(figure.locator('a[href$=".csv-metadata.json"]')).read_text("utf-8"))
        assert described["dc:bibliographicCitation"] == text
        assert "Licentie: " in text and text.split("/")[-1].startswith(described["url"].removesuffix(".csv"))


@pytest.mark.parametrize("path", ["/gemeenten/nijmegen/", "/over/", "/en/"])
def test_every_shared_picture_has_words(open_page, path):
    metas = open_page(path).locator('meta[property^="og:image"]').evaluate_all("all => all.map(one => [one.getAttribute('property'), one.content])")
    assert [name for name, _ in metas] == ["og:image", "og:image:alt"] * (len(metas) // 2) and all(text for _, text in metas)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_switch_of_languages_works_by_keyboard(open_page, width):
    """From the Turkish page to the Arabic one and back to Dutch, with Tab and Enter alone; the ring is seen at each stop."""
    page = open_page("/tr/aanmelden/", width=width)
    for wanted, direction in [("ar", "rtl"), ("nl", "")]:
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('.languages') && document.activeElement.hreflang") == wanted:
                break
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Enter")
        page.wait_for_function("([language]) => document.documentElement.lang === language", arg=[wanted])
        assert page.evaluate("document.documentElement.dir") == direction
    assert page.url.endswith("/aanmelden/") and "/tr/" not in page.url


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_every_language_leads_to_the_whole_site(open_page, width):
    assert open_page("/en/", width=width).locator(".site-nav a").last.is_visible()


@pytest.mark.parametrize("width", [360, 768])
def test_nothing_of_the_overview_is_cut_off(open_page, width):
    page = open_page("/interventies/", width=width)
    table = page.locator(".table:has(> .overview)")
    assert table.evaluate("one => one.scrollWidth <= one.clientWidth")
    button = page.locator(".overview thead button").first
    button.focus()
    # The ring is 3 px wide, 3 px from the button.
    assert button.bounding_box()["x"] - 6 >= table.bounding_box()["x"]
