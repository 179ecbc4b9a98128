#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the instructions of a build of 200 fiches and compares them with the committed count.

usage: instructions.py [--portaal .build/release/portaal] [--record]

Instructions (valgrind's callgrind) do not shake as seconds do: two runs differ by less than 0.1 %. More than 5 % above the committed
count is an error; more than 5 % below asks for a new count, with --record, so that the gain is kept.
The corpus is that of ../shared/bench; without it, or without valgrind, nothing is counted, and this says so.
"""
import argparse, json, os, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "bench"
BASELINE = ROOT / "Benchmarks" / "instructions.json"
FICHES, TOLERANCE = 200, 0.05


def count(portaal, work):
    corpus, site = work / "corpus", work / "site"
    subprocess.run([sys.executable, SHARED / "make_corpus.py", str(FICHES), corpus], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, SHARED / "make_content.py", corpus, site], check=True, stdout=subprocess.DEVNULL)
    # valgrind 3.19 cannot read the debug information of Swift 6.
    program = work / "portaal"
    subprocess.run(["strip", "--strip-debug", "-o", program, portaal], check=True)
    command = [
        "valgrind", "--tool=callgrind", f"--callgrind-out-file={work / 'callgrind.out'}", program, "build",
        "--content", site / "Content", "--templates", ROOT / "Templates", "--output", work / "Public", "--date", "2026-11-21",
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=1200)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"the build under valgrind failed:\n{run.stderr[-2000:]}")
    return int(found.group(1))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--portaal", default=ROOT / ".build" / "release" / "portaal", type=pathlib.Path)
    options.add_argument("--record", action="store_true")
    options = options.parse_args()
    if not SHARED.is_dir() or not shutil.which("valgrind"):
        print("instructions are not counted: ../shared/bench or valgrind is not here")
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as work:
        counted = count(options.portaal, pathlib.Path(work))
    if options.record:
        BASELINE.write_text(json.dumps({"fiches": FICHES, "instructions": counted}, indent=2) + "\n")
        print(f"{counted:,} instructions: recorded")
        return
    known = json.loads(BASELINE.read_text())["instructions"]
    change = counted / known - 1
    print(f"{counted:,} instructions, {change:+.2%} of the committed {known:,}")
    if change > TOLERANCE:
        sys.exit("a build has become more expensive: find out why (callgrind_annotate), or record the new count with a reason")
    if change < -TOLERANCE:
        sys.exit("a build has become cheaper: record the new count with --record")


main()
