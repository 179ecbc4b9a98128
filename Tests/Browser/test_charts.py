# SPDX-License-Identifier: Apache-2.0
"""Charts in a real browser: every kind read by keyboard and pointer, text that stays readable at any width, tables that fit on paper."""
import re

import pytest

GALLERY = "/meedoen/grafieken/"
KINDS = [
    "lijn", "staven", "gegroepeerd", "gestapeld", "halter", "helling", "klein-veelvoud", "warmtekaart", "verdeling",
    "spreiding", "kaart",
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_by_keyboard(open_page, kind):
    """Each arrow goes a row further: the read-out changes, and the mark stays inside the drawing. Charts without a table ask for their file."""
    page = open_page(GALLERY)
    figure = page.locator(f"section[aria-labelledby={kind}] figure").first
    chart, status = figure.locator("svg.grafiek-breed"), figure.locator("[role=status]")
    chart.focus()
    page.keyboard.press("Home")
    page.wait_for_function("element => element.textContent !== ''", arg=status.element_handle())
    names = figure.locator("tbody th").all_text_contents()
    seen = [status.text_content()]
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        seen.append(status.text_content())
    assert len(set(seen)) == min(4, len(names) or 4), seen
    assert all(words.startswith(name + ": ") for name, words in zip(names, seen))
    page.keyboard.press("Home")
    mark, drawing = figure.locator(".lees-lijn").bounding_box(), chart.bounding_box()
    assert mark["x"] >= drawing["x"] - 4 and mark["x"] + mark["width"] <= drawing["x"] + drawing["width"] + 4
    assert mark["y"] >= drawing["y"] - 4 and mark["y"] + mark["height"] <= drawing["y"] + drawing["height"] + 4
    page.keyboard.press("Escape")
    assert status.text_content() == ""


def test_a_place_on_a_map_is_read_by_pointer(open_page):
    """Figures of a map come from its CSV, written as on the page: a decimal comma, a percent sign."""
    page = open_page(GALLERY)
    figure = page.locator("section[aria-labelledby=kaart] figure")
    name = figure.locator("svg.grafiek-breed text", has_text="Alkmaar")
    name.scroll_into_view_if_needed()
    ring = figure.locator("svg.grafiek-breed circle.gx").last.bounding_box()
    page.mouse.move(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2)
    status = figure.locator("[role=status]")
    page.wait_for_function("element => element.textContent !== ''", arg=status.element_handle())
    words = status.text_content()
    assert re.fullmatch(r"(Alkmaar|Amsterdam): Leerlingen \d+\.\d{3}; Ongelijkheidsindex \(D\) 0,\d\d", words), words


@pytest.mark.parametrize("width", [320, 599, 601, 768, 1000, 1280])
@pytest.mark.parametrize("address", [GALLERY, "/gemeenten/nijmegen/", "/monitor/po-ses-2019/"])
def test_no_letter_is_smaller_than_twelve_pixels(open_page, address, width):
    page = open_page(address, width=width)
    sizes = page.eval_on_selector_all(
        "svg.grafiek text",
        """all => all.filter(t => t.getBoundingClientRect().width > 0).map(t => {
            const svg = t.ownerSVGElement, scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return parseFloat(getComputedStyle(t).fontSize) * scale })""")
    assert sizes and min(sizes) >= 11.9


@pytest.mark.parametrize(
    "address", [GALLERY, "/gemeenten/nijmegen/", "/monitor/", "/monitor/po-advies-2019-2025/", "/monitor/po-ses-2019/"])
def test_tables_fit_on_paper(open_page, address):
    """A4 with its margins is 178 mm wide: 673 px."""
    page = open_page(address, width=673)
    page.emulate_media(media="print")
    wide = page.eval_on_selector_all(
        "main table, main svg",
        """all => all.filter(e => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.outerHTML.slice(0, 200))""")
    assert wide == []
