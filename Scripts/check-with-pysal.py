#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compare `portaal measure` with PySAL's `segregation` on generated tables.

An independent check of the measures, by a package that researchers use. It is not part of `make test`, because PySAL brings a
geographic stack of nearly 900 MB with it. Run it after a change in Sources/Segregation or Sources/Measuring:

    python3 -m venv /tmp/pysal && /tmp/pysal/bin/pip install segregation==2.5.4
    swift build -c release --product portaal
    /tmp/pysal/bin/python Scripts/check-with-pysal.py

It prints the largest difference per measure and exits with 1 where one exceeds the limit. The tables come from a fixed seed: whole and
fractional counts, 2 to 150 schools, groups from a few pupils to nearly all, schools with none or all of the group.

Left out, because version 2.5.4 is no oracle there: areas without the group or with only the group (it gives V = H = 0), schools
without pupils (it warns and divides by 0), `ModifiedDissim` (every draw has the same seed) and `BiasCorrectedDissim` (unseeded draws).
PySAL has no Hutchens index; it is compared with 1 - sqrt(1 - A) of its Atkinson index with b = 0.5, which is the same by algebra.
"""

import argparse
import csv
import json
import math
import random
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")

import pandas  # noqa: E402
from segregation import multigroup, singlegroup  # noqa: E402

LIMIT = 1e-10


def two_group_table(chance):
    """Pairs (group, total) of schools with pupils; both groups have pupils."""
    schools, largest, mean = chance.randint(2, 150), chance.choice([3, 30, 300, 1500]), chance.choice([0.02, 0.2, 0.5, 0.9])
    unit = chance.choice([1, 1, 0.25])
    rows = [(unit, 2 * unit)]
    for _ in range(schools - 1):
        total = chance.randint(1, largest)
        share = chance.betavariate(4 * mean, 4 * (1 - mean))
        group = chance.choice([0, total]) if chance.random() < 0.1 else round(total * share)
        rows.append((group * unit, total * unit))
    return rows


def multigroup_table(chance, groups):
    """Rows of counts per group; every school and every group has pupils."""
    rows = [[1] * groups]
    for _ in range(chance.randint(1, 100)):
        rows.append([chance.choice([0, chance.randint(0, 20), chance.randint(0, 400)]) for _ in range(groups)])
    return [row for row in rows if sum(row) > 0]


def two_group_values(rows):
    table = pandas.DataFrame(rows, columns=["x", "t"]).astype(float)
    table["y"] = table["t"] - table["x"]

    def one(measure, group="x", **options):
        return measure(table, group_pop_var=group, total_pop_var="t", **options).statistic

    atkinson = one(singlegroup.Atkinson, b=0.5)
    return {
        "D": one(singlegroup.Dissim),
        "G": one(singlegroup.Gini),
        "xPx": one(singlegroup.Isolation),
        "xPy": one(singlegroup.Interaction),
        "yPx": one(singlegroup.Interaction, group="y"),
        "yPy": one(singlegroup.Isolation, group="y"),
        "V": one(singlegroup.CorrelationR),
        "H": one(singlegroup.Entropy),
        "M": multigroup.MultiDivergence(table, groups=["x", "y"]).statistic,
        "E": multigroup.MultiDiversity(table, groups=["x", "y"]).statistic,
        "A05": atkinson,
        "Hutchens": 1 - math.sqrt(1 - atkinson),
    }


def multigroup_values(rows):
    names = [f"g{index}" for index in range(len(rows[0]))]
    table = pandas.DataFrame(rows, columns=names).astype(float)
    measures = {
        "D": multigroup.MultiDissim,
        "G": multigroup.MultiGini,
        "I": multigroup.SimpsonsInteraction,
        "E": multigroup.MultiDiversity,
        "H": multigroup.MultiInfoTheory,
        "M": multigroup.MultiDivergence,
        "R": multigroup.MultiRelativeDiversity,
        "NormExp": multigroup.MultiNormExposure,
        "C": multigroup.MultiSquaredCoefVar,
    }
    return {key: measure(table, groups=names).statistic for key, measure in measures.items()}


def measured(portaal, tables, names, options):
    """What `portaal measure` says of all tables, in their order: they go in one file, with a column for the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "tables.csv")
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["tabel", *names])
            for number, rows in enumerate(tables):
                writer.writerows([f"t{number:05}", *row] for row in rows)
        run = subprocess.run(
            [portaal, "measure", str(path), *options, "--by", "tabel", "--format", "json"], check=True, capture_output=True, text=True
        )
    return json.loads(run.stdout)


def compare(title, found, expected):
    """Prints the largest difference per measure; returns the largest of all."""
    print(f"{title}: {len(expected)} tables\n{'measure':10} {'largest difference':>20}   table")
    worst = 0
    for key in expected[0]:
        gaps = [abs(one[key] - other[key]) for one, other in zip(found, expected, strict=True)]
        gap = max(gaps)
        print(f"{key:10} {gap:20.1e}   {gaps.index(gap)}")
        worst = max(worst, gap)
    print()
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--portaal", default=str(Path(__file__).parent.parent / ".build/release/portaal"))
    parser.add_argument("--tables", type=int, default=300, help="tables of two groups, and as many of several groups")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)

    tables = [two_group_table(chance) for _ in range(arguments.tables)]
    found = measured(arguments.portaal, tables, ["groep", "totaal"], ["--group", "groep", "--total", "totaal"])
    worst = compare("Two groups", found, [two_group_values(rows) for rows in tables])
    for groups in (3, 4, 6):
        tables = [multigroup_table(chance, groups) for _ in range(arguments.tables // 3)]
        names = [f"g{index}" for index in range(groups)]
        found = measured(arguments.portaal, tables, names, [word for name in names for word in ("--group", name)])
        worst = max(worst, compare(f"{groups} groups", found, [multigroup_values(rows) for rows in tables]))
    if worst > LIMIT:
        print(f"The largest difference, {worst:.1e}, is more than {LIMIT:.0e}.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
