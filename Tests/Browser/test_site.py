# SPDX-License-Identifier: Apache-2.0
"""What a visitor must always have: no sideways scrolling, no barrier that axe can see, everything there without scripts."""
import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import PAGES

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_sideways_scrolling(open_page, path, width):
    page = open_page(path, width=width)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_accessible(open_page, path, dark):
    page = open_page(path, dark=dark, bypass_csp=True)
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    found = [f"{v['id']}: {n['html'][:120]}" for v in results.response["violations"] for n in v["nodes"]]
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_structure(open_page, path):
    page = open_page(path)
    assert page.get_attribute("html", "lang") == "nl"
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    # A link to a part of the page has one place to go to.
    names = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert sorted(names) == sorted(set(names))
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1,h2,h3,h4,h5,h6", "all => all.map(h => h.tagName)")]
    assert all(b <= a + 1 for a, b in zip(levels, levels[1:])), levels
    # The first thing that the keyboard reaches leads to the text.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")


@pytest.mark.parametrize("path", PAGES)
def test_complete_without_scripts(open_page, path):
    def lines(page):
        return [line for line in page.inner_text("main").split("\n") if line]

    with_script = lines(open_page(path))
    page = open_page(path, script=False)
    messages = page.locator("main noscript").all_inner_texts()
    assert path != "/zoeken/" or "A tot Z" in messages[0]
    without = [line for line in lines(page) if line not in messages]
    assert without == with_script
    assert len("".join(without)) > 100 or path == "/404.html"


def test_charts_have_a_description_and_a_table(open_page):
    page = open_page("/gemeenten/nijmegen/")
    figures = page.locator("figure:has(svg[role=img])")
    assert figures.count() >= 2
    for index in range(figures.count()):
        figure = figures.nth(index)
        for svg in figure.locator("svg[role=img]").all():
            ids = svg.get_attribute("aria-labelledby").split()
            texts = [page.locator(f"[id='{name}']").text_content().strip() for name in ids]
            assert len(texts) == 2 and all(texts)
        assert figure.locator("table").count() >= 1
        assert figure.locator("svg[role=img]:visible").count() == 1


def test_narrow_and_wide_charts(open_page):
    """On a phone the variant whose text stays readable: no letter below 12 px."""
    page = open_page("/gemeenten/nijmegen/", width=320)
    sizes = page.eval_on_selector_all(
        "figure svg[role=img] text",
        """all => all.filter(t => t.getBoundingClientRect().width > 0).map(t => {
            const svg = t.ownerSVGElement, scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return parseFloat(getComputedStyle(t).fontSize) * scale })""")
    assert sizes and min(sizes) >= 11.9


def test_print_has_no_navigation(open_page):
    page = open_page("/interventies/centraal-aanmelden/nijmegen/")
    page.emulate_media(media="print")
    assert page.locator("nav:visible").count() == 0
    assert page.locator("h1:visible").count() == 1


def test_a_chart_is_read_by_keyboard(open_page):
    """The arrow keys go through the rows of the table beside the chart; Escape ends it. The mark stays in the drawing."""
    page = open_page("/meedoen/grafieken/")
    figure = page.locator("figure", has_text="In Nijmegen en Arnhem").first
    chart = figure.locator("svg.grafiek-breed")
    status = figure.locator("[role=status]")
    rows = figure.locator("tbody tr").all()
    assert status.text_content() == ""
    chart.focus()
    page.keyboard.press("Home")
    seen = []
    for _ in rows:
        seen.append(status.text_content())
        page.keyboard.press("ArrowDown")
    assert status.text_content() == seen[-1]
    for row, words in zip(rows, seen):
        assert words.startswith(row.locator("th").text_content() + ": ")
        assert all(cell in words for cell in row.locator("td").all_text_contents())
    mark, drawing = figure.locator(".lees-lijn").bounding_box(), chart.bounding_box()
    assert drawing["y"] <= mark["y"] <= drawing["y"] + drawing["height"]
    page.keyboard.press("Escape")
    assert status.text_content() == "" and figure.locator(".lees-lijn").count() == 0


def test_a_chart_is_read_by_pointer(open_page):
    page = open_page("/meedoen/grafieken/")
    figure = page.locator("figure", has_text="Ongeveer de helft").first
    figure.locator("svg.grafiek-breed").scroll_into_view_if_needed()
    label = figure.locator("svg.grafiek-breed text", has_text="2020-2021").bounding_box()
    page.mouse.move(label["x"] + label["width"] / 2, label["y"] - 60)
    words = figure.locator("[role=status]").text_content()
    assert words.startswith("2020-2021: ") and figure.locator("tbody tr").nth(1).locator("td").first.text_content() in words


def test_the_script_keeps_nothing(open_page):
    page = open_page("/meedoen/grafieken/")
    assert page.evaluate("document.cookie.length + localStorage.length + sessionStorage.length") == 0
