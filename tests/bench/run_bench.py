#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed of building and searching beside bare Xapian on the same collection, as ratios.

    cmake --preset release && cmake --build --preset release --target bench
    tests/bench/run_bench.py build/release CORPUS.jsonl QUERIES.tsv [--rounds 3]

The two sides take turns, so that a machine that grows slower slows both. QUERIES.tsv holds an id, a
tab and a query a line.
"""

import argparse
import http.client
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time
import urllib.parse


def timed(command):
    """Seconds and peak memory (MB) of a command."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} failed with {process.returncode}")
    return time.monotonic() - started, usage.ru_maxrss / 1024


def bytes_below(directory):
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())


def measure_builds(programs, corpus, work, rounds):
    documents = sum(1 for _ in open(corpus, "rb"))
    megabytes = corpus.stat().st_size / 1e6
    ours, bare = [], []
    for _ in range(rounds):
        for path in ("index", "bare"):
            shutil.rmtree(work / path, ignore_errors=True)
        bare.append(timed([programs / "tests/bench/bare_xapian", "index", work / "bare", corpus]))
        ours.append(timed([programs / "indexer/vankien-indexer", "build", "--quiet", "--index",
                           work / "index", corpus]))
    for name, runs, path in (("bare", bare, "bare"), ("ours", ours, "index")):
        seconds = statistics.median(run[0] for run in runs)
        print(f"build {name}: {documents / seconds:,.0f} documents/s, {megabytes / seconds:.1f} MB/s, "
              f"peak {max(run[1] for run in runs):.0f} MB, "
              f"index {bytes_below(work / path) / 1e6:.0f} MB (median of {rounds})")
    ratios = [b[0] / o[0] for o, b in zip(ours, bare)]
    print(f"build ratio: {statistics.median(ratios):.2f} times bare Xapian "
          f"({min(ratios):.2f} to {max(ratios):.2f})")


def ask(connection, text):
    started = time.perf_counter()
    connection.request("GET", "/api/v1/search?" + urllib.parse.urlencode({"q": text}))
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{answer.status}: {body[:200]}")
    return (time.perf_counter() - started) * 1000, json.loads(body)["took_ms"]


def measure_searches(programs, queries, work, rounds):
    server = subprocess.Popen([programs / "searchd/vankien-searchd", "--index", work / "index",
                               "--listen", "127.0.0.1:0"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        port = int(re.search(r":(\d+)/", server.stdout.readline())[1])
        texts = [line.rstrip("\n").split("\t", 1)[1] for line in open(queries, encoding="utf-8")]
        for _ in range(rounds):
            subprocess.run([programs / "tests/bench/bare_xapian", "search", work / "bare", queries],
                           check=True)
            times = []
            for begin in range(0, len(texts), 100):  # a connection carries a hundred requests
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
                times += [ask(connection, text) for text in texts[begin:begin + 100]]
                connection.close()
            for name, column in (("over HTTP", 0), ("in searchd", 1)):
                ordered = sorted(run[column] for run in times)
                print(f"ours, {name} (ten hits, snippets, exact count, four facets): "
                      f"{len(ordered)} queries, p50 {ordered[len(ordered) // 2]:.2f} ms, "
                      f"p99 {ordered[len(ordered) * 99 // 100]:.2f} ms")
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("queries", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        work = pathlib.Path(directory)
        measure_builds(arguments.programs, arguments.corpus, work, arguments.rounds)
        measure_searches(arguments.programs, arguments.queries, work, arguments.rounds)


if __name__ == "__main__":
    main()
