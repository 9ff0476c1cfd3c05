#!/bin/sh
# Fuzzes a reader: Tests/Fuzz/run.sh [seconds] [folder of inputs to start from]
# Everything is compiled anew with coverage into .build/fuzz; inputs that were found to be of interest stay in .build/fuzz/corpus.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
out=.build/fuzz
mkdir -p "$out/corpus" "$out/modules"
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
build Articles
swiftc $flags $coverage $crypto -o "$out/reader-fuzz" Tests/Fuzz/ReaderFuzz.swift "$out/LibXML.o" "$out/Articles.o" $objects -lxml2
exec "$out/reader-fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 -dict=Tests/Fuzz/reader.dict -artifact_prefix="$out/" "$out/corpus" ${2:+"$2"}
