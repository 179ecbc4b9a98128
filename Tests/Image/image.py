# SPDX-License-Identifier: Apache-2.0
"""Makes what 'docker build' makes, without Docker: every instruction of the Dockerfile runs, in order, in a root folder of its own.

A stage begins with a fresh minimal Debian; the one of Swift gets the packages of that image, and the Swift of this machine.
What was made stays under .build/image. A stage whose instructions differ begins anew; where only a copied file differs, that copy and
all that follows runs again, so that the compiler has its own earlier work.
"""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import dockerfile

ROOT = Path(__file__).parents[2]
PLACE = ROOT / ".build/image"
# The packages of https://github.com/swiftlang/swift-docker/blob/main/6.1/debian/12/Dockerfile, and what git recommends there.
SWIFT_PACKAGES = (
    "binutils libicu-dev libcurl4-openssl-dev libedit-dev libsqlite3-dev libncurses-dev libpython3-dev libxml2-dev pkg-config "
    "uuid-dev tzdata git ca-certificates gcc libstdc++-12-dev"
)
BASES = {"debian:bookworm-slim": "", "swift:6.1-bookworm": SWIFT_PACKAGES}
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
# How this machine reaches the web: its names, and the certificates that it trusts.
WEB = "/etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt"
# $1 root, $2 user, $3 working folder, $4 folders that are lent, $5 files that replace theirs; then the command
ENTER = """
set -e
mount --make-rprivate /
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
for file in $5; do
  if [ -e "$file" ] && [ -d "$1$(dirname "$file")" ]; then touch "$1$file"; mount --bind "$file" "$1$file"; fi
done
for pair in $4; do mkdir -p "$1${pair#*=}"; mount --bind "${pair%=*}" "$1${pair#*=}"; done
root=$1 user=$2 folder=$3
shift 5
exec chroot --userspec="$user" "$root" env --chdir="$folder" "$@"
"""


def toolchain():
    """/opt/swift/usr/bin/swift → /opt/swift"""
    return Path(shutil.which("swift")).resolve().parents[2]


def sources_of_packages():
    """Where git fetches from instead, on a machine with packages of its own: the settings, and the folders that they name."""
    answer = subprocess.run(["git", "config", "--get-regexp", r"^url\."], capture_output=True, text=True, cwd="/")
    settings = [line.split(maxsplit=1) for line in answer.stdout.splitlines()]
    folders = sorted({key.split(".", 1)[1].rsplit(".", 1)[0] for key, _ in settings if key.startswith("url./")})
    return settings, folders


def enter(root, command, user="0:0", folder="/", lend=(), network=True):
    """Runs a command that sees nothing but this root, and the folders `lend` = [(here, there)]."""
    separate = ["unshare", "--mount", "--pid", "--fork", "--kill-child", *([] if network else ["--net"])]
    environment = {"PATH": PATH, "HOME": "/root" if user == "0:0" else "/", "LANG": "C.UTF-8"}
    pairs = [f"{here}={there}" for here, there in lend]
    if network:
        settings, folders = sources_of_packages()
        pairs += [f"{one}={one}" for one in folders]
        environment |= {"GIT_CONFIG_COUNT": str(len(settings))}
        for number, (key, value) in enumerate(settings):
            environment |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    if (str(toolchain()),) * 2 in lend:
        environment["PATH"] = f"{toolchain()}/usr/bin:{PATH}"
    arguments = [*separate, "bash", "-c", ENTER, "enter", str(root), user, folder, " ".join(pairs), WEB if network else "", *command]
    return subprocess.run(arguments, env=environment, capture_output=True, text=True, timeout=3600)


def succeed(run, what):
    if run.returncode:
        raise RuntimeError(f"{what}\n{run.stdout[-4000:]}{run.stderr[-4000:]}")


def base(name):
    """A minimal Debian of today, with what the image of that name has above it; made once."""
    packages = BASES[name]
    archive = PLACE / (name.replace(":", "-") + ".tar")
    if not archive.exists():
        PLACE.mkdir(parents=True, exist_ok=True)
        unfinished = archive.with_suffix(".unfinished.tar")
        more = [f"--include={','.join(packages.split())}"] if packages else []
        command = ["mmdebstrap", "--quiet", "--variant=minbase", *more, "bookworm", str(unfinished)]
        succeed(subprocess.run(command, capture_output=True, text=True, timeout=1800), " ".join(command))
        unfinished.rename(archive)
    return archive


