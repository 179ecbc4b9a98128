# SPDX-License-Identifier: Apache-2.0
"""Makes the search index of a built site:  python Scripts/search_index.py FOLDER

Pagefind reads the main text of every page that says so (data-pagefind-body) and writes FOLDER/pagefind. Pictures, tables, menus and lists
of sources are left out: they repeat words without being about them. All pages go into one Dutch index, so that a visitor finds a
translation too.
"""
import pathlib
import subprocess
import sys

LEFT_OUT = "svg, table, nav, form, figure, details, pre, .cards, .key, .passport .main, .passport dt, .passport time, .links, .voetnoten, .tag, .used, [hidden]"
# Ready-made interfaces, half a megabyte: the site has its own.
UNUSED = ["pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind"]


def main():
    site = pathlib.Path(sys.argv[1])
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "nl", "--exclude-selectors", LEFT_OUT, "--quiet"]
    subprocess.run(command, check=True)
    for pattern in UNUSED:
        for file in (site / "pagefind").glob(pattern):
            file.unlink()
    if not list((site / "pagefind").glob("fragment/*")):
        sys.exit("No page was indexed: does any have data-pagefind-body?")


if __name__ == "__main__":
    main()
