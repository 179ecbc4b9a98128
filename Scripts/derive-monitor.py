#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Derives Content/gebieden.csv, Content/kenmerken.csv and the tables of Content/monitor from a folder of tidy open data of CBS and DUO.

    Scripts/derive-monitor.py ../shared/data

The same input gives the same bytes. The dataset.yml beside each table says what it is; it is written by hand.

What is kept: municipality, school year, a number for the school location, and the counts from which the measures are computed.
What is left out: names, identifiers (BRIN), postcodes and coordinates of schools, schools without pupils to count, and of the
school advice the special primary schools.
Locations are numbered per municipality in the order of a hash of their identifier, so that a number says nothing about the name
or the size of a school. That is no secrecy: the sources publish these counts per named school.
"""

import csv
import hashlib
import sys
from collections import defaultdict
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "Content"

# From this school year on DUO publishes no cell of 1 to 4 pupils. The input carries the value 2 in each of those cells, and
# no 1, 3 or 4 occurs any more; a true 2 was masked as well. So in these years a 2 is exactly a masked cell. (Its column
# `suppressed_imputed` is 1 in every row of these years, and says no more than that.)
FIRST_MASKED_YEAR = "2022-2023"
IMPUTED = 2
MASKED_FROM, MASKED_TO = 1, 4

LOWER_ADVICE = ["VSO", "PRO", "VMBO_B", "VMBO_B_K", "VMBO_K", "VMBO_K_GT", "VMBO_GT"]
HIGHER_ADVICE = ["VMBO_GT_HAVO", "HAVO", "HAVO_VWO", "VWO"]


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: Scripts/derive-monitor.py ../shared/data")
    data = Path(sys.argv[1])
    areas = write_areas(data)
    write_features(data, areas)
    write_ses(data, areas)
    write_advice(data, areas)
    write_tracks(data, areas)
    report(areas)


def write_areas(data):
    centroids = {row["code"]: row for row in read(data / "municipality_centroids_2023.csv")}
    rows = [
        [row["code"], row["name"], row["province"], centroids[row["code"]]["lon"], centroids[row["code"]]["lat"]]
        for row in read(data / "municipalities_2023.csv")
    ]
    write(CONTENT / "gebieden.csv", ["code", "naam", "provincie", "lon", "lat"], sorted(rows))
    return {row[0]: row[1] for row in rows}


URBANITY = ["extremely urbanised", "strongly urbanised", "moderately urbanised", "hardly urbanised", "not urbanised"]


def write_features(data, areas):
    """Key figures of 2022 for the municipalities of 2023: those that merged since (345 rows, 342 codes) are averaged over inhabitants."""
    parts = defaultdict(list)
    for row in read(data / "municipality_context_2022.csv"):
        parts[row["gm2023"]].append(row)
    assert parts.keys() == areas.keys(), "every municipality of 2023 has key figures"
    rows = []
    for code, merged in sorted(parts.items()):
        people = [int(row["population"]) for row in merged]

        def mean(values):
            return sum(value * number for value, number in zip(values, people)) / sum(people)

        urbanity = round(mean([URBANITY.index(row["urbanity"]) + 1 for row in merged]))
        shares = [round(mean([float(row[name]) for row in merged]), 1) for name in ("income_low", "income_high", "edu_appl_sci")]
        rows.append([code, sum(people), urbanity, *shares])
    write(CONTENT / "kenmerken.csv", ["code", "inwoners", "stedelijkheid", "lage_inkomens", "hoge_inkomens", "hoogopgeleid"], rows)


def write_ses(data, areas):
    dataset = "po-ses-2019"
    schools = []
    for row in read(data / "po_ses_2019_schools.csv"):
        pupils = int(row["pupils"])
        schools.append((row["gm_code"], "2019-2020", row["brin6"], pupils, [pupils, row["low_ses_equiv"]]))
    header = ["gm", "schooljaar", "vestiging", "leerlingen", "lage_ses"]
    write_years(dataset, header, usable(dataset, schools, areas), one_file=True)


def write_tracks(data, areas):
    dataset = "vo-niveaus-2019"
    schools = []
    for row in read(data / "vo_track_2019_schools.csv"):
        low, high = int(row["y3_low"]), int(row["y3_high"])
        schools.append((row["gm_code"], "2019-2020", row["brin6"], low + high, [low + high, low]))
    header = ["gm", "schooljaar", "vestiging", "leerlingen", "pro_vmbo"]
    write_years(dataset, header, usable(dataset, schools, areas), one_file=True)


def write_advice(data, areas):
    dataset = "po-advies-2019-2025"
    schools = []
    special = 0
    for row in read(data / "po_advice_2019_2025_schools.csv"):
        # Special primary schools (sbo) teach a chosen group: they would add a separation that is not one of neighbourhood or choice.
        if row["type"] != "bo":
            special += 1
            continue
        masked = row["schoolyear"] >= FIRST_MASKED_YEAR
        low = bounds([int(row[name]) for name in LOWER_ADVICE], masked)
        high = bounds([int(row[name]) for name in HIGHER_ADVICE], masked)
        total = (low[0] + high[0], low[1] + high[1])
        fields = [shown(total), shown(low), *given(low), *given(total)]
        schools.append((row["gm_code"], row["schoolyear"], row["brin4"], total[1], fields))
    print(f"{dataset}: {special} rows of special primary schools left out")
    header = [
        "gm", "schooljaar", "vestiging", "leerlingen", "lager_advies",
        "lager_advies_van", "lager_advies_tot", "leerlingen_van", "leerlingen_tot",
    ]
    write_years(dataset, header, usable(dataset, schools, areas), one_file=False)


def bounds(cells, masked):
    """The least and the greatest sum that these cells can have."""
    assert not masked or not {1, 3, 4} & set(cells), "a masked year has no 1, 3 or 4"
    hidden = cells.count(IMPUTED) if masked else 0
    known = sum(cells) - hidden * IMPUTED
    return known + hidden * MASKED_FROM, known + hidden * MASKED_TO


def shown(count):
    """The count where it is exact; `<5` where that is all there is to say; `.` (not known) where only the bounds are."""
    least, greatest = count
    if least == greatest:
        return least
    return "<5" if (least, greatest) == (MASKED_FROM, MASKED_TO) else "."


def given(count):
    """The bounds, where the count is not exact."""
    return ["", ""] if count[0] == count[1] else list(count)


def usable(dataset, schools, areas):
    """Schools in a known municipality with at least one pupil; says how many are left out."""
    kept = [school for school in schools if school[0] in areas and school[3] > 0]
    nowhere = sum(1 for school in schools if school[0] not in areas)
    print(f"{dataset}: {len(kept)} rows; left out: {nowhere} without a municipality of 2023, "
          f"{len(schools) - len(kept) - nowhere} without pupils to count")
    return kept


def write_years(dataset, header, schools, one_file):
    numbers = location_numbers(dataset, schools)
    years = defaultdict(list)
    for area, year, identifier, _, fields in schools:
        years[year].append([area, year, numbers[area, identifier], *fields])
    for year in sorted(years):
        name = dataset if one_file else f"po-advies-{year}"
        write(CONTENT / "monitor" / dataset / f"{name}.csv", header, sorted(years[year], key=lambda row: (row[0], row[2])))


def location_numbers(dataset, schools):
    """A number from 1 for every location of a municipality, the same in all years of a dataset."""
    def place(identifier):
        return hashlib.sha256(f"{dataset}/{identifier}".encode()).digest()

    identifiers = defaultdict(set)
    for area, _, identifier, _, _ in schools:
        identifiers[area].add(identifier)
    return {
        (area, identifier): number
        for area in identifiers
        for number, identifier in enumerate(sorted(identifiers[area], key=place), start=1)
    }


def report(areas):
    """Prints the dissimilarity index from the tables as they were written, to be compared with the figures of the input."""
    codes = {name: code for code, name in areas.items()}
    places = {"Nederland": None, **{name: codes[name] for name in ("Amsterdam", "Rotterdam", "'s-Gravenhage", "Utrecht", "Nijmegen")}}
    for path in sorted((CONTENT / "monitor").glob("*/*.csv")):
        rows = list(read(path))
        group = "lage_ses" if "lage_ses" in rows[0] else "pro_vmbo" if "pro_vmbo" in rows[0] else "lager_advies"
        values = []
        for name, code in places.items():
            pairs = [
                (middle(row, group), middle(row, "leerlingen") - middle(row, group))
                for row in rows if code in (None, row["gm"])
            ]
            values.append(f"{name} {dissimilarity(pairs):.3f}")
        print(f"{path.name:28} {len(rows):6} rows  D: {', '.join(values)}")


def middle(row, column):
    """The count, or (only to compare with the input, which put 2 in each masked cell) the value with 2 for each of those."""
    if row[column] not in (".", "<5"):
        return float(row[column])
    least, greatest = int(row[column + "_van"]), int(row[column + "_tot"])
    hidden = (greatest - least) // (MASKED_TO - MASKED_FROM)
    return least + hidden * (IMPUTED - MASKED_FROM)


def dissimilarity(pairs):
    """Half the sum over schools of the difference between their shares of both groups (Duncan and Duncan, 1955)."""
    first, second = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    return sum(abs(a / first - b / second) for a, b in pairs) / 2


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
