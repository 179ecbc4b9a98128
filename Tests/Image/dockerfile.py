# SPDX-License-Identifier: Apache-2.0
"""What a Dockerfile asks for, and which files its .dockerignore lets through.

Knows the instructions that ours uses. Another one is an error, so that none is passed over in silence.
"""

import json
import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

KNOWN = {"RUN", "COPY", "WORKDIR", "USER", "ENTRYPOINT", "CMD"}


@dataclass
class Stage:
    base: str
    name: str
    instructions: list[tuple[str, str]] = field(default_factory=list)

    def last(self, word, default=None):
        """The value that holds in the end: USER 1000:1000 → '1000:1000'."""
        return next((value for name, value in reversed(self.instructions) if name == word), default)

    def words(self, word):
        """ENTRYPOINT ["portaal"] → ['portaal']. In the form with brackets only: there no shell stands between."""
        return json.loads(self.last(word, "[]"))


def parse(text):
    """'FROM a AS b\\nRUN x \\\\\\n  && y' → one stage b on a, with RUN 'x && y'."""
    lines = [line.strip() for line in text.splitlines()]
    joined = "\n".join(line for line in lines if line and not line.startswith("#"))
    stages = []
    for line in re.sub(r"\s*\\\n", " ", joined).split("\n"):
        word, value = line.split(maxsplit=1)
        if word == "FROM":
            base, _, name = value.partition(" AS ")
            stages.append(Stage(base, name))
        elif word in KNOWN:
            stages[-1].instructions.append((word, value))
        else:
            raise ValueError(f"{word}: not an instruction that is known here")
    return stages


def ignored(path, rules):
    """Whether COPY leaves this file out: the last rule that names it or a folder above it counts."""
    parts = path.split("/")
    above = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    answer = False
    for rule in rules:
        negated, pattern = rule.startswith("!"), rule.lstrip("!")
        depth = pattern.count("/")
        if any(name.count("/") == depth and fnmatchcase(name, pattern) for name in above):
            answer = not negated
    return answer


def rules(text):
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
