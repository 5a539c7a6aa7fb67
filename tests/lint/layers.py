#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py SOURCE_DIR: fails where the code goes against doc/architecture.md.

An include that points upward, a foreign type in a public header, a file without its licence line, a
file that has grown beyond what one can read at a sitting.
"""

import pathlib
import re
import sys

BELOW = {
    "util": {"util"},
    "text": {"util", "text"},
    "directive": {"util", "text", "directive"},
    "extract": {"util", "text", "extract"},
    "index": {"util", "text", "directive", "index"},
    "search": {"util", "text", "directive", "index", "search"},
    "indexer": {"util", "text", "directive", "extract", "index", "indexer"},
    "searchd": {"util", "text", "directive", "index", "search", "searchd"},
}
FOREIGN = re.compile(r"#include <(xapian|unicode/|boost/|libxml/|nettle/|CLI/|kainjow/)")
MAX_LINES = {".cc": 400, ".h": 150}


def layer_of(path):
    parts = path.parts
    if parts[0] in ("indexer", "searchd"):
        return parts[0]
    return parts[2] if parts[0] == "include" else parts[1]


def faults_of(path, text):
    layer = layer_of(path)
    if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
        yield "no licence line"
    if text.count("\n") > MAX_LINES[path.suffix]:
        yield f"over {MAX_LINES[path.suffix]} lines: does it hold two things?"
    for number, line in enumerate(text.split("\n"), 1):
        include = re.match(r'#include "(?:vankien/)?([a-z_]+)/', line)
        if include and include[1] in BELOW and include[1] not in BELOW[layer]:
            yield f"line {number}: {layer} must not include {include[1]}"
        if path.parts[0] == "include" and FOREIGN.match(line):
            yield f"line {number}: a public header shows a library's types"


def main(root):
    files = [path for top in ("include", "lib", "indexer", "searchd")
             for path in sorted((root / top).rglob("*")) if path.suffix in MAX_LINES]
    assert len(files) > 50, "the tree has moved; mend this script"
    bad = 0
    for path in files:
        for fault in faults_of(path.relative_to(root), path.read_text(encoding="utf-8")):
            print(f"{path.relative_to(root)}: {fault}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
