# seam-phones. `make demo` and `make test` are the two commands to know; both work from a fresh clone.

CARGO ?= cargo
DIST := $(CURDIR)/dist
LIBRARY := $(DIST)/lib/libseam_phones.so
PYTHON := $(CURDIR)/target/venv/bin/python
TOOLS := bindings/swift/build_xcframework bindings/swift/check_syntax packaging/conan tools/bill-of-materials tools/bump-version tools/compare-contract tools/generate-bindings tools/screenshots tools/size tools/templates tests/instructions
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: demo test test-tools test-style test-features test-dependencies test-rust test-aarch64 test-faces test-c test-cpp test-examples test-instructions test-python test-python-versions test-ruby test-php test-kotlin test-swift test-node test-csharp test-server test-ignored-interrupts test-workspaces test-torture test-packages test-install install uninstall abi lib packages headers bindings contract bench bench-shape torture fuzz miri races release size instructions clean

# The walk-throughs on a sandbox, ending with the phones before and after the loss.
demo:
	tools/install demo
	tools/build-lib --shared-only
	LIBDIR=$(DIST)/lib INCLUDEDIR=$(DIST)/include SEAM_PHONES_LIBRARY=$(LIBRARY) examples/demo.sh

# Everything that can be checked, the quick checks first. Two at a time where one waits, or keeps one CPU busy only: the library is built
# beside the tests of the core, and the languages run in pairs. What builds in the same folders, and what must not be disturbed, runs alone.
test:
	$(MAKE) --jobs=1 test-tools test-style
	$(MAKE) --jobs=2 --output-sync=target lib test-features test-dependencies test-rust
	$(MAKE) --jobs=2 --output-sync=target $(LANGUAGES)
	$(MAKE) --jobs=1 test-examples test-instructions test-ignored-interrupts test-torture test-install test-packages

LANGUAGES := test-c test-server test-python test-ruby test-kotlin test-php test-cpp test-node test-csharp test-swift

test-tools:
	tools/install test

test-style:
	$(CARGO) fmt --check
	$(CARGO) clippy --quiet --locked --all-targets --features cli,fuzzing -- -D warnings
	tools/bump-version --check
	tools/generate-bindings --check
	$(PYTHON) -m ruff check --config bindings/python/pyproject.toml $(TOOLS) && $(PYTHON) -m ruff format --config bindings/python/pyproject.toml --check $(TOOLS)
	cd bindings/python && $(PYTHON) -m ruff check && $(PYTHON) -m ruff format --check && $(PYTHON) -m mypy

# Each feature alone, none and all; and the oldest Rust that Cargo.toml names.
test-features:
	tools/check-features

# Licences, duplicates and sources of what the library depends on, by deny.toml.
test-dependencies:
	tools/cargo-deny check --hide-inclusion-graph licenses bans sources

test-rust:
	$(CARGO) test --quiet --locked --features cli,fuzzing

# The scanner of answers where it does without SSE2, under qemu. Not part of `make test`: it needs a compiler for aarch64.
test-aarch64:
	tests/scan/run_aarch64.sh

# C, C++ and the examples, on the library that is shipped.
test-faces: test-c test-cpp test-examples

test-c:
	tests/c/run.sh $(DIST)/lib $(DIST)/include

test-cpp:
	tests/cpp/run.sh $(DIST)/lib $(DIST)/include

test-examples:
	tests/examples/run.sh $(DIST)/lib $(DIST)/include

# Three fixed paths through the library, counted by callgrind: a slower commit is noticed without a clock.
test-instructions:
	tests/instructions/run.sh $(DIST)/lib $(DIST)/include

test-python:
	cd bindings/python && SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones $(PYTHON) -m pytest --quiet -p no:cacheprovider

# The same on the oldest CPython that the package is for and on the newest, as far as they are here. Not part of `make test`: six minutes.
test-python-versions:
	SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones bindings/python/run_versions

test-ruby:
	SEAM_PHONES_LIBRARY=$(LIBRARY) bindings/ruby/run_tests

test-php:
	SEAM_PHONES_LIBRARY=$(LIBRARY) bindings/php/run_tests

test-kotlin:
	LIBDIR=$(DIST)/lib bindings/kotlin/run_tests

# What the machine can check: everything when it has a Swift toolchain (tools/swift-toolchain --prepare gets one).
test-swift:
	LIBDIR=$(DIST)/lib PYTHON=$(PYTHON) bindings/swift/run_tests

test-node:
	SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones bindings/node/run_tests

test-csharp:
	SEAM_PHONES_LIBRARY=$(LIBRARY) bindings/csharp/run_tests

# The sandbox over HTTP, and the command line.
test-server:
	SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones PYTHONPATH=$(CURDIR)/bindings/python/src \
		$(PYTHON) -m pytest --quiet -p no:cacheprovider tests/server

