# Periksa: two commands. `make demo` runs the main job, `make test` passes the tests.
PYTHON ?= python3
BIN := .venv/bin
READING := tesseract-ocr tesseract-ocr-ind tesseract-ocr-eng tesseract-ocr-msa \
	fonts-ocr-b fonts-dejavu-core fonts-liberation libgl1 libglib2.0-0
BROWSER := chromium
SHELL := /bin/sh

.PHONY: help demo up test check lint types floors bench bench-passports bench-pages lock clean setup setup-test

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

demo: setup ## set everything up and run the whole story on invented papers (ONCE=1: end after the table)
	@$(BIN)/periksa demo $(if $(ONCE),--once)

up: setup ## run everything on this machine, without demo data
	@$(BIN)/periksa up

test: setup-test check ## set everything up and pass every check and test
	@echo "periksa: running the tests"
	@OMP_THREAD_LIMIT=1 $(BIN)/python -m coverage run -m pytest -q
	@$(BIN)/python -m coverage report --skip-covered --skip-empty -m --format=total | sed 's/^/periksa: line and branch coverage %: /'

check: lint types floors ## the quick checks: style, types, floors

lint:
	@$(BIN)/ruff check -q . && $(BIN)/ruff format -q --check . && echo "periksa: style is clean"

types:
	@$(BIN)/mypy | sed 's/^/periksa: types: /'

floors:
	@$(BIN)/lint-imports | tail -1 | sed 's/^/periksa: floors: /'

bench: bench-passports bench-pages ## measure beside other readers, in one run each (half an hour)

bench-passports: setup ## zones beside PassportEye, readmrz and Tesseract, on drawn specimens
	@$(BIN)/python -m bench.passports

bench-pages: setup ## scanned pages beside OCRmyPDF and Tesseract, on fresh specimens
	@bin/system-packages ocrmypdf || true
	@$(BIN)/periksa specimens .cache/bench --seed 11
	@$(BIN)/python -m bench.reading .cache/bench/files/*.jpg .cache/bench/files/*.png \
		.cache/bench/files/*.tif .cache/bench/files/*.pdf

lock: ## renew the lock files (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header -q -o requirements-dev.lock
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header -q -c requirements-dev.lock -o requirements.lock
	uv pip compile bench/requirements-peers.in --universal --python-version 3.11 --generate-hashes \
		--no-emit-package mrz --no-emit-package opencv-python \
		--no-emit-index-url --no-annotate --no-header -q -o bench/requirements-peers.txt

clean: ## remove the environment, built assets and the demo's data
	rm -rf .venv .demo .cache review_ui/static/vendor

setup: .venv/installed review_ui/static/vendor/built .venv/derived
	@bin/system-packages $(READING)

setup-test: setup
	@bin/system-packages $(READING) $(BROWSER)

.venv/installed: requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Periksa needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || bin/system-packages python3-venv
	@echo "periksa: making the environment in .venv (a minute, once)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/derived: .venv/installed training/derive_recogniser.py
	@bin/system-packages $(READING)
	@echo "periksa: making the reading networks quicker (half a minute, once)"
	@$(BIN)/python -m training.derive_recogniser || echo "periksa: not made; reading works without, more slowly"
	@touch $@

review_ui/static/vendor/built: review_ui/package-lock.json .venv/installed
	@echo "periksa: building the web assets"
	@$(BIN)/python -m review_ui.build
	@touch $@
