# SPDX-License-Identifier: Apache-2.0
"""Every number that a built site publishes about its areas: from each table, text, picture, download and list of data.

A claim says of one area in one school year in one dataset that a quantity lies in a range, as wide as its rounding. What a number is about
is read from its surroundings, the nearest first, as a reader does: the cell, its row and column, the caption, the heading above, the page.
"""

import csv
import io
import json
import re
from collections import namedtuple

from lxml import etree, html

Claim = namedtuple("Claim", "dataset area year quantity low high path")
YEAR = re.compile(r"20\d\d-20\d\d")
NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:\.\d{3})+(?![\d.])|(?<![\w.,-])\d+(?:[.,]\d+)?(?![\d-])")
CELL = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)%?(?: \(.*)?$")
BETWEEN = re.compile(r"(\d+(?:,\d+)?)%? (?:tot|en) (\d+(?:,\d+)?)%?$")
# By a word of a heading or of the sentence; the first that fits. None: a number about something else.
QUANTITIES = [
    (re.compile(pattern, re.IGNORECASE), quantity)
    for pattern, quantity in [
        (r"toeval|inwoners|inkomen|stedelijk|hbo|verborgen|breuk|verschil|verandering|scholen met|afgeschermd", None),
        (r"^aandeel|horen? bij deze groep", "share"),
        (r"\(D\)|^D\b|naar een andere school moeten", "D"),
        (r"scheidingsindex|\(V\)|^V$|procentpunt meer", "V"),
        (r"eigen groep|^isolatie", "isolation"),
        (r"^contactkans|andere groep", "contact"),
        (r"^scholen$", "schools"),
        (r"leerlingen$", "pupils"),
    ]
]
IN_TEXT = [
    (re.compile(r"(\d+(?:,\d+)?)(?:%| procent(?!punt))"), "share"),
    (re.compile(r"(\d+) van de 100 leerlingen horen? bij"), "share"),
    (re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+) leerlingen(?! (?:uit|met|in|horen|zouden))"), "pupils"),
]


def number(text):
    """`1.436` → 1436, `0,58` → 0.58; with half of its last digit."""
    plain = text.replace(".", "").replace(",", ".") if re.fullmatch(r"\d{1,3}(\.\d{3})+|\d+(,\d+)?", text) else text
    digits = len(plain.partition(".")[2])
    return float(plain), 0.5 * 10**-digits


def quantity(*texts):
    for text in texts:
        for pattern, name in QUANTITIES:
            if pattern.search(text):
                return name
    return None


class Reader:
    """Reads files of one site; `areas` are its areas by code, each with `name`, `slug` and `parent`."""

    def __init__(self, areas, datasets):
        self.areas, self.datasets = areas, datasets
        self.by_slug = {area["slug"]: code for code, area in areas.items() if code.startswith("GM")}
        names = {}
        for code, area in areas.items():
            names.setdefault(area["name"], []).append(code)
        # A name of a municipality and of a province says nothing by itself.
        self.by_name = {name: codes[0] for name, codes in names.items() if len(codes) == 1}
        self.by_name |= {f"Provincie {area['name']}": code for code, area in areas.items() if code.startswith("PV")}
        self.names = set(names) | set(self.by_name)
        self.in_text = re.compile("|".join(re.escape(name) for name in sorted(self.by_name, key=len, reverse=True)))
        # What a chart is about is said on the page that shows it: its measure and year.
        self.said_of = {}
        self.claims, self.withheld = [], []

    def read(self, folder):
        # Pages first: they say what the charts are about. The search index holds the words of the pages and nothing else.
        for path in sorted(folder.rglob("*"), key=lambda path: (path.suffix != ".html", path)):
            if path.is_file() and "pagefind" not in path.parts:
                self.read_file(path.relative_to(folder).as_posix(), path.read_bytes())
        return self

    def read_file(self, path, content):
        kind = path.rpartition(".")[2]
        if kind == "csv":
            self.read_csv(path, content.decode())
        elif kind == "html":
            self.read_page(path, html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8")))
        elif kind in ("svg", "xml", "atom"):
            tree = etree.fromstring(content)
            self.read_texts(path, (text for element in tree.iter() for text in (element.text, element.tail)), self.of_path(path))
        elif kind in ("json", "jsonld", "webmanifest"):
            self.read_json(path, json.loads(content))
        elif kind in ("txt", "ics"):
            self.read_texts(path, content.decode().splitlines(), self.of_path(path))

    def of_path(self, path):
        """The area and the dataset that an address names."""
        dataset = next((name for name in self.datasets if name in path), None)
        stem = path.rpartition("/")[2].rpartition(".")[0].removeprefix("vergelijking-")
        parts = path.split("/")
        slug = parts[1] if parts[0] in ("gemeenten", "vergelijken") and len(parts) > 2 else stem.removesuffix(f"-{dataset}")
        return self.by_slug.get(slug), dataset

    def claim(self, dataset, area, year, what, text, path, low=None, high=None):
        if not (dataset and area and year and what):
            return
        if low is None:
            value, half = number(text)
            low, high = value - half, value + half
        if what == "share":
            low, high = low / 100, high / 100
        elif what in ("pupils", "schools"):
            low, high = round((low + high) / 2), round((low + high) / 2)
        self.claims.append(Claim(dataset, area, year, what, low, high, path))

    def read_csv(self, path, text):
        rows = list(csv.reader(io.StringIO(text)))
        if rows[0][0] == "gebied_code":
            return self.read_dataset(path, rows)
        area, dataset = self.of_path(path)
        said, year = self.said_of.get(path, ("", None))
        self.read_table(path, rows[0], [[row[0], row[1:]] for row in rows[1:]], (area, dataset, year), said)

    def read_dataset(self, path, rows):
        dataset = path.rpartition("/")[2].removesuffix(".csv")
        names = {"aandeel": "share", "contactkans": "contact", "isolatie": "isolation", "D": "D", "V": "V"}
        for one in (dict(zip(rows[0], row, strict=True)) for row in rows[1:]):
            area, year, what = one["gebied_code"], one["schooljaar"], names.get(one["indicator"])
            if one["leerlingen"]:
                self.claim(dataset, area, year, "pupils", one["leerlingen"], path)
            self.claim(dataset, area, year, "schools", one["scholen"], path)
            if one["ondergrens"]:
                ends = [number(one[end]) for end in ("ondergrens", "bovengrens")]
                self.claim(dataset, area, year, what, None, path, ends[0][0] - ends[0][1], ends[1][0] + ends[1][1])
            elif one["waarde"]:
                self.claim(dataset, area, year, what, one["waarde"], path)
            elif one["reden"]:
                self.withheld.append((dataset, area, year, what, one["reden"]))

    def read_page(self, path, tree):
        for gone in tree.xpath("//nav | //header[@class='site-head'] | //footer[@class='site-foot'] | //script"):
            gone.drop_tree()
        area, own = self.of_path(path)
        titles = {tree_title: name for name, tree_title in self.datasets.items()}
        heading, caption, dataset, year = "", "", own, None
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            tag, words = element.tag, (element.text_content() if element.tag in ("h1", "h2", "h3", "h4", "caption", "p") else "")
            if tag in ("h1", "h2", "h3", "h4"):
                heading = words
                found = next((name for title, name in titles.items() if title in words), None)
                dataset = found or (dataset if tag in ("h3", "h4") else own)
            if tag == "section":
                year = None
            if tag == "figure":
                caption = ""
            if tag == "p" and element.get("class") == "figure-foot":
                caption = caption or words
            if tag in ("caption", "p", "figcaption") and "geen cijfers" not in element.text_content():
                year = (YEAR.findall(element.text_content().replace(self.datasets.get(dataset, "?"), "")) or [year])[-1]
            if tag == "a" and element.get("href", "").startswith("/data/grafiek/"):
                self.said_of[element.get("href")[1:]] = (caption, year)
            if tag == "table":
                caption = "".join(element.xpath("string(caption)"))
                self.read_html_table(path, element, (area, dataset, year), heading)
            else:
                texts = [element.text, element.tail] if tag not in ("td", "th") else [element.tail]
                texts += [value for name, value in element.items() if name.startswith(("data-", "aria-label", "content", "alt", "title"))]
                self.read_texts(path, texts, (area, dataset), year)

    def read_html_table(self, path, table, context, heading):
        caption = "".join(table.xpath("string(caption)")) + " " + heading
        columns = [cell.text_content() for cell in table.xpath("thead/tr/th")]
        rows = []
        for row in table.xpath("tbody/tr"):
            cells = []
            for cell in row.xpath("td"):
                cells += [cell.text_content()] * int(cell.get("colspan", "1"))
            # What a small text under the name says has numbers too, and is read as text.
            name = "".join(row.xpath("th//text()[not(ancestor::span)]"))
            rows.append([name, cells])
        self.read_table(path, columns, rows, context, caption)

    def read_table(self, path, columns, rows, context, caption):
        page, dataset, year = context
        dataset = next((name for name, title in self.datasets.items() if title in caption), dataset)
        year = (YEAR.findall(caption.replace(self.datasets.get(dataset, "?"), "")) or [year])[-1]
        for name, cells in rows:
            for column, text in zip(columns[1:], cells, strict=False):
                area = self.by_name.get(column.strip()) or self.by_name.get(name.strip())
                named = {name.strip(), column.strip()} & self.names
                if not area and (not named or page and self.areas[page]["name"] in named):
                    area = page
                when = (YEAR.findall(name) + YEAR.findall(column) + [year])[0]
                what = quantity(column.strip()) if self.has_quantity(column) else quantity(name.strip(), caption)
                match, between = CELL.match(text.strip()), BETWEEN.search(text.strip())
                if between and what and "toeval" not in text:
                    self.claim(dataset, area, when, what, None, path, *(number(one)[0] for one in between.groups()))
                elif match:
                    self.claim(dataset, area, when, what, match.group(1), path)

    @staticmethod
    def has_quantity(text):
        return any(pattern.search(text.strip()) for pattern, _ in QUANTITIES)

    def read_json(self, path, value, context=()):
        if isinstance(value, dict):
            for key, inner in value.items():
                self.read_json(path, inner, (*context, key))
        elif isinstance(value, list):
            for inner in value:
                self.read_json(path, inner, context)
        elif isinstance(value, str):
            area = next((self.by_slug[key] for key in reversed(context) if key in self.by_slug), self.of_path(path)[0])
            self.read_texts(path, [value], (area, self.of_path(path)[1]))

    def read_texts(self, path, texts, context, year=None):
        """Sentences: a number belongs to the last area named before it, or else to the page."""
        for text in texts:
            if not text or not any(letter.isdigit() for letter in text):
                continue
            for pattern, what in IN_TEXT:
                for match in pattern.finditer(text):
                    before = text[: match.start()]
                    named = self.in_text.findall(before)
                    area = self.by_name[named[-1]] if named else context[0]
                    when = (YEAR.findall(before)[-1:] or YEAR.findall(text) or [year])[0]
                    self.claim(context[1], area, when, what, match.group(1), path + " (text)")
