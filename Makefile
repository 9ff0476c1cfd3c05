# make          sets the machine up, builds the program and makes exports/ from seeds/
# make test     sets the machine up and runs every test
# make install  puts the program into $(PREFIX)/bin, where it runs without this folder
# make picture  draws the picture on the first page from exports/
# make clean    removes what was built; exports/ stays

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.ONESHELL:
.DEFAULT_GOAL := all

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# What Debian calls the things that the build needs: compiler parts, libxml2, the JSON Schema library, Graphviz to check DOT files, jq for the README's commands.
PACKAGES := binutils ca-certificates g++ git graphviz jq libvalijson-dev libxml2-dev nlohmann-json3-dev pkgconf

# One set of flags for the main job and for the installed program, so that it is built once.
RELEASE := -c release --static-swift-stdlib --product newsgraph
# Tests read hundreds of sentences: the network's inner loops, which are C, are worth optimising even then.
DEBUG := -Xcc -O2
STRICT := --explicit-target-dependency-import-check error

# The picture on the first page.
PICTURE := Sources/NewsGraph/NewsGraph.docc/Resources/graph.svg

.PHONY: all setup build exports picture test install uninstall clean

all: exports

setup:
	@missing=""
	for package in $(PACKAGES); do
	  [[ "$$(dpkg-query -W -f='$${db:Status-Status}' "$$package" 2>/dev/null)" == installed ]] || missing="$$missing $$package"
	done
	if [[ -n "$$missing" ]] && command -v dpkg-query >/dev/null; then
	  command -v apt-get >/dev/null || { echo "make: cannot install$$missing: there is no apt-get; install them by hand" >&2; exit 2; }
	  root=""
	  if [[ "$$(id -u)" != 0 ]]; then
	    command -v sudo >/dev/null || { echo "make: cannot install$$missing: neither root nor sudo; ask an administrator" >&2; exit 2; }
	    root="sudo"
	  fi
	  echo "make: installing$$missing" >&2
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing
	elif [[ -n "$$missing" ]]; then
	  pkg-config --exists libxml-2.0 || { echo "make: this is not Debian, and libxml2 is missing; install what these Debian packages hold:$$missing" >&2; exit 2; }
	fi
	command -v "$(SWIFT)" >/dev/null || { echo "make: '$(SWIFT)' is not on the PATH; install Swift 6.1 or later from https://www.swift.org/install" >&2; exit 2; }

build: setup
	$(SWIFT) build $(RELEASE) $(STRICT)

exports: build
	"$$($(SWIFT) build $(RELEASE) --show-bin-path)/newsgraph" build seeds --output exports

picture: exports
	mkdir -p "$(dir $(PICTURE))"
	"$$($(SWIFT) build $(RELEASE) --show-bin-path)/newsgraph" export exports/graph.jsonl --format dot --top 24 | dot -Tsvg -o "$(PICTURE)"

test: setup
	$(SWIFT) build --build-tests $(DEBUG) $(STRICT)
	$(SWIFT) test --skip-build --disable-xctest $(DEBUG)

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 -s "$$($(SWIFT) build $(RELEASE) --show-bin-path)/newsgraph" "$(DESTDIR)$(PREFIX)/bin/newsgraph"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/newsgraph"

clean:
	rm -rf .build
