#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Proves by doubling that no input costs more than it is long: each kind of bad input in two sizes, beside a site without it.

usage: bad_input.py [--portaal .build/release/portaal] [--only NAME,…] [--fraction 1.0]

Per kind: the CPU time of `portaal build` and `portaal check` for n and 2n, less that of the small site that all of them lie in, and the memory. A doubling
that costs more than 2.3 times as much fails, and so does a page of more than 2 MB. A text whose page would be larger is refused: the work until
then counts. The fewest seconds of some runs count, since CPU time shakes too, though less than wall time: what seems to cost too much is run again.
--fraction makes all inputs smaller.
"""
import argparse, os, pathlib, resource, shutil, subprocess, sys, tempfile

import make_corpus

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMIT, PAGE_LIMIT, ROUNDS, ATTEMPTS = 2.3, 2_000_000, 3, 3
# Seconds of CPU: the base shakes by about so much, so that less says nothing.
LEAST = 0.2
SENTENCE = "De buren regelen samen de leesgroep, en dat kost twee uur. "


def fiche(name, body, themes="kansen"):
    head = (f"---\ntitel: {name}\nsamenvatting: Een fiche.\nsector: [po]\nstatus: lopend\nthemas: [{themes}]\nbronnen: [bron-corpus]\n"
            "gecontroleerd: 2025-11-01\n---\n")
    return f"fiches/ouderinitiatieven/{name}.md", head + body


def long_text(n):
    yield fiche("lang", "\n\n".join(SENTENCE * 8 for _ in range(n // (8 * len(SENTENCE)))) + "\n")


def one_line(n):
    yield fiche("regel", SENTENCE * (n // len(SENTENCE)) + "\n")


def points(n):
    yield fiche("punten", "Een [x " + "een. Twee " * n + "einde.\n")


def one_word(n):
    yield fiche("woord", "a" * n + "\n")


def links(n):
    yield from (fiche(f"doel-{number}", "Een doel.\n") for number in range(100))
    yield fiche("links", "".join(f"- [doel {number}](doel-{number % 100}.md)\n" for number in range(n)))


def fragments(n):
    yield fiche("koppen", "".join(f"## Kop {number}\n\n[kop](#kop-{number})\n\n" for number in range(n)))


def missing_words(n):
    """Links whose words say nothing: each is a finding of a check, and none of a build."""
    yield fiche("hier", "".join("[hier](https://voorbeeld.example/)\n\n" for _ in range(n)))


def notes(n):
    yield fiche("noten", "".join(f"Zin[^{number}].\n\n" for number in range(n)) + "".join(f"[^{number}]: Noot.\n" for number in range(n)))


def deep_lists(n):
    tree = "".join("  " * depth + "- Een punt.\n" for depth in range(40))
    yield fiche("lijsten", (tree + "\nTekst.\n\n") * (n // 40))


def table_rows(n):
    yield fiche("tabel", "| a | b |\n| --- | --- |\n" + "".join(f"| rij {number} | *twee* |\n" for number in range(n)))


def asides(n):
    yield fiche("kaders", "".join(f"## Kop {number}\n\n```let-op\n### Let op {number}\n\nTekst.\n```\n\n" for number in range(n)))


def findings(n):
    """Each line has an address of a person, a misspelt municipality, an unknown abbreviation and a sentence that is too long."""
    long = " ".join(["woord"] * 30)
    yield fiche("vondsten", "".join(f"Vraag jan{number}@voorbeeld.example in Amsteram. Een {long}.\n\n" for number in range(n)))


def findings_on_a_line(n):
    yield fiche("regel", " ".join(f"Vraag jan{number}@voorbeeld.example in Amsteram." for number in range(n)) + "\n")


def one_theme(n):
    yield from (fiche(f"fiche-{number:06d}", SENTENCE + "\n") for number in range(n))


def themes(n):
    yield from ((f"themas/thema-{number}.md", f"---\ntitel: Thema {number}\nsamenvatting: Een thema.\n---\nTekst.\n") for number in range(n))
    yield from (fiche(f"fiche-{number:06d}", SENTENCE + "\n", f"thema-{number}") for number in range(n))


def terms(n):
    yield "begrippen.yml", "".join(f"- id: term-{number}\n  term: woordsoort{number}\n  uitleg: Een woord.\n" for number in range(n))
    yield fiche("termen", "".join(f"Dit is woordsoort{number}.\n\n" for number in range(n)))


def datasets(n):
    areas = [area["code"] for area in make_corpus.municipalities()]
    for number in range(n):
        yield f"monitor/set-{number:03d}/dataset.yml", make_corpus.DATASET.format(sector="po").replace("Verzonnen", f"Verzonnen {number}")
        rows = ["gebied,schooljaar,indicator,waarde,leerlingen"]
        for year in make_corpus.YEARS:
            rows += [f"{area},{year},spreiding,0.{100 + (number * 7 + place) % 800},1000" for place, area in enumerate(areas)]
        yield f"monitor/set-{number:03d}/tabel.csv", "\n".join(rows) + "\n"


def moves(n):
    yield "verhuisd.yml", "".join(f"/oud/{number}/: /over/\n" for number in range(n))


# By name: what is made, and how large the smaller of the two is. The larger reaches the limits of the contract: a text of 5 MB, 100,000 links.
KINDS = {
    "one long text, bytes": (long_text, 2_400_000), "one long line, bytes": (one_line, 1_000_000), "one long word, bytes": (one_word, 1_000_000),
    "sentences behind an open bracket": (points, 50_000),
    "links in one fiche": (links, 50_000), "headings with a link": (fragments, 10_000), "links that say nothing": (missing_words, 20_000),
    "notes": (notes, 10_000), "items of deep lists": (deep_lists, 16_000), "rows of a table": (table_rows, 50_000), "notices": (asides, 5_000), "findings": (findings, 5_000),
    "findings on one line": (findings_on_a_line, 5_000),
    "fiches in one theme": (one_theme, 25_000), "themes": (themes, 1_000), "terms": (terms, 2_000), "datasets of 342 areas": (datasets, 20),
    "moved addresses": (moves, 25_000),
}


def run(portaal, *arguments):
    """CPU seconds and memory in MB of a run."""
    process = subprocess.Popen([portaal, *arguments, "--date", "2025-12-01"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0 and "[pagina.te-groot]" not in said:
        sys.exit(f"{arguments[0]} failed:\n{said[-2000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def build_and_check(portaal, content, output):
    options = ["--content", content, "--templates", ROOT / "Templates"]
    shutil.rmtree(output, ignore_errors=True)
    runs = [run(portaal, "build", *options, "--output", output), run(portaal, "check", *options)]
    return sum(cpu for cpu, _ in runs), max(memory for _, memory in runs)


def large_files(output):
    sizes = [(path.stat().st_size, str(path.relative_to(output))) for path in output.rglob("*") if path.is_file()]
    return sorted((size, path) for size, path in sizes if size > PAGE_LIMIT)


def wrong(rows):
    """What may not be: more than twice the work for twice the input, and a page that is too large. A sitemap may be 50 MB, and what a server
    reads of moved addresses is as long as their list."""
    slow = [f"{row['input']}: {row['ratio']} times the work" for row in rows if row["ratio"] > LIMIT]
    large = [f"{row['input']}: {path} is {size / 1e6:.1f} MB" for row in rows for size, path in row["large files"] if path.endswith(".html")]
    return slow + large


def measure(portaal, kind, size, work):
    """The fewest CPU seconds, the memory, the bytes of the input and the files of more than 2 MB."""
    site, output = work / "site", work / "Public"
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(work / "base", site)
    written = 0
    for path, text in kind(size):
        file = site / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        written += len(text)
    runs = [build_and_check(portaal, site / "Content", output) for _ in range(ROUNDS)]
    return min(cpu for cpu, _ in runs), max(memory for _, memory in runs), written, large_files(output)


def measure_doubled(portaal, kind, size, work, base_cpu):
    """What `measure` gives for n and for 2n, and how many times the work the second is."""
    best = ratio = None
    for _ in range(ATTEMPTS):
        pair = [measure(portaal, kind, size, work), measure(portaal, kind, 2 * size, work)]
        best = [min(rows, key=lambda row: row[0]) for rows in zip(best, pair)] if best else pair
        ratio = round((best[1][0] - base_cpu) / max(LEAST, best[0][0] - base_cpu), 2)
        if ratio <= LIMIT:
            break
    return *best, ratio


def measure_all(portaal, work, fraction=1.0, only=()):
    # A site without fiches of its own, for the inputs to lie in.
    make_corpus.Corpus(0, 1, make_corpus.municipalities()).write(work / "base" / "Content")
    base_cpu, base_memory, _, _ = measure(portaal, lambda size: [], 0, work)
    rows = []
    for name, (kind, size) in KINDS.items():
        if only and not any(word in name for word in only):
            continue
        size = max(2, int(size * fraction))
        small, large, ratio = measure_doubled(portaal, kind, size, work, base_cpu)
        rows.append({
            "input": name, "n": size, "cpu": round(small[0] - base_cpu, 3), "cpu of 2n": round(large[0] - base_cpu, 3),
            "ratio": ratio, "memory of 2n": round(large[1], 1),
            "megabytes of 2n": round(large[2] / 1e6, 2), "large files": large[3]})
    return {"base": {"cpu": round(base_cpu, 3), "memory": round(base_memory, 1)}, "rows": rows}


def table(result):
    lines = ["| bad input | n | CPU for n | for 2n | ratio | input of 2n | peak memory of 2n | files over 2 MB |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"]
    for row in result["rows"]:
        large = ", ".join(f"{path} ({size / 1e6:.1f} MB)" for size, path in row["large files"][:4])
        lines.append(
            f"| {row['input']} | {row['n']:,} | {row['cpu']:.2f} s | {row['cpu of 2n']:.2f} s | {row['ratio']:.2f} "
            f"| {row['megabytes of 2n']:.1f} MB | {row['memory of 2n']:.0f} MB | {large} |")
    return "\n".join(lines)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--portaal", default=str(ROOT / ".build/release/portaal"))
    options.add_argument("--only", default="")
    options.add_argument("--fraction", type=float, default=1.0)
    options = options.parse_args()
    memory_disk = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="portaal-bad-", dir=memory_disk) as folder:
        only = options.only.split(",") if options.only else ()
        result = measure_all(str(pathlib.Path(options.portaal).resolve()), pathlib.Path(folder), options.fraction, only)
    print(table(result))
    problems = wrong(result["rows"])
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
