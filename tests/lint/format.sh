#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh CLANG_FORMAT SOURCE_DIR   fails and names each place that is not formatted
set -euo pipefail
find "$2"/{include,lib,indexer,searchd,tests,corpus/train_words} \( -name '*.cc' -o -name '*.h' \) -print0 |
  xargs -0 "$1" --dry-run -Werror
