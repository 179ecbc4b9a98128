# SPDX-License-Identifier: Apache-2.0
"""Municipalities beside each other: chosen with the script, shared by the address, and complete without it."""
import pytest
from axe_playwright_python.sync_playwright import Axe

from test_site import WCAG

CHOSEN = "/vergelijken/?gemeenten=utrecht,amsterdam"


def shown(page, names):
    page.wait_for_function("names => document.querySelector('main h3')?.textContent === names", arg=names)


def test_the_address_says_what_is_shown(open_page):
    page = open_page(CHOSEN)
    shown(page, "Utrecht en Amsterdam")
    assert page.locator("[role=status]").text_content() == "Hieronder staan de cijfers van Utrecht en Amsterdam."
    assert page.locator("#gemeente-1").input_value() == "utrecht" and page.locator("#gemeente-3").input_value() == ""
    table = page.locator(".beside").first
    assert table.locator("thead th").all_text_contents() == ["Maat", "Utrecht", "Amsterdam"]
    # The same figures as on the municipality's own page.
    row = table.locator("tr", has_text="Ongelijkheidsindex (D)")
    own = open_page("/gemeenten/utrecht/").locator(".key .number").text_content()
    assert row.locator("td").first.text_content() == own


def test_choosing_with_the_keyboard(open_page):
    page = open_page("/vergelijken/")
    page.locator("#gemeente-1").focus()
    page.keyboard.type("Nijmegen")
    page.locator("#gemeente-2").focus()
    page.keyboard.type("Rozendaal")
    page.locator(".keuze button").focus()
    page.keyboard.press("Enter")
    shown(page, "Nijmegen en Rozendaal")
    assert page.url.endswith("?gemeenten=nijmegen,rozendaal")
    assert "niet zinvol" in page.locator(".beside").first.inner_text()
    page.select_option("#gemeente-3", "arnhem")
    page.locator(".keuze button").press("Enter")
    shown(page, "Nijmegen, Rozendaal en Arnhem")
    page.go_back()
    shown(page, "Nijmegen en Rozendaal")
    assert page.locator("#gemeente-3").input_value() == ""
    page.go_back()
    page.wait_for_function("!document.querySelector('main h3')")
    page.go_forward()
    shown(page, "Nijmegen en Rozendaal")


def test_odd_addresses(open_page):
    page = open_page("/vergelijken/?gemeenten=utrecht,nergens,utrecht,,<b>")
    shown(page, "Utrecht")
    assert page.locator("[role=status]").text_content().endswith("Niet gevonden: nergens, <b>.")
    page = open_page("/vergelijken/?gemeenten=utrecht,amsterdam,nijmegen,arnhem,delft")
    shown(page, "Utrecht, Amsterdam, Nijmegen en Arnhem")
    page = open_page("/vergelijken/")
    page.locator(".keuze button").click()
    assert page.locator("[role=status]").text_content() == "Kies eerst een gemeente."


def test_when_the_figures_do_not_come(browser, base):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/data/vergelijken.json", lambda route: route.abort())
    page.goto(base + CHOSEN)
    page.wait_for_function("document.querySelector('[role=status]').textContent.startsWith('De cijfers konden niet')")
    page.unroute("**/data/vergelijken.json")
    page.locator(".keuze button").click()
    shown(page, "Utrecht en Amsterdam")
    context.close()


def test_without_script_there_are_the_tables(open_page):
    page = open_page(CHOSEN, script=False)
    assert page.locator("main form").count() == 0
    assert page.locator("main table tbody tr").count() > 300
    links = page.locator(".columns a")
    assert links.count() == 32
    ready = open_page(links.first.get_attribute("href"), script=False)
    assert ready.locator("main figure svg[role=img]:visible").count() >= 2
    assert ready.locator("main table:visible").count() >= 3


@pytest.mark.parametrize("path", [CHOSEN, "/vergelijken/utrecht/", "/gemeenten/utrecht/", "/monitor/po-advies-2019-2025/"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_accessible(open_page, path, dark):
    page = open_page(path, dark=dark, bypass_csp=True)
    if path == CHOSEN:
        shown(page, "Utrecht en Amsterdam")
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [f"{v['id']}: {n['html'][:120]}" for v in results.response["violations"] for n in v["nodes"]] == []


@pytest.mark.parametrize("path", [CHOSEN, "/vergelijken/utrecht/", "/gemeenten/utrecht/", "/monitor/"])
@pytest.mark.parametrize("width", [320, 768])
def test_no_sideways_scrolling(open_page, path, width):
    page = open_page(path, width=width)
    if path == CHOSEN:
        shown(page, "Utrecht en Amsterdam")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_an_old_name_leads_on(open_page, base):
    page = open_page("/gemeenten/weesp/")
    page.wait_for_url(base + "/gemeenten/amsterdam/#_herindeling")
    assert page.locator("#_herindeling").text_content().startswith("Sinds 2022 hoort Weesp bij Amsterdam.")