# The tests of Ctrl-C once more, as when a script starts them in the background: then SIGINT is ignored, and children inherit that.
test-ignored-interrupts:
	trap '' INT; cd bindings/python && SEAM_PHONES_LIBRARY=$(LIBRARY) $(PYTHON) -m pytest --quiet -p no:cacheprovider tests/test_interrupts.py
	trap '' INT; cd bindings/ruby && SEAM_PHONES_LIBRARY=$(LIBRARY) ruby -Ilib -Itest test/interrupts_test.rb
	trap '' INT; SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones PYTHONPATH=$(CURDIR)/bindings/python/src \
		$(PYTHON) -m pytest --quiet -p no:cacheprovider tests/server -k "ctrl_c or interrupt"

# Thirty-two tests at once, each in a workspace of its own, for 1 000 rounds. Takes some ten minutes.
test-workspaces:
	SEAM_PHONES_ROUNDS=1000 SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones PYTHONPATH=$(CURDIR)/bindings/python/src \
		$(PYTHON) -m pytest --quiet -p no:cacheprovider tests/server/test_workspaces.py -k do_not_meet

# C and C++ programs on an installation that was moved, and the ABI.
test-install:
	tools/size --check
	tools/abi --check $(DIST)/lib/libseam_phones.so
	tests/abi/run.sh
	tests/install/run.sh $(DIST)

# What is installed works outside of this tree.
test-packages: packages
	tests/packages/run.sh $(DIST)

# The wheel, the sdist, the gems, the composer package, the jars, the AAR, the npm packages and the NuGet package, in dist/.
packages:
	tools/build-packages

# The release artifacts, in dist/.
lib:
	tools/build-lib

# Everything that a release consists of, for every system, in dist/release/. Takes half an hour.
release:
	tools/release
	tools/install test
	tests/release/run.sh $(DIST)/release

# Where the bytes of the library are, and those of the library for a phone.
size:
	tools/size

# Takes the counts of test-instructions anew.
instructions: lib
	tests/instructions/run.sh $(DIST)/lib $(DIST)/include --write

# Installs what `make lib` has built: PREFIX (/usr/local), LIBDIR (lib), DESTDIR.
install:
	DIST=$(DIST) PREFIX="$(PREFIX)" LIBDIR="$(LIBDIR)" DESTDIR="$(DESTDIR)" tools/install-library

uninstall:
	DIST=$(DIST) PREFIX="$(PREFIX)" LIBDIR="$(LIBDIR)" DESTDIR="$(DESTDIR)" tools/install-library --uninstall

# Takes additions to the header into the ABI baseline, abi/libseam_phones.abi. It refuses anything else.
abi:
	tools/abi

# Writes include/seam_phones.h and include/seam_phones.ffi.h anew.
headers:
	SEAM_UPDATE_HEADERS=1 $(CARGO) test --quiet --test headers

# Writes operations.json anew from the tables of the core, then what is generated from it.
bindings:
	SEAM_UPDATE_OPERATIONS=1 $(CARGO) test --quiet --lib tables
	tools/generate-bindings

# What Seam's newest contract has that the table lacks, and the other way round.
contract:
	tools/compare-contract

# The figures of the README, into benches/results/ and docs/images/speed.svg. Eight minutes, on a machine with nothing else to do.
bench: lib
	LIBDIR=$(DIST)/lib INCLUDEDIR=$(DIST)/include SEAM_PHONES_LIBRARY=$(LIBRARY) benches/run.sh

# The check of a body's shape, by the library's scanner and by JSON libraries in its place.
bench-shape: lib
	benches/shape/run.sh $(DIST)/lib $(DIST)/include

clean:
	rm -rf dist target bindings/kotlin/target bindings/node/build

# Runs that try to break the library: tests/torture/README.md. SEED repeats a run, SECONDS bounds each part, PARTS names some.
torture: lib
	tests/torture/install
	SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones PYTHON=$(PYTHON) tests/torture/run.sh $(PARTS)

# The same in some two minutes.
test-torture:
	tests/torture/install
	SEAM_PHONES_LIBRARY=$(LIBRARY) SEAM_PHONES_BIN=$(DIST)/bin/seam-phones PYTHON=$(PYTHON) tests/torture/run.sh --short $(PARTS)

# Any input, at the places where input arrives: fuzz/README.md. SECONDS is how long each target runs, TARGET names one, INPUT plays one again.
fuzz:
	tools/fuzz $(or $(SECONDS),600) $(TARGET) $(INPUT)

# The unit tests of strings, handles, fork tables, calls, logs and the check of a body, under Miri: they touch neither SQLite nor sockets.
# Left out is what takes minutes there. Needs a nightly toolchain with the component miri.
miri:
	MIRIFLAGS=-Zmiri-disable-isolation CARGO_TARGET_DIR=target/miri $(CARGO) +nightly miri test --quiet --locked --lib --no-default-features -- \
		answer:: call:: credentials:: error:: ffi:: fork:: log:: nearest:: operations:: \
		--skip a_long_body_is_given_up --skip what_is_proven_would_be_taken --skip the_oldest_events_go

# Threads that share clients, calls and queues, with ThreadSanitizer. Needs a nightly toolchain with the component rust-src.
races:
	tools/races
