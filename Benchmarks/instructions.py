#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the instructions of a build of 200 fiches and compares them with the committed count.

usage: instructions.py [--portaal .build/release/portaal] [--record]

Instructions (valgrind's callgrind) do not shake as seconds do: two runs differ by less than 0.1 %. More than 5 % above the committed
count is an error; more than 5 % below asks for a new count, with --record, so that the gain is kept.
Another compiler, C library or kind of processor gives another count of the same program: there the change is reported, and is no error.
Without valgrind nothing is counted, and this says so. `make instructions` installs it.
"""
import argparse, json, os, pathlib, platform, re, shutil, subprocess, sys, tempfile

import make_corpus

ROOT = pathlib.Path(__file__).resolve().parent.parent
BASELINE = ROOT / "Benchmarks" / "instructions.json"
FICHES, TOLERANCE = 200, 0.05


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.partition("\n")[0]


def surroundings():
    """What makes counts comparable: the compiler, the libraries, and which instructions the C library chooses for this processor."""
    info = pathlib.Path("/proc/cpuinfo")
    libraries = ["libmimalloc-dev", "libcmark-dev", "libyaml-dev"]
    return {
        "swift": first_line("swift", "--version"), "libc": " ".join(platform.libc_ver()), "valgrind": first_line("valgrind", "--version"),
        "machine": platform.machine() + (" avx2" if info.exists() and " avx2" in info.read_text() else ""),
        "libraries": subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}; ", *libraries], capture_output=True, text=True).stdout,
    }


def count(portaal, work):
    make_corpus.Corpus(FICHES, 1, make_corpus.municipalities()).write(work / "Content")
    # valgrind 3.19 cannot read the debug information of Swift 6.
    program = work / "portaal"
    subprocess.run(["strip", "--strip-debug", "-o", program, portaal], check=True)
    command = [
        "valgrind", "--tool=callgrind", f"--callgrind-out-file={work / 'callgrind.out'}", program, "build",
        "--content", work / "Content", "--templates", ROOT / "Templates", "--output", work / "Public", "--date", "2026-11-21",
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=1200)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"the build under valgrind failed:\n{run.stderr[-2000:]}")
    return int(found.group(1))


def verdict(counted, here, baseline):
    """What to say, and whether it is an error."""
    known = baseline["instructions"]
    change = counted / known - 1
    text = f"{counted:,} instructions, {change:+.2%} of the committed {known:,}"
    others = [name for name, value in here.items() if baseline.get("surroundings", {}).get(name) != value]
    if others:
        return f"{text}; counted with another {', '.join(others)}, so not compared", False
    if change > TOLERANCE:
        return f"{text}: a build has become more expensive: find out why (callgrind_annotate), or record the new count with a reason", True
    if change < -TOLERANCE:
        return f"{text}: a build has become cheaper: record the new count with --record", True
    return text, False


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--portaal", default=ROOT / ".build" / "release" / "portaal", type=pathlib.Path)
    options.add_argument("--record", action="store_true")
    options = options.parse_args()
    if not shutil.which("valgrind"):
        print("SKIPPED: instructions are not counted, for valgrind is not here (`make instructions` installs it)")
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as work:
        counted = count(options.portaal, pathlib.Path(work))
    here = surroundings()
    if options.record:
        BASELINE.write_text(json.dumps({"fiches": FICHES, "instructions": counted, "surroundings": here}, indent=2) + "\n")
        print(f"{counted:,} instructions: recorded")
        return
    text, is_error = verdict(counted, here, json.loads(BASELINE.read_text()))
    if is_error:
        sys.exit(text)
    print(text)


if __name__ == "__main__":
    main()
