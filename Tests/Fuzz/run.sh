#!/bin/sh
# Fuzzes what reads bytes: Tests/Fuzz/run.sh reader|ontology [seconds] [folder of inputs to start from]
# Everything is compiled anew with coverage into .build/fuzz; inputs that were found to be of interest stay in .build/fuzz/corpus-*.
set -eu
cd "$(dirname "$0")/../.."
case "${1:-}" in
  reader) spoke=Articles main=ReaderFuzz options="-dict=Tests/Fuzz/reader.dict" start=${3:-} ;;
  ontology) spoke=Validation main=OntologyFuzz options="" start=${3:-Schemas/ontology/relations} ;;
  *) echo "usage: Tests/Fuzz/run.sh reader|ontology [seconds] [folder]" >&2; exit 64 ;;
esac
seconds=${2:-60}
out=.build/fuzz
mkdir -p "$out/corpus-$1" "$out/modules"
flags="-parse-as-library -swift-version 6 -O -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
flags="$flags -I $out/modules -Xcc -ISources/CLibXML2 $(xml2-config --cflags | sed 's/-I/-Xcc -I/g')"
coverage="-sanitize=fuzzer"

# The hub needs swift-crypto, which is taken from an ordinary build of the package.
swift build -c release --target NewsGraphModel
crypto="-I .build/release/Modules"
for header in .build/checkouts/swift-crypto/Sources/*/include; do crypto="$crypto -Xcc -I$header"; done
objects=$(find .build/release/ -follow -name '*.o' | grep -E '/(Crypto|CryptoBoringWrapper|CCryptoBoringSSL|CCryptoBoringSSLShims|CXKCP|CXKCPShims|NewsGraphModel)\.build/' || true)

build() {
  swiftc $flags $coverage $crypto -emit-module -emit-module-path "$out/modules/$1.swiftmodule" -module-name "$1" -whole-module-optimization -c -o "$out/$1.o" $(find "Sources/$1" -name '*.swift' | sort)
}
build LibXML
build "$spoke"
swiftc $flags $coverage $crypto -o "$out/$1-fuzz" "Tests/Fuzz/$main.swift" "$out/LibXML.o" "$out/$spoke.o" $objects -lxml2
exec "$out/$1-fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 $options -artifact_prefix="$out/" "$out/corpus-$1" ${start:+"$start"}
