# SPDX-License-Identifier: Apache-2.0
"""The overview of interventions: complete as a table with ready lists, quicker with its script."""
import re

import pytest
from playwright.sync_api import expect

OVERVIEW = "/interventies/"


def rows(page):
    return page.locator("table.overview tbody tr")


def box(page, group, name):
    return page.get_by_role("group", name=group, exact=True).get_by_role("checkbox", name=name, exact=True)


def count_beside(page, group, name):
    item = page.get_by_role("group", name=group, exact=True).locator("li", has=page.get_by_text(name, exact=True))
    return int(re.search(r"\((\d+)\)", item.inner_text()).group(1))


def test_each_ready_list_has_as_many_rows_as_its_link_says(open_page):
    page = open_page(OVERVIEW, script=False)
    links = page.eval_on_selector_all(
        ".filter li:has(a)", "all => all.map(li => [li.querySelector('a').getAttribute('href'), li.querySelector('span').textContent])")
    assert len(links) > 20
    for address, count in links:
        page.goto(page.url.split("/interventies/")[0] + address)
        assert f"({rows(page).count()})" == count, address
        page.go_back()


def test_choices_within_a_group_add_and_between_groups_narrow(open_page):
    page = open_page(OVERVIEW)
    total = rows(page).count()
    first, second = count_beside(page, "Sector", "mbo"), count_beside(page, "Sector", "hoger onderwijs")
    box(page, "Sector", "mbo").check()
    expect(rows(page)).to_have_count(first)
    box(page, "Sector", "hoger onderwijs").check()
    wide = rows(page).count()
    assert max(first, second) <= wide <= first + second < total
    expected = count_beside(page, "Status", "lopend")
    box(page, "Status", "lopend").check()
    expect(rows(page)).to_have_count(expected)
    assert expected < wide
    for row in rows(page).all():
        assert row.get_attribute("data-status") == "lopend"
        assert {"mbo", "ho"} & set(row.get_attribute("data-sector").split())


def test_the_count_is_announced(open_page):
    page = open_page(OVERVIEW)
    total = rows(page).count()
    live = page.locator("[role=status]").first
    expect(live).to_have_text("")
    box(page, "Sector", "mbo").check()
    expect(live).to_have_text(f"{rows(page).count()} van {total} interventies, op volgorde van: Bewijs")


def test_the_address_and_the_back_button(open_page):
    page = open_page(OVERVIEW)
    total = rows(page).count()
    box(page, "Sector", "mbo").check()
    box(page, "Status", "lopend").check()
    few = rows(page).count()
    address = page.url
    assert address.endswith("?sector=mbo&status=lopend")
    page.go_back()
    expect(box(page, "Status", "lopend")).not_to_be_checked()
    page.go_back()
    expect(rows(page)).to_have_count(total)
    page.go_forward()
    page.go_forward()
    expect(rows(page)).to_have_count(few)
    other = open_page(address.split("/", 3)[3].join(["/", ""]))
    expect(rows(other)).to_have_count(few)
    expect(box(other, "Sector", "mbo")).to_be_checked()


@pytest.mark.parametrize("address", ["?volgorde=__proto__", "?sector=bestaat-niet", "?volgorde=-", "?bewijs=%3Cb%3E"])
def test_an_address_that_makes_no_sense_shows_everything(open_page, address):
    total = rows(open_page(OVERVIEW)).count()
    expect(rows(open_page(OVERVIEW + address))).to_have_count(total)


def test_sorting_by_keyboard(open_page):
    page = open_page(OVERVIEW)
    head = page.get_by_role("columnheader", name="Kosten")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    levels = ["heel-laag", "laag", "gemiddeld", "hoog", "heel-hoog", "niet-bekend"]
    shown = [levels.index(row.get_attribute("data-kosten")) for row in rows(page).all()]
    assert shown == sorted(shown) and shown[0] < shown[-1]
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    shown = [levels.index(row.get_attribute("data-kosten")) for row in rows(page).all()]
    known = [level for level in shown if level < 5]
    assert known == sorted(known, reverse=True) and shown == known + [5] * (len(shown) - len(known))


def test_clearing(open_page):
    page = open_page(OVERVIEW)
    total = rows(page).count()
    caption = page.locator("table.overview caption").inner_text()
    box(page, "Kosten", "laag").check()
    assert rows(page).count() < total
    page.get_by_role("button", name="Wis alle filters").press("Enter")
    expect(rows(page)).to_have_count(total)
    expect(page.locator("table.overview caption")).to_have_text(caption)
    assert page.evaluate("document.activeElement.type") == "checkbox"


def test_a_row_on_a_phone_is_still_a_row(open_page):
    """Shown as blocks, told as a table: with headers, rows and cells."""
    page = open_page(OVERVIEW, width=360)
    assert page.get_by_role("table").count() >= 1
    assert page.get_by_role("row").count() == rows(page).count() + 1
    assert page.get_by_role("rowheader").count() == rows(page).count()
    assert page.get_by_role("columnheader").count() == 6
