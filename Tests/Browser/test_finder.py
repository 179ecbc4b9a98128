# SPDX-License-Identifier: Apache-2.0
"""The finder of municipalities on the home page: a combobox as the ARIA Authoring Practices describe it."""
import re

import pytest
from playwright.sync_api import expect


def field(page):
    return page.get_by_role("combobox", name="Vind uw gemeente")


@pytest.mark.parametrize("typed, option, address", [
    ("nijm", "Nijmegen", "/gemeenten/nijmegen/"),
    ("den haag", "Den Haag → 's-Gravenhage", "/gemeenten/s-gravenhage/"),
    ("gravenhage", "'s-Gravenhage", "/gemeenten/s-gravenhage/"),
    ("sudwest", "Súdwest-Fryslân", "/gemeenten/sudwest-fryslan/"),
    ("Súdw", "Súdwest-Fryslân", "/gemeenten/sudwest-fryslan/"),
    ("weesp", "Weesp → Amsterdam", "/gemeenten/amsterdam/"),
    ("ijssel", "Zwartewaterland", None),
])
def test_completes_names(open_page, typed, option, address):
    page = open_page("/")
    field(page).press_sequentially(typed)
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options.first).to_be_visible()
    if address is None:
        assert all(typed in text.lower() for text in options.all_inner_texts())
        return
    expect(options.first).to_have_text(option)
    options.first.click()
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_keyboard(open_page):
    page = open_page("/")
    box = field(page)
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("gro")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("form.finder [role=status]")).to_have_text(re.compile(r"^\d+ gemeenten"))
    names = options.all_inner_texts()
    box.press("ArrowDown")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.nth(0).get_attribute("id")
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowUp")
    expect(options.nth(len(names) - 1)).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box).to_have_value("gro")
    box.press("Escape")
    expect(box).to_have_value("")
    expect(box).to_be_focused()


def test_enter_goes_to_what_is_chosen_or_exact(open_page):
    page = open_page("/")
    field(page).fill("GRONINGEN")
    field(page).press("Enter")
    expect(page).to_have_url(re.compile("/gemeenten/groningen/$"))
    page = open_page("/")
    field(page).press_sequentially("utre")
    expect(page.get_by_role("option").first).to_be_visible()
    field(page).press("ArrowDown")
    field(page).press("Enter")
    expect(page).to_have_url(re.compile("/gemeenten/utrecht[a-z-]*/$"))


def test_an_unknown_name_stays_and_says_so(open_page):
    page = open_page("/")
    field(page).fill("Atlantis")
    field(page).press("Enter")
    expect(page.locator("form.finder [role=status]")).to_have_text("Geen gemeente met deze naam")
    expect(field(page)).to_be_focused()


def test_names_are_read_at_the_first_focus(open_page):
    page = open_page("/")
    asked = []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url.split("/", 3)[3]))
    field(page).focus()
    page.wait_for_load_state("networkidle")
    field(page).press_sequentially("am")
    expect(page.get_by_role("option").first).to_be_visible()
    assert asked == ["gemeenten/namen.json"]


@pytest.mark.parametrize("typed, listed, address", [
    ("Nijmegen", "Nijmegen", "nijmegen"), ("Den Haag", "Den Haag", "s-gravenhage"), ("Weesp", "Weesp", "amsterdam"),
])
def test_without_scripts_the_form_leads_to_the_list(open_page, typed, listed, address):
    """Not to the same empty field once more: to the letters, with a word on why nothing was filled in."""
    page = open_page("/", script=False, width=360)
    page.get_by_label("Vind uw gemeente").fill(typed)
    page.get_by_role("button", name="Bekijk").click()
    expect(page).to_have_url(re.compile(r"/gemeenten/\?naam=[A-Za-z+]+#_letters$"))
    notice = page.locator("noscript .notice")
    expect(notice).to_contain_text("alleen aan met JavaScript")
    expect(notice).to_be_in_viewport()
    page.get_by_role("navigation", name="Op letter").get_by_role("link", name=typed[0], exact=True).click()
    page.get_by_role("link", name=listed, exact=True).last.click()
    expect(page).to_have_url(re.compile(f"/gemeenten/{address}/$"))
