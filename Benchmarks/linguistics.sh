#!/usr/bin/env bash
# Measures the program's linguistics beside spaCy: the same texts, the same core, in turn; prints both and the ratio.
#
# usage: Benchmarks/linguistics.sh CORPORA [MODEL]
#
# CORPORA holds pos-dep/, ner/ and articles/open/. WORK (a new folder in TMPDIR unless set) keeps what is downloaded, trained and
# measured: give it again and only the measuring is repeated. ROUNDS (7) and CORE (0) may be set.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ $# -ge 1 && $# -le 2 ]] || { sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 64; }
corpora=$(cd "$1" && pwd)
model=$(realpath "${2:-$here/../Sources/Models/english.model}")
lemmas=$(dirname "$model")/lemmas.model
work=${WORK:-$(mktemp -d "${TMPDIR:-/tmp}/linguistics.XXXXXX")}
mkdir -p "$work"

# One thread in every library that would take more, so that one core is one core.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 BLIS_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false

if [[ ! -x "$work/venv/bin/python" ]]; then
  python3 -m venv "$work/venv"
fi
"$work/venv/bin/python" -c 'import spacy' 2>/dev/null || "$work/venv/bin/pip" install --quiet 'spacy>=3.8,<4'
if [[ ! -f "$work/pipeline/meta.json" ]]; then
  "$work/venv/bin/python" "$here/spacy_pipeline.py" "$corpora" "$work/pipeline"
fi
[[ -f "$work/texts.jsonl" ]] || python3 "$here/texts.py" "$corpora" "$work/texts.jsonl"

package=$(dirname "$here")
if [[ -z "${PROGRAM:-}" ]]; then
  swift build --package-path "$package" -c release --product newsgraph-train >&2
  PROGRAM=$(swift build --package-path "$package" -c release --show-bin-path)/newsgraph-train
fi

python3 "$here/compare.py" --rounds "${ROUNDS:-7}" --core "${CORE:-0}" --output "$work/measured.json" \
  --spacy "$work/venv/bin/python" "$here/spacy_speed.py" "$work/pipeline" "$work/texts.jsonl" \
  --newsgraph "$PROGRAM" benchmark --model "$model" --lemmas "$lemmas" --text "$work/texts.jsonl" \
  --threads 1 --repeat 1 --stage tokens --stage analysis --stage whole --json
echo "kept in $work" >&2
