#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes corpus/pairs.tsv, corpus/pairs.plain.tsv and corpus/words.model anew, the same bytes each time:
#
#   corpus/train_words/train.sh BUILD RAW SEG...
#
# BUILD is where vankien-train-words was built, RAW a plain text of laws and the like, a paragraph a
# line, SEG the treebank's files of lines with words joined by '_'.
set -eu
corpus=$(cd "$(dirname "$0")/.." && pwd)
train=$1/corpus/train_words/vankien-train-words
raw=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Our own sentences but every fifth, which the tests measure.
grep -v '^#' "$corpus/segmented.txt" | awk 'NR % 5 != 0' > "$work/own.seg"

# The first model knows nothing but how closely syllables hold together; with its labels the text is
# counted once more.
"$train" count "$corpus" "$raw"
"$train" train "$corpus" "$work" - "$work/own.seg" "$@"
"$train" count "$corpus" "$raw" "$work"
"$train" train "$corpus" "$corpus" "$raw" "$work/own.seg" "$@"
