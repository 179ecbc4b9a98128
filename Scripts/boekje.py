#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints a booklet of the built site to a tagged PDF with an outline, and copies the EPUB beside it.

usage: boekje.py [--site Public] [--booklet /boekje/] [--output .build/boekje]

The site is shown to Chromium at its own address, without a server or a network, so that links in the PDF lead to the portal.
It is printed twice: the first time tells on which page each chapter begins, the second has these numbers in the contents list.
"""
import argparse, mimetypes, pathlib, re, shutil, sys, urllib.parse

from playwright.sync_api import sync_playwright
from pypdf import PdfReader

MARGINS = {"top": "0", "bottom": "0", "left": "0", "right": "0"}


def site_address(site):
    """`https://portaal.example`: where the site lives, as its front page says."""
    found = re.search(r'<link rel="canonical" href="([^"]+)"', (site / "index.html").read_text("utf-8"))
    if not found:
        sys.exit(f"{site}/index.html names no address: is this a site that portaal built?")
    return found.group(1).rstrip("/")


def serve(site, address):
    """Answers what Chromium asks from the folder of the site; nothing else exists."""
    base = urllib.parse.urlsplit(address).path

    def answer(route):
        url = urllib.parse.urlsplit(route.request.url)
        path = site / urllib.parse.unquote(url.path[len(base):]).lstrip("/")
        if path.is_dir():
            path = path / "index.html"
        if not route.request.url.startswith(address) or not path.is_file():
            return route.abort()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        route.fulfill(status=200, content_type=kind, body=path.read_bytes())
    return answer


def print_pdf(page, file):
    page.pdf(path=str(file), prefer_css_page_size=True, print_background=True, tagged=True, outline=True, margin=MARGINS)


def first_pages(file):
    """Chapter → page on which it begins, from 1."""
    reader = PdfReader(str(file))
    return {name.lstrip("/"): reader.get_destination_page_number(target) + 1 for name, target in reader.named_destinations.items()}


def number_contents(page, numbers):
    """Writes the pages in the contents list and returns the entries without one."""
    return page.evaluate("""numbers => {
        const missing = []
        for (const link of document.querySelectorAll('.booklet-contents a')) {
            const number = numbers[decodeURIComponent(link.hash.slice(1))]
            if (!number) { missing.push(link.textContent); continue }
            link.querySelector('.page-number')?.remove()
            const mark = document.createElement('span')
            mark.className = 'page-number'
            mark.textContent = number
            link.append(mark)
        }
        return missing
    }""", numbers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, default=pathlib.Path("Public"))
    parser.add_argument("--booklet", default="/boekje/")
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path(".build/boekje"))
    options = parser.parse_args()
    source = options.site / options.booklet.strip("/") / "index.html"
    if not source.is_file():
        sys.exit(f"{source} is not there: run `make site` first, or name a booklet of /boekje/")
    address = site_address(options.site)
    options.output.mkdir(parents=True, exist_ok=True)
    pdf = options.output / (options.booklet.strip("/").split("/")[-1] + ".pdf")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(locale="nl-NL", color_scheme="light")
        page.route("**/*", serve(options.site, address))
        page.goto(address + options.booklet)
        print_pdf(page, pdf)
        # Numbers of two or three digits can move a line of the list: print until they hold still.
        numbers = first_pages(pdf)
        for _ in range(3):
            missing = number_contents(page, numbers)
            print_pdf(page, pdf)
            again = first_pages(pdf)
            if again == numbers:
                break
            numbers = again
        browser.close()
    if missing:
        sys.exit("no page was found for: " + "; ".join(missing))
    made = [pdf]
    epub = options.site / options.booklet.strip("/") / "boekje.epub"
    if epub.is_file():
        made.append(options.output / epub.name)
        shutil.copyfile(epub, made[-1])
    for file in made:
        print(f"{file}: {file.stat().st_size // 1024} kB" + (f", {len(PdfReader(str(file)).pages)} pages" if file.suffix == ".pdf" else ""))


if __name__ == "__main__":
    main()