def fingerprint(folder, names):
    digest = hashlib.sha256()
    for name in names:
        digest.update(f"{name}\0".encode() + hashlib.sha256((folder / name).read_bytes()).digest())
    return digest.hexdigest()


def sources(path):
    """The files of the project that COPY takes for this name, as .dockerignore allows."""
    rules = dockerfile.rules((ROOT / ".dockerignore").read_text())
    start = ROOT / path
    files = [start] if start.is_file() else sorted(p for p in start.rglob("*") if p.is_file())
    names = [str(p.relative_to(ROOT)) for p in files]
    taken = [name for name in names if not dockerfile.ignored(name, rules)]
    if not taken:
        raise FileNotFoundError(f"COPY {path}: nothing there, or .dockerignore hides it")
    return taken


class Build:
    """One stage, from its first instruction to its last."""

    def __init__(self, stage, earlier):
        self.stage, self.earlier = stage, earlier
        self.place = PLACE / (stage.name or "final")
        self.root = self.place / "root"
        self.folder = "/"

    def run(self):
        done = self.begin()
        keys, changed = [], False
        for number, (word, value) in enumerate(self.stage.instructions):
            key = self.key(word, value)
            changed = changed or done[number : number + 1] != [key]
            if changed:
                # What stands after it does not count any more, even when this fails.
                (self.place / "done").write_text(json.dumps({"texts": self.stage.instructions, "keys": keys}))
            self.perform(word, value, changed)
            keys.append(key)
            # At once: what fails later begins again at the failure.
            (self.place / "done").write_text(json.dumps({"texts": self.stage.instructions, "keys": keys}))
        return self

    def begin(self):
        """What was done before, by instruction; nothing when the instructions themselves are others now."""
        record = self.place / "done"
        made = json.loads(record.read_text()) if record.exists() else {}
        if made.get("texts") == [list(one) for one in self.stage.instructions]:
            return made["keys"]
        shutil.rmtree(self.place, ignore_errors=True)
        self.root.mkdir(parents=True)
        subprocess.run(["tar", "-xf", base(self.stage.base), "-C", self.root, "--exclude=./dev/*"], check=True)
        return []

    def key(self, word, value):
        """An instruction counts as done while this is the same."""
        if word != "COPY":
            return value
        folder, names = self.taken(value)
        return value + fingerprint(folder, names)

    def taken(self, value):
        """COPY 'Sources Sources' → the project and the names in it; '--from=program /portaal …' → that stage and its file."""
        words = value.split()
        if words[0].startswith("--from="):
            other = self.earlier[words[0].removeprefix("--from=")]
            return other.root, [words[1].lstrip("/")]
        return ROOT, sources(words[0])

    def perform(self, word, value, changed):
        if word == "WORKDIR":
            self.folder = value
            (self.root / value.lstrip("/")).mkdir(parents=True, exist_ok=True)
        elif word == "COPY" and changed:
            self.copy(value)
        elif word == "RUN" and changed:
            swift = str(toolchain())
            lend = [(swift, swift)] if self.stage.base.startswith("swift:") else []
            succeed(enter(self.root, ["/bin/sh", "-c", value], folder=self.folder, lend=lend), f"RUN {value}")

    def copy(self, value):
        folder, names = self.taken(value)
        source, target = [word for word in value.split() if not word.startswith("--")]
        target = self.root / os.path.join(self.folder, target).lstrip("/")
        if names != [source.lstrip("/")]:
            shutil.rmtree(target, ignore_errors=True)
        elif value.endswith("/"):
            target = target / source
        for name in names:
            inside = target / Path(name).relative_to(source) if names != [source.lstrip("/")] else target
            inside.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(folder / name, inside)


def build():
    """Every stage; the last one is the image."""
    made = {}
    for stage in dockerfile.parse((ROOT / "Dockerfile").read_text()):
        made[stage.name] = Build(stage, made).run()
    return made[stage.name]
