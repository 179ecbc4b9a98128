# SPDX-License-Identifier: Apache-2.0
"""Pages in other languages and words that are explained, in a real browser."""
import pytest
from axe_playwright_python.sync_playwright import Axe

DIRECTIONS = {"en": "ltr", "tr": "ltr", "ar": "rtl"}
PAGES = ["", "aanmelden/", "waar-vragen/", "wat-is-segregatie/"]
ADDRESSES = [f"/{language}/{page}" for language in DIRECTIONS for page in PAGES]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("path", ADDRESSES)
def test_language_and_direction(open_page, path):
    page = open_page(path)
    language = path.split("/")[1]
    assert page.get_attribute("html", "lang") == language
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == DIRECTIONS[language]
    # The text begins at the side where its readers begin.
    box = page.locator("h1").bounding_box()
    middle = page.evaluate("document.documentElement.clientWidth") / 2
    text = page.evaluate("(() => { const r = document.createRange(); r.selectNodeContents(document.querySelector('h1'));"
                         " const b = r.getBoundingClientRect(); return [b.left, b.right]; })()")
    assert box and (text[1] > middle if language == "ar" else text[0] < middle)


@pytest.mark.parametrize("page_name", PAGES[1:])
def test_every_version_names_the_others(open_page, page_name):
    seen = []
    for language in ["nl"] + list(DIRECTIONS):
        path = "/" + ("" if language == "nl" else language + "/") + page_name
        page = open_page(path)
        links = page.eval_on_selector_all(
            "head link[hreflang]", "all => all.map(l => [l.getAttribute('hreflang'), new URL(l.href).pathname])")
        seen.append(sorted(links))
        assert [language, path] in links
        assert page.get_attribute("nav.languages [aria-current=page]", "hreflang") == language
    assert all(links == seen[0] for links in seen)
    assert [code for code, _ in seen[0]] == ["ar", "en", "nl", "tr", "x-default"]


def test_from_the_home_page_to_enrolment_in_turkish(open_page):
    page = open_page("/", script=False)
    page.click("nav.languages a[lang=tr]")
    page.click("main a[href='/tr/aanmelden/']")
    assert page.get_attribute("html", "lang") == "tr"
    assert page.locator("h1").inner_text() == "Çocuğunuzu okula kaydettirmek"
    page.click("nav.languages a[lang=nl]")
    assert page.url.endswith("/aanmelden/") and page.get_attribute("html", "lang") == "nl"


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_accessible(open_page, path, dark):
    page = open_page(path, dark=dark, width=360 if dark else 1280, bypass_csp=True)
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [f"{v['id']}: {n['html'][:120]}" for v in results.response["violations"] for n in v["nodes"]] == []


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_sideways_scrolling(open_page, path, width):
    page = open_page(path, width=width)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_an_explained_word_by_keyboard(open_page):
    """A word of the glossary is a link, and its meaning is also on the page itself: without a mouse and without scripts."""
    page = open_page("/wat-is-segregatie/", script=False)
    word = page.locator("a.begrip").first
    word.focus()
    assert word.evaluate("e => document.activeElement === e")
    assert page.locator("a.begrip", has_text="SES").count() == 1
    words = page.locator("details.words")
    assert not words.locator("dl").is_visible()
    words.locator("summary").focus()
    page.keyboard.press("Enter")
    assert words.locator("dl").is_visible()
    assert words.locator("dfn").count() == page.locator("a.begrip").count()
    target = word.get_attribute("href")
    word.press("Enter")
    assert page.url.endswith(target) and page.locator(f"[id='{target.split('#')[1]}']").is_visible()
