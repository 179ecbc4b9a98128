# SPDX-License-Identifier: Apache-2.0
"""Someone who works out from all that is published between which numbers a hidden count lies.

Of every area in one school year three numbers are unknown: the pupils in the group g, the others o, and the contacts c = Σ xy/t over its
schools. All that is known of them is linear, so that the least and the greatest value of each follow by linear programming:

- parts add up: g, o and c of a country or province are those of its municipalities together;
- pupils: g + o; a share s: g = s(g + o); a rounded number gives two inequalities;
- contact k: c = kg; isolation: c = (1 − k)g; the variance ratio: c = (1 − V) g o / (g + o), where the pupils are known;
- whatever the schools are, c ≤ g, c ≤ o, and c ≤ p²o + (1 − p)²g for every p (the concave g o / (g + o) lies below its tangents);
- dissimilarity: the municipalities cannot differ more than their schools do: Σ |g − P(g + o)| ≤ 2 P Q T D;
- a school has a pupil; an area without the group says so, and so a hidden count is mostly not 0: the attacker is told which are not.
"""

import math

import numpy
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

TANGENTS = [step / 20 for step in range(1, 20)]
OUT = {"g": 0, "o": 1, "c": 2}


class Attacker:
    """Knows one dataset in one school year. `parents` gives of every area the one that it is a part of, `some` the counts that are not 0."""

    def __init__(self, parents, claims, withheld=(), some=(), is_whole=True):
        self.parents, self.some, self.is_whole = parents, set(some), is_whole
        self.column = {area: 3 * position for position, area in enumerate(parents)}
        self.width = 3 * len(parents)
        self.known = {}
        for one in claims:
            low, high = self.known.get((one.area, one.quantity), (-math.inf, math.inf))
            self.known[one.area, one.quantity] = max(low, one.low), min(high, one.high)
        self.rows, self.limits, self.equal = [], [], []
        self.nothing = {(area, "g") for area, reason in withheld if "er zijn in deze groep geen" in reason}
        self.nothing |= {(area, "o") for area, reason in withheld if "alle leerlingen horen" in reason}
        self.add_all()
        self.solve_ready()

    # What is known

    def at_most(self, terms, limit):
        self.rows.append(terms)
        self.limits.append(limit)

    def between(self, terms, low, high):
        self.at_most(terms, high)
        self.at_most([(column, -factor) for column, factor in terms], -low)

    def cell(self, area, name):
        return self.column[area] + OUT[name]

    def add_all(self):
        for area in self.parents:
            g, o, c = (self.cell(area, name) for name in "goc")
            for claim, add in ADDERS.items():
                if (area, claim) in self.known:
                    add(self, area, g, o, c, *self.known[area, claim])
            self.at_most([(c, 1), (g, -1)], 0)
            self.at_most([(c, 1), (o, -1)], 0)
            for p in TANGENTS:
                self.at_most([(c, 1), (o, -p * p), (g, -((1 - p) ** 2))], 0)
        for whole in set(self.parents.values()) - {None}:
            parts = [area for area, parent in self.parents.items() if parent == whole]
            for name in "goc":
                self.equal.append([(self.cell(whole, name), -1), *((self.cell(part, name), 1) for part in parts)])

    def pupils(self, area, g, o, c, low, high):
        self.between([(g, 1), (o, 1)], low, high)

    def schools(self, area, g, o, c, low, high):
        self.at_most([(g, -1), (o, -1)], -low)

    def share(self, area, g, o, c, low, high):
        self.at_most([(g, 1 - high), (o, -high)], 0)
        self.at_most([(g, low - 1), (o, low)], 0)

    def contact(self, area, g, o, c, low, high):
        self.at_most([(c, 1), (g, -high)], 0)
        self.at_most([(c, -1), (g, low)], 0)

    def isolation(self, area, g, o, c, low, high):
        self.contact(area, g, o, c, 1 - high, 1 - low)

    def ranges(self, area):
        """The pupils of an area and between which shares its group lies, where both are published."""
        total, share = self.known.get((area, "pupils")), self.known.get((area, "share"))
        return (total[0], share) if total and share and total[0] == total[1] else None

    def variance(self, area, g, o, c, low, high):
        if ranges := self.ranges(area):
            total, (least, most) = ranges
            ends = [total * p * (1 - p) for p in (least, most)]
            top = total / 4 if least < 0.5 < most else max(ends)
            self.between([(c, 1)], (1 - high) * min(ends), (1 - low) * top)

    def dissimilarity(self, area, g, o, c, low, high):
        parts = [part for part, parent in self.parents.items() if parent == area]
        if not parts or not (ranges := self.ranges(area)):
            return
        total, (least, most) = ranges
        middle, top = (least + most) / 2, 0.25 if least < 0.5 < most else max(least * (1 - least), most * (1 - most))
        gaps = []
        for part in parts:
            gap, self.width = self.width, self.width + 1
            gaps.append((gap, 1))
            for sign in (1, -1):
                terms = [(self.cell(part, "g"), sign * (1 - middle)), (self.cell(part, "o"), -sign * middle), (gap, -1)]
                self.at_most(terms, 0)
        # P is known but for its rounding, which every part can miss it by.
        self.at_most(gaps, 2 * total * top * high + total * (most - least) / 2)

    # What follows

    def matrix(self, rows):
        entries = [(row, column, factor) for row, terms in enumerate(rows) for column, factor in terms]
        row, column, factor = zip(*entries, strict=True) if entries else ((), (), ())
        return csr_matrix((factor, (row, column)), shape=(len(rows), self.width))

    def solve_ready(self):
        for area, name in self.some if self.is_whole else ():
            self.at_most([(self.cell(area, name), -1)], -1)
        self.unequal, self.same = self.matrix(self.rows), self.matrix(self.equal)
        self.room = [(0, None)] * self.width
        for area, name in self.nothing:
            self.room[self.cell(area, name)] = (0, 0)

    def extreme(self, area, names, sign):
        aim = numpy.zeros(self.width)
        for name in names:
            aim[self.cell(area, name)] = sign
        zeros = numpy.zeros(len(self.equal))
        found = linprog(aim, self.unequal, self.limits, self.same, zeros, bounds=self.room, method="highs")
        if found.status == 2:
            raise AssertionError("what is published contradicts itself")
        return sign * found.fun if found.status == 0 else math.inf

    def interval(self, area, names):
        """Between which numbers `g`, `o` or `go` (all pupils) of an area lies."""
        return self.extreme(area, names, 1), self.extreme(area, names, -1)


