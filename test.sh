#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds the presets dev and asan, and runs every test in both.
set -euo pipefail
cd "$(dirname "$0")"

packaging/install-packages.sh packaging/packages-build.txt packaging/packages-test.txt
for preset in dev asan; do
  echo "== $preset: build"
  cmake --preset "$preset"
  cmake --build --preset "$preset"
  echo "== $preset: test"
  ctest --preset "$preset"
done
