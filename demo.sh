#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the build needs, builds, indexes the sample corpus and serves it on this machine.
#
#   ./demo.sh [--port N] [--background]
#
# --port N       listen on 127.0.0.1:N instead of a free port
# --background   leave the server running and return; a later run replaces it
set -euo pipefail
cd "$(dirname "$0")"

port=0
background=false
while [ $# -gt 0 ]; do
  case "$1" in
    --port)
      [[ "${2:-}" =~ ^[0-9]{1,5}$ ]] || { echo "demo.sh: --port takes a number" >&2; exit 2; }
      port=$2
      shift 2
      ;;
    --background)
      background=true
      shift
      ;;
    -h | --help)
      sed -n '3,9s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *)
      echo "demo.sh: unknown option $1; see ./demo.sh --help" >&2
      exit 2
      ;;
  esac
done

packaging/install-packages.sh packaging/packages-build.txt packaging/packages-demo.txt
echo "== build"
cmake --preset release -DBUILD_TESTING=OFF
cmake --build --preset release

state=build/demo
mkdir -p "$state"
echo "== index"
# One sample bears a secrecy mark and is refused, as it should be: exit code 1 says so.
build/release/indexer/vankien-indexer build --index "$state/index" corpus/directives || [ $? -eq 1 ]

echo "== serve"
if [ -f "$state/pid" ] && kill "$(cat "$state/pid")" 2>/dev/null; then
  echo "stopped the server of an earlier run"
  tail --pid "$(cat "$state/pid")" -f /dev/null
fi
build/release/searchd/vankien-searchd --index "$state/index" --listen "127.0.0.1:$port" \
  >"$state/address" 2>"$state/log" &
server=$!
echo "$server" >"$state/pid"
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -f "$state/pid"; exit 0' INT TERM

# The server prints one line when it answers.
until address=$(sed -n 's/^listening on \(http[^ ]*\)$/\1/p' "$state/address") && [ -n "$address" ]; do
  kill -0 "$server" 2>/dev/null || { cat "$state/log" >&2; exit 1; }
  sleep 0.1
done

query="dan van kheo"
echo "A query: $query"
curl -fsS --get "${address}api/v1/search" --data-urlencode "q=$query" --data size=1 |
  sed 's/^/  /; s/$/\n/'
echo
echo "Open $address in a browser."
if $background; then
  echo "The server runs in the background; stop it with: kill $server"
  exit 0
fi
echo "Press Ctrl-C to end."
wait "$server"