ADDERS = {
    "pupils": Attacker.pupils,
    "schools": Attacker.schools,
    "share": Attacker.share,
    "contact": Attacker.contact,
    "isolation": Attacker.isolation,
    "V": Attacker.variance,
    "D": Attacker.dissimilarity,
}


def leaks(attacker, truth, threshold=5, denominator=25):
    """The hidden counts that can have fewer values than the threshold, and than the source leaves open.

    `truth` gives of every area the least and the greatest value of the group and of the others. A count from 1 up to the threshold is
    hidden, and so is a number of pupils below the denominator.
    """
    found = []
    for area, (group, groups, others, most) in truth.items():
        counts = {"g": (group, groups, threshold), "o": (others, most, threshold), "go": (group + others, groups + most, denominator)}
        for names, (least, greatest, limit) in counts.items():
            if not 0 < greatest < limit:
                continue
            low, high = attacker.interval(area, names)
            assert low - 1e-6 <= greatest and least <= high + 1e-6, f"{area} {names}: {least} … {greatest} is not in {low} … {high}"
            if attacker.is_whole and high < math.inf:
                low, high = math.ceil(low - 1e-6), math.floor(high + 1e-6)
            values = high - low + 1
            # A reader who knows the rule knows that a hidden count is not 0, and may know no more than that.
            least_values = threshold - 1 if (area, names) in attacker.some else threshold
            if values < min(least_values, greatest - least + 1 if greatest > least else least_values):
                found.append(f"{area} {names}: {least} … {greatest} in {low:.2f} … {high:.2f}")
    return found
