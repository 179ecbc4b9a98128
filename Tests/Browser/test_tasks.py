# SPDX-License-Identifier: Apache-2.0
"""Six things that visitors come for, done as a new visitor would: from the home page, by what is visible, counted in clicks.

Typing in a field is no click; choosing a name that it offers, and sending it, is one. After the last click the answer is on the screen:
no further than one screen down.
"""
import re

import pytest
from playwright.sync_api import expect

WIDTHS = [360, 1280]


class Visitor:
    """One visit that begins at home."""

    def __init__(self, page):
        self.page = page
        self.clicks = 0

    def click(self, target):
        expect(target.first).to_be_visible()
        target.first.click()
        self.clicks += 1

    def link(self, name, **options):
        return self.page.get_by_role("link", name=name, **options)

    def sees(self, answer, screens=1):
        """The answer is there, and near: within this many screens of the place where the visitor looks."""
        expect(answer.first).to_be_visible()
        # A jump to a part of the page may still be on its way.
        place = "element => { const top = element.getBoundingClientRect().top; return [top, innerHeight] }"
        self.page.wait_for_timeout(100)
        top, height = answer.first.evaluate(place)
        assert -height * 0.2 <= top < height * screens, f"{top} px from the top of a screen of {height} px"

    def municipality(self, name):
        self.page.get_by_role("combobox", name="Vind uw gemeente").press_sequentially(name[:4])
        self.click(self.page.get_by_role("option", name=name, exact=True))
        expect(self.page.get_by_role("heading", level=1)).to_have_text(name)

    def searches(self, text):
        field = self.page.get_by_role("searchbox", name="Zoek op deze site")
        if field.is_visible():
            field.fill(text)
            self.click(self.page.get_by_role("search").get_by_role("button", name="Zoek"))
        else:
            self.click(self.page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Zoeken"))
            self.page.get_by_label("Zoek op een woord").fill(text)


@pytest.fixture(params=WIDTHS)
def visitor(request, open_page):
    return Visitor(open_page("/", width=request.param))


@pytest.fixture(params=WIDTHS)
def visitor_without_script(request, open_page):
    return Visitor(open_page("/", width=request.param, script=False))


def test_what_does_nijmegen_do(visitor):
    visitor.municipality("Nijmegen")
    visitor.click(visitor.link(re.compile(r"^\d+ interventies?$")))
    visitor.sees(visitor.link("Centraal aanmelden voor de basisschool in Nijmegen"))
    assert visitor.clicks <= 2


def test_what_does_nijmegen_do_without_script(visitor_without_script):
    visitor = visitor_without_script
    visitor.click(visitor.page.get_by_role("button", name="Bekijk"))
    visitor.click(visitor.link("Nijmegen", exact=True))
    visitor.click(visitor.link(re.compile(r"^\d+ interventies?$")))
    visitor.sees(visitor.link("Centraal aanmelden voor de basisschool in Nijmegen"))
    assert visitor.clicks <= 3


def opens_the_filter(visitor):
    visitor.click(visitor.page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Interventies"))
    group = visitor.page.get_by_role("group", name="Kosten")
    if not group.is_visible():
        visitor.click(visitor.page.locator(".filter summary"))
    return group


def test_the_strongest_evidence_at_low_cost(visitor):
    """Below cost 2 is "heel laag": that there is none is the answer, and it stands there. The next step can be chosen."""
    group = opens_the_filter(visitor)
    lowest = group.get_by_role("listitem").first
    expect(lowest).to_have_text(re.compile(r"^heel laag \(\d+\)$"))
    visitor.sees(lowest)
    visitor.click(group.get_by_role("checkbox", name="laag", exact=True))
    visitor.sees(visitor.page.get_by_text(re.compile(r"^\d+ van \d+ interventies, op volgorde van: Bewijs$")), screens=3)
    assert visitor.clicks <= 3


def test_the_strongest_evidence_at_low_cost_without_script(visitor_without_script):
    visitor = visitor_without_script
    group = opens_the_filter(visitor)
    visitor.click(group.get_by_role("link", name="laag", exact=True))
    visitor.sees(visitor.page.get_by_text("het sterkste bewijs bovenaan"), screens=2)
    assert visitor.clicks <= 3


def test_utrecht_beside_municipalities_like_it(visitor):
    visitor.click(visitor.link("Utrecht", exact=True))
    visitor.click(visitor.link("Gemeenten die hierop lijken"))
    visitor.click(visitor.link(re.compile("^Utrecht naast ")))
    expect(visitor.page.get_by_role("heading", level=1)).to_contain_text("Utrecht")
    visitor.sees(visitor.page.locator("figure svg[role=img]:visible"), screens=2)
    assert visitor.clicks <= 3


def test_what_v_means(visitor):
    visitor.searches("V")
    answer = visitor.page.locator(".answer", has_text="Begrip")
    visitor.sees(answer)
    assert len(answer.inner_text()) > 40
    assert visitor.clicks <= 1


def test_what_v_means_without_script(visitor_without_script):
    visitor = visitor_without_script
    visitor.click(visitor.link("Begrippen", exact=True))
    visitor.click(visitor.page.get_by_role("navigation", name="Op letter").get_by_role("link", name="S", exact=True))
    visitor.sees(visitor.page.locator("dt", has_text=re.compile("scheidingsindex", re.I)), screens=2)
    assert visitor.clicks <= 2


def test_the_figures_behind_a_chart(visitor):
    chart = visitor.page.get_by_role("figure").first
    with visitor.page.expect_download() as download:
        visitor.click(chart.get_by_role("link", name="Download de cijfers (CSV)"))
    lines = open(download.value.path(), encoding="utf-8").read().splitlines()
    assert len(lines) > 5 and "," in lines[0]
    assert visitor.clicks <= 1


def test_enrolment_in_turkish(visitor_without_script):
    visitor = visitor_without_script
    visitor.click(visitor.link("Türkçe"))
    visitor.click(visitor.page.get_by_role("main").get_by_role("link", name=re.compile("kay[dı]", re.I)))
    expect(visitor.page.locator("html")).to_have_attribute("lang", "tr")
    visitor.sees(visitor.page.get_by_role("heading", level=1))
    expect(visitor.page).to_have_url(re.compile("/tr/aanmelden/$"))
    assert visitor.clicks <= 2
