#!/usr/bin/env bash
# Asks newsgraph, networkx, Kùzu and graphqlite the same questions of the same graph, in turn on one core; prints times and ratios.
#
# usage: Benchmarks/query.sh [SCALE...]
#
# SCALE 1 is 10,000 persons, 1,000 organizations and 100,000 edges; without one, 1 and 10 are measured. WORK (a new folder in TMPDIR
# unless set) keeps what is installed and loaded: give it again and only the measuring is repeated. ROUNDS (7), CORE (0) and ALLOWED (60,
# seconds after which a peer's question is given up) may be set; PROGRAM and BENCH are newsgraph and newsgraph-bench, built unless set.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for scale in "$@"; do
  [[ "$scale" =~ ^[1-9][0-9]*$ ]] || { sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 64; }
done
[[ $# -ge 1 ]] || set -- 1 10
work=${WORK:-$(mktemp -d "${TMPDIR:-/tmp}/query.XXXXXX")}
mkdir -p "$work"
export PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1

python=$work/venv/bin/python
[[ -x "$python" ]] || python3 -m venv "$work/venv"
"$python" -c 'import networkx, kuzu, graphqlite' 2>/dev/null || "$work/venv/bin/pip" install --quiet networkx kuzu graphqlite
# graphqlite is an extension of SQLite, and not every Python's SQLite takes those.
if ! "$python" -c 'import sqlite3; sqlite3.Connection.enable_load_extension' 2>/dev/null; then
  "$python" -c 'import pysqlite3' 2>/dev/null || "$work/venv/bin/pip" install --quiet pysqlite3-binary
fi

package=$(dirname "$here")
built() {
  swift build --package-path "$package" -c release --static-swift-stdlib --product "$1" >&2
  echo "$(swift build --package-path "$package" -c release --static-swift-stdlib --show-bin-path)/$1"
}
BENCH=${BENCH:-$(built newsgraph-bench)}
PROGRAM=${PROGRAM:-$(built newsgraph)}

# Prints the median of the processor seconds, user and system, and of the memory at its peak of whole processes.
whole() {
  local name=$1
  shift
  "$python" "$here/query/whole.py" "$name" "${ROUNDS:-7}" "${CORE:-0}" "$@"
}

for scale in "$@"; do
  graph=$work/graph-$scale
  [[ -f "$graph.ngraph" ]] || { python3 "$here/query/graph.py" "$scale" "$graph"; "$BENCH" snapshot "$graph" "$graph.ngraph"; }
  for peer in networkx kuzu graphqlite; do
    [[ -e "$graph.$peer" ]] || { "$python" "$here/query/${peer}_peer.py" load "$graph" "$graph.loading"; mv "$graph.loading" "$graph.$peer"; }
  done

  serve() { echo "$1=$python -W ignore $here/query/$1_peer.py serve $graph.$1"; }
  printf '\n## Scale %s: in one process\n\n' "$scale"
  "$python" "$here/query/compare.py" --scale "$scale" --rounds "${ROUNDS:-7}" --core "${CORE:-0}" --allowed "${ALLOWED:-60}" \
    --output "$work/measured-$scale.json" "newsgraph=$BENCH serve $graph.ngraph" "$(serve networkx)" "$(serve kuzu)" "$(serve graphqlite)"

  printf '\n## Scale %s: one question, one new process\n\n| | s of processor | MB at peak |\n|---|---|---|\n' "$scale"
  words='MATCH (p:Person {id: $id})-[:KNOWS]->(q:Person) RETURN q.id, q.name'
  whole newsgraph "$PROGRAM" query "$graph.ngraph" "$words" --param id=p77
  whole newsgraph-bench "$BENCH" ask "$graph.ngraph" "${words/\$id/\'p77\'}"
  for peer in networkx kuzu graphqlite; do
    whole "$peer" "$python" -W ignore "$here/query/${peer}_peer.py" ask "$graph.$peer" "one hop" "$words" '{"id": "p77"}'
  done
done
echo "kept in $work" >&2
