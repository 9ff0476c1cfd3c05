#!/bin/sh
# Fuzzes what reads bytes: Tests/Fuzz/run.sh reader|ontology|model|text|snapshot|query [seconds] [folder of inputs to start from]
# Everything is compiled anew with coverage into .build/fuzz; inputs that were found to be of interest stay in .build/fuzz/corpus-*.
set -eu
cd "$(dirname "$0")/../.."
start=${3:-}
options="" more="" modules="LibXML"
case "${1:-}" in
  reader) modules="LibXML Articles" main=ReaderFuzz options="-dict=Tests/Fuzz/reader.dict" ;;
  ontology) modules="LibXML Validation" main=OntologyFuzz start=${3:-Schemas/ontology/relations} ;;
  model) modules="Linguistics" main=ModelFuzz ;;
  text) modules="Linguistics" main=TextFuzz options="-dict=Tests/Fuzz/text.dict" ;;
  snapshot) modules="GraphAccess" main=SnapshotFuzz ;;
  query) modules="GraphAccess CypherEngine" main=QueryFuzz options="-dict=Tests/Fuzz/query.dict" ;;
  *) echo "usage: Tests/Fuzz/run.sh reader|ontology|model|text|snapshot|query [seconds] [folder]" >&2; exit 64 ;;
esac
seconds=${2:-60}
out=.build/fuzz
mkdir -p "$out/corpus-$1" "$out/modules"
flags="-parse-as-library -swift-version 6 -O -package-name newsgraph -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
flags="$flags -I $out/modules -Xcc -ISources/CLibXML2 $(xml2-config --cflags | sed 's/-I/-Xcc -I/g')"
coverage="-sanitize=fuzzer"

if [ "${modules%% *}" = GraphAccess ]; then
  # Stands on nothing. Snapshots come from anywhere: what reads beyond one must stop the run.
  if [ "$1" = snapshot ]; then more="Tests/GraphAccessTests/SmallSnapshot.swift"; fi
  coverage="-sanitize=fuzzer,address -enable-testing"
  crypto="" objects=""
else
  # The hub needs swift-crypto, which is taken from an ordinary build of the package.
  swift build -c release --target NewsGraphModel
  crypto="-I .build/release/Modules"
  for header in .build/checkouts/swift-crypto/Sources/*/include; do crypto="$crypto -Xcc -I$header"; done
  objects=$(find .build/release/ -follow -name '*.o' | grep -E '/(Crypto|CryptoBoringWrapper|CCryptoBoringSSL|CCryptoBoringSSLShims|CXKCP|CXKCPShims|NewsGraphModel)\.build/' || true)
fi

if [ "$modules" = Linguistics ]; then
  # The small model of the tests, and the loops in C. Models come from anywhere: what reads beyond one must stop the run.
  more="Tests/LinguisticsTests/SmallModel.swift Tests/LinguisticsTests/SeededGenerator.swift"
  coverage="-sanitize=fuzzer,address"
  echo "module CKernels { header \"$PWD/Sources/CKernels/include/CKernels.h\" export * }" > "$out/modules/CKernels.modulemap"
  flags="$flags -Xcc -fmodule-map-file=$out/modules/CKernels.modulemap"
  for file in Sources/CKernels/*.c; do
    object="$out/$(basename "$file" .c).o"
    clang -std=c2x -O2 -g -fsanitize=address -ISources/CKernels/include -c "$file" -o "$object"
    objects="$objects $object"
  done
fi

build() {
  swiftc $flags $coverage $crypto -emit-module -emit-module-path "$out/modules/$1.swiftmodule" -module-name "$1" -whole-module-optimization -c -o "$out/$1.o" $(find "Sources/$1" -name '*.swift' | sort)
}
for module in $modules; do
  build "$module"
  objects="$out/$module.o $objects"
done
swiftc $flags $coverage $crypto -o "$out/$1-fuzz" "Tests/Fuzz/$main.swift" $more $objects -lxml2
exec "$out/$1-fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 $options -artifact_prefix="$out/" "$out/corpus-$1" ${start:+"$start"}
