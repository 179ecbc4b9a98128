# SPDX-License-Identifier: Apache-2.0
"""The published site in a real browser: Debian's Chromium, driven by Playwright, on a server that sends the site's own headers."""
import fnmatch
import functools
import http.server
import pathlib
import threading

import pytest
from playwright.sync_api import sync_playwright

PUBLIC = pathlib.Path(__file__).resolve().parents[2] / "Public"

# One page of each kind that visitors meet.
PAGES = [
    "/", "/interventies/", "/interventies/ouderinitiatieven/", "/interventies/kosten/laag/", "/interventies/centraal-aanmelden/nijmegen/", "/themas/ouderbetrokkenheid/",
    "/partners/", "/gemeenten/", "/gemeenten/nijmegen/", "/gemeenten/rozendaal/", "/monitor/", "/monitor/po-ses-2019/", "/begrippen/",
    "/bronnen/", "/beleid/toezeggingen/", "/nieuws/", "/over/", "/zoeken/", "/404.html", "/meedoen/grafieken/", "/boekje/soort-centraal-aanmelden/",
    "/boekje/gemeente-nijmegen/",
]

# The other templates, and the same ones in other languages and directions.
OTHER_PAGES = [
    "/themas/", "/partners/gemeente-nijmegen/", "/vergelijken/", "/vergelijken/utrecht/", "/beleid/", "/beleid/regelingen/",
    "/beleid/afspraken/", "/agenda/", "/nieuws/2026-11-21-eerste-fiches/", "/aanmelden/", "/meedoen/regels/", "/boekje/",
    "/boekje/gemeente-nijmegen/", "/tr/", "/tr/aanmelden/", "/ar/", "/ar/aanmelden/", "/en/wat-is-segregatie/",
]


def header_rules():
    """The rules of the `_headers` file: [(pattern, {name: value})], in order."""
    rules = []
    for line in (PUBLIC / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            rules.append((line.strip(), {}))
        elif ":" in line:
            name, value = line.strip().split(":", 1)
            rules[-1][1][name] = value.strip()
    return rules


def headers_of(path, rules):
    """What a host sends with an address: of two rules the later."""
    headers = {}
    for pattern, wanted in rules:
        if fnmatch.fnmatchcase(path, pattern):
            headers.update(wanted)
    headers.pop("Strict-Transport-Security", None)
    return headers


class Handler(http.server.SimpleHTTPRequestHandler):
    rules = []

    def end_headers(self):
        for name, value in headers_of(self.path.split("?")[0], self.rules).items():
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def base():
    assert (PUBLIC / "index.html").exists(), "run `make site` first"
    Handler.rules = header_rules()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(PUBLIC)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, base):
    """open_page("/over/", width=360, dark=True, script=False) → a page on which nothing was blocked, missing or logged as an error."""
    contexts, problems = [], []

    def open_page(path, width=1280, dark=False, script=True, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", java_script_enabled=script, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: problems.append(f"{path}: {message.text}") if message.type == "error" else None)
        page.on("request", lambda request: None if request.url.startswith(base) else problems.append(f"{path}: third party {request.url}"))
        page.on("response", lambda response: problems.append(f"{path}: {response.status} {response.url}") if response.status >= 400 else None)
        page.goto(base + path)
        return page

    yield open_page
    cookies = [cookie for context in contexts for cookie in context.cookies()]
    for context in contexts:
        context.close()
    assert problems == []
    assert cookies == []
