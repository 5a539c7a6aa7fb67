#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh BUILD_DIR   clang-tidy over the library and the programs, by the compile commands of a build
set -euo pipefail
cd "$(dirname "$0")/../.."
find lib indexer searchd -name '*.cc' -print0 |
  xargs -0 -n 4 -P "$(nproc)" clang-tidy --quiet -p "$1"
