# SPDX-License-Identifier: Apache-2.0
"""What a first visit costs, and what moves while a page loads."""
import gzip
import re

import pytest

from conftest import OTHER_PAGES, PAGES, PUBLIC

# Of what travels on a first visit, compressed.
LIMIT = 60_000

# Pages of more than 100 kB of HTML, and why they may be.
LARGE = {
    # A booklet is one document to print: as long as the texts in it.
    "boekje/index.html": "all interventions; its link says how many there are",
    "boekje/thema-ouderbetrokkenheid/index.html": "eleven interventions, one document",
    "boekje/thema-soepele-overgangen/index.html": "sixteen interventions, one document",
    "meedoen/grafieken/index.html": "every kind of chart with its table and source, on one page to choose from",
    "meedoen/regels/index.html": "every rule with its address on this page, which messages refer to",
    "monitor/index.html": "the national figures with their charts, and the map of all municipalities",
    "monitor/po-advies-2019-2025/index.html": "the figures of all municipalities in one table that can be searched and copied",
    "monitor/po-ses-2019/index.html": "the figures of all municipalities in one table that can be searched and copied",
    "monitor/vo-niveaus-2019/index.html": "the figures of all municipalities in one table that can be searched and copied",
}


def first_load(browser, base, path):
    """The responses of a first visit: [(kind, bytes as they travel, compressed)]."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(base + path)
    page.wait_for_load_state("networkidle")
    loads = [(answer.request.resource_type, len(gzip.compress(answer.body(), 6, mtime=0))) for answer in answers]
    context.close()
    return loads


@pytest.mark.parametrize("path", sorted({*PAGES, *OTHER_PAGES}))
def test_first_load(browser, base, path):
    loads = first_load(browser, base, path)
    total = {kind: sum(size for other, size in loads if other == kind) for kind, _ in loads}
    assert len(loads) <= 6, loads
    assert sum(total.values()) <= LIMIT, total
    assert total["stylesheet"] <= 14_000, total
    assert total.get("script", 0) <= 15_000, total


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves(open_page, path, width):
    page = open_page(path, width=width)
    page.wait_for_load_state("networkidle")
    shift = page.evaluate(
        """() => new Promise(done => {
            let sum = 0
            new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value })
                .observe({ type: "layout-shift", buffered: true })
            setTimeout(() => done(sum), 100) })""")
    assert shift == 0


def test_no_page_is_heavy():
    """Every page with its stylesheets and scripts, without a browser: pictures and what a script asks later are counted above."""
    def weight(file):
        return len(gzip.compress(file.read_bytes(), 6, mtime=0))

    parts = {}
    heavy = {}
    for page in PUBLIC.rglob("*.html"):
        addresses = re.findall(r'<(?:link rel="stylesheet" href|script src)="(/[^"]+)"', page.read_text("utf-8"))
        assert addresses or "http-equiv" in page.read_text("utf-8"), page
        total = weight(page)
        for address in addresses:
            if address not in parts:
                parts[address] = weight(PUBLIC / address[1:])
            total += parts[address]
        if total > LIMIT:
            heavy[str(page.relative_to(PUBLIC))] = total
    assert heavy == {}


def test_large_pages_are_known():
    large = {str(file.relative_to(PUBLIC)) for file in PUBLIC.rglob("*.html") if file.stat().st_size > 100_000}
    assert large == set(LARGE)
