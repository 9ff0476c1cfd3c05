#!/usr/bin/env bash
# Measures the whole way from articles to facts: tokens a second on one core, what a second core brings, memory over many articles.
#
# usage: Benchmarks/extraction.sh [COUNT...]
#
# COUNT is a number of articles; without one, 1000 and 10000 are measured. ROUNDS (3) may be set, WORK keeps the articles that are written
# (a new folder in TMPDIR unless set); PROGRAM is newsgraph, built unless set.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
package=$(dirname "$here")
for count in "$@"; do
  [[ "$count" =~ ^[1-9][0-9]*$ ]] || { sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 64; }
done
[[ $# -ge 1 ]] || set -- 1000 10000
work=${WORK:-$(mktemp -d "${TMPDIR:-/tmp}/extraction.XXXXXX")}
mkdir -p "$work"
if [[ -z "${PROGRAM:-}" ]]; then
  swift build --package-path "$package" -c release --static-swift-stdlib --product newsgraph >&2
  PROGRAM=$(swift build --package-path "$package" -c release --static-swift-stdlib --show-bin-path)/newsgraph
fi

# Prints elapsed seconds, processor seconds and MB at peak of a command; a quarantined fact (status 1) is no failure here.
timed() {
  python3 - "$@" <<'PYTHON'
import resource, subprocess, sys, time

start = time.monotonic()
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
elapsed = time.monotonic() - start
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
if status not in (0, 1):
    sys.exit(f"{sys.argv[1]} ended with status {status}")
print(f"{elapsed:.2f} {usage.ru_utime + usage.ru_stime:.2f} {usage.ru_maxrss // 1024}")
PYTHON
}

printf '| articles | tokens | command | s elapsed | s of processor | tokens a second elapsed | MB at peak |\n|---|---|---|---|---|---|---|\n'
for count in "$@"; do
  articles=$work/$count
  [[ -f "$articles.tokens" ]] || {
    python3 "$here/extraction/articles.py" "$count" "$articles" "$package/seeds" "$package"/Tests/Regression/*/articles > "$work/tokens"
    mv "$work/tokens" "$articles.tokens"
  }
  tokens=$(cat "$articles.tokens")
  for round in $(seq "${ROUNDS:-3}"); do
    for command in "extract --per-article --jobs 1" "extract --per-article --jobs 2" "build --jobs 2 --output $work/graph"; do
      # shellcheck disable=SC2086
      read -r elapsed processor memory < <(timed "$PROGRAM" ${command%% *} "$articles" ${command#* } --quiet)
      printf '| %s | %s | %s | %s | %s | %.0f | %s |\n' "$count" "$tokens" "${command% --output*}" "$elapsed" "$processor" \
        "$(echo "$tokens / $elapsed" | bc -l)" "$memory"
    done
  done
done
echo "articles and graph: $work" >&2
