# SPDX-License-Identifier: Apache-2.0
"""The project on disk, and YAML as an editor's tools read it."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "Content"


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2: 'ja' and '2025-09-01' are texts, 3 is a number; as the YAML extension of VS Code reads it."""


CoreLoader.yaml_implicit_resolvers = {}
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(null|~|)$"), ["n", "~", ""])


def read_yaml(text):
    return yaml.load(text, Loader=CoreLoader)


def head(path):
    """The front matter of a Markdown file."""
    return read_yaml(path.read_text().split("---\n", 2)[1])
