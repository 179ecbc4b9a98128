# SPDX-License-Identifier: Apache-2.0
# make site   installs what is missing, builds the generator and writes Public/ with its search index
# make test   installs what is missing and runs every test
# make boekje prints the booklet to .build/boekje, as PDF and as EPUB
# make serve-nginx shows the site by a real nginx, with the headers that it will have on the web
# make image  makes the image of the Dockerfile without Docker, and tries what it can do; a quarter of an hour the first time
# make docs   writes the documentation of Segregation and Charts to .build/docs
# make bench  measures the generator, beside Hugo where ../shared/bench is present

.DEFAULT_GOAL := site
.PHONY: bench boekje browser clean docs image instructions lint pages program python schema serve-nginx servers site test tooling tools unit

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PYTHON := .venv/bin/python
PORTAAL := .build/release/portaal
# Optimised across the borders of the modules: a tenth less CPU time for a build. With mimalloc for malloc: a seventh less again. With the
# standard library inside, so that it runs where no Swift is: a tenth less for 1,000 fiches, 3 % for 10,000. Nobody links to it: it exports nothing.
RELEASE := -c release -Xswiftc -cross-module-optimization --static-swift-stdlib -Xlinker -lmimalloc -Xlinker --no-export-dynamic

# The two halves are there for CI: the program, and the site by a program that is there already.
site: program pages

program: tools
	swift build $(RELEASE) --product portaal

pages: .venv/.search
	$(PORTAAL) build --after '$(PYTHON) Scripts/search_index.py'

test: lint unit docs browser tooling instructions

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

unit: tools
	swift build --build-tests
	swift test --skip-build

browser: site python servers
	$(PYTHON) -m pytest -q Tests/Browser

# What editors and partners use outside the program: schemas, forms, CI, Dockerfile.
tooling: site python
	$(PYTHON) -m pytest -q Tests/Tooling

# Every command of the Dockerfile. Not a part of 'make test': the program is built in it once more. Needs the rights to mount.
image: python
	@command -v mmdebstrap >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends mmdebstrap; }
	$(PYTHON) -m pytest -q -s Tests/Image

# After a new key, kind, source or partner.
schema: program
	$(PORTAAL) schema

# One booklet of /boekje/, by its address: make boekje BOEKJE=/boekje/thema-leermethoden/
BOEKJE := /boekje/
boekje: site python
	$(PYTHON) Scripts/boekje.py --booklet $(BOEKJE)

serve-nginx: site servers
	$(PYTHON) Scripts/serve_nginx.py

# The servers that the site brings include files for. nginx is taken out of its package: an installed one listens on port 80.
servers: .build/servers/usr/sbin/nginx /usr/sbin/apache2
.build/servers/usr/sbin/nginx:
	mkdir -p .build/servers
	cd .build/servers && { apt-get download -qq nginx nginx-common || { $(SUDO) apt-get update -qq && apt-get download -qq nginx nginx-common; } }
	cd .build/servers && for package in *.deb; do dpkg -x $$package .; done
/usr/sbin/apache2:
	$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends apache2-bin

# To read it: python3 -m http.server -d .build/docs 8080, then http://localhost:8080/documentation/
docs: tools
	rm -rf .build/docs
	swift package --allow-writing-to-directory .build/docs generate-documentation --target Segregation --target Charts \
	  --enable-experimental-combined-documentation --warnings-as-errors --output-path .build/docs

# make bench SIZES=1000,10000,50000 takes a quarter of an hour more, and 12 GB of memory disk.
SIZES := 1000,10000
bench: program python
	$(PYTHON) -m pip install -q --disable-pip-version-check -r Benchmarks/requirements.txt
	$(PYTHON) Benchmarks/bench.py --portaal $(PORTAAL) --sizes $(SIZES) --rounds 3 --bad-input --json Benchmarks/results.json --markdown Benchmarks/RESULTS.md

# Fails when a build costs more instructions than the committed count allows (Benchmarks/instructions.py); says so where it cannot count.
instructions: program
	@command -v valgrind >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends valgrind; } || true
	python3 Benchmarks/instructions.py

# libcmark: the parser of Markdown; libyaml: of YAML; pkg-config: how Swift finds it; mimalloc: memory for many small things on many threads.
LIBRARIES := libcmark-dev libmimalloc-dev libyaml-dev pkg-config
tools:
	@dpkg-query -W -f '$${db:Status-Status}\n' $(LIBRARIES) 2>/dev/null | grep -cx installed | grep -qx $(words $(LIBRARIES)) || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $(LIBRARIES); }

# Chromium comes from Debian, its driver from PyPI; nothing else is downloaded.
python: .venv/.installed
	@command -v chromium >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; }

.venv/.installed: Tests/Browser/requirements.txt Tests/Tooling/requirements.txt .venv/bin/python
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 $(PYTHON) -m pip install -q --disable-pip-version-check $(addprefix -r ,$(filter %.txt,$^))
	touch $@

# Pagefind makes the search index.
.venv/.search: Scripts/requirements.txt .venv/bin/python
	$(PYTHON) -m pip install -q --disable-pip-version-check -r $<
	touch $@

.venv/bin/python:
	python3 -c 'import ensurepip' 2>/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv; }
	python3 -m venv .venv

clean:
	rm -rf .build .venv
