#!/usr/bin/env python3
"""Runs `decref lint` over a labelled corpus of real bugs and prints recall, what is still reported at the fix, and findings per kLOC.

usage: run.py --labels DIR --mirror DIR [--work DIR] [--decref PATH] [--project NAME] [--limit N]

DIR of the labels holds dev.tsv, dev-clean.tsv and materialize.py; the mirror holds the git snapshots of the projects. A row counts as
found when a finding in its function names its variable, or lies within two lines of where the reference is made or lost.
"""
import argparse
import collections
import csv
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

NEAR = 2


def rows_of(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(text):
    return int(text) if text.lstrip("-").isdigit() else 0


def lint(decref, source, flags, report):
    command = [decref, "lint", source, "--report", f"json={report}", "--tier", "possible", "--", *flags]
    run = subprocess.run(command, capture_output=True, text=True)
    if not os.path.exists(report):
        return None, run.stderr.strip().splitlines()[-1:] or ["no report"]
    with open(report) as file:
        return json.load(file), None


def lines_near(finding, wanted):
    places = [finding.get("location")] + [related["location"] for related in finding.get("related", [])]
    return any(place and line > 0 and abs(place["line"] - line) <= NEAR for place in places for line in wanted)


def is_hit(row, finding, by_line):
    location = finding.get("location") or {}
    inside = by_line and number(row["func_start"]) <= location.get("line", 0) <= number(row["func_end"])
    if row["function"] not in (location.get("function") or "") and not inside:
        return False
    made_by = re.match(r"<return of (\w+)>", row["variable"])
    named = [(finding.get("object") or {}).get("variable") or "", *re.findall(r"'([^']+)'", finding["message"])]
    if row["variable"].split("->")[-1] in [name.split("->")[-1] for name in named] or (made_by and made_by[1] in finding["message"]):
        return True
    return by_line and lines_near(finding, [number(row["create_line"]), number(row["release_line"])])


def materialise(options):
    command = [sys.executable, f"{options.labels}/materialize.py", "--only-compiling", f"{options.work}/sources"]
    command += ["--project", options.project] if options.project else []
    listing = subprocess.run(command, env={**os.environ, "MIRROR": options.mirror}, capture_output=True, text=True, check=True)
    return [line.split("\t") for line in listing.stdout.splitlines()]


def lines_in(path):
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def judge(options):
    labels = {row["id"]: row for row in rows_of(f"{options.labels}/dev.tsv")}
    findings, failed = {}, []
    for index, (name, version, source, _, _, flags) in enumerate(materialise(options)):
        if options.limit and index >= options.limit:
            break
        document, problem = lint(options.decref, source, shlex.split(flags), f"{options.work}/{name}-{version}.json")
        if document is None:
            failed.append((name, version, problem))
        else:
            findings[name, version] = (source, document)
    return labels, findings, failed


def print_table(labels, findings):
    table = collections.defaultdict(collections.Counter)
    missed = []
    for (name, version), (_, document) in findings.items():
        if version != "parent":
            continue
        row = labels[name]
        hits = [finding for finding in document["findings"] if is_hit(row, finding, by_line=True)]
        fixed = findings.get((name, "fixed"))
        families = {hit["rule"][:3] for hit in hits}
        still = fixed and any(finding["rule"][:3] in families and is_hit(row, finding, by_line=False) for finding in fixed[1]["findings"])
        table[row["class"]].update(rows=1, found=bool(hits), confident=any(hit["tier"] == "confident" for hit in hits), still=bool(still))
        missed += [] if hits else [f"{name} {row['function']} {row['variable']}: {row['detail']}"]
    print("| class | rows | found | confident | still at the fix |\n| --- | ---: | ---: | ---: | ---: |")
    total = collections.Counter()
    for name, counts in sorted(table.items()):
        total.update(counts)
        print(f"| {name} | {counts['rows']} | {counts['found']} | {counts['confident']} | {counts['still']} |")
    print(f"| all | {total['rows']} | {total['found']} | {total['confident']} | {total['still']} |\n")
    print("\n".join(["missed:"] + missed))


def print_density(findings):
    newest = {source: document for (_, version), (source, document) in findings.items() if version == "fixed"}
    lines = sum(lines_in(source) for source in newest)
    confident = sum(finding["tier"] == "confident" for document in newest.values() for finding in document["findings"])
    print(f"\n{confident} confident findings in {lines} lines of {len(newest)} sources at the fix: {1000 * confident / max(lines, 1):.2f} per kLOC")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labels", required=True)
    parser.add_argument("--mirror", required=True)
    parser.add_argument("--work", help="keeps the sources and reports; a new private folder when not given")
    parser.add_argument("--decref", default=os.path.join(os.path.dirname(__file__), "../../decref"))
    parser.add_argument("--project")
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    options.work = options.work or tempfile.mkdtemp(prefix="decref-corpus-")
    os.makedirs(options.work, exist_ok=True)
    labels, findings, failed = judge(options)
    print_table(labels, findings)
    print_density(findings)
    for name, version, problem in failed:
        print(f"not read: {name} {version}: {' '.join(problem)}")


if __name__ == "__main__":
    main()
