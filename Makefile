# Everything a person or CI runs. `make` alone lists it.
PYTHON ?= python3
SHARED ?= $(or $(SAYSO_SHARED),../shared)
EXAMPLE ?= $(firstword $(wildcard examples/*))
REPORT ?= report.html
PYTEST_ARGS ?=
SLOW ?= slow or browser

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
RECIPES := pyproject.toml models/pyproject.toml constraints.txt

.DEFAULT_GOAL := help
.PHONY: help setup example test check lint types imports docs docs-check slow bench speed constraints clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: .venv/.ready ## Install Sayso and its models into .venv (PYTHON=... names the interpreter, 3.11 or newer)

example: .venv/.ready ## Check the example article against its binder and write report.html
	@$(BIN)/sayso check $(EXAMPLE)/article.md --binder $(EXAMPLE)/binder --format html --output "$(REPORT)" \
		|| [ $$? -eq 1 ]
	@echo "The report is $(REPORT): open it in a browser."

test: .venv/.dev ## Run the tests that need neither much time nor a browser
	$(BIN)/pytest -m "not slow and not browser" $(PYTEST_ARGS)

slow: .venv/.browser ## Run the slow tests and those in a browser (Chromium)
	$(BIN)/pytest -m "$(SLOW)" $(PYTEST_ARGS)

check: lint types imports docs-check ## Lint, types, import contract, docs, all tests but those in a browser
	$(BIN)/pytest -m "not browser" $(PYTEST_ARGS)

lint: .venv/.dev ## Check style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev ## Check the types
	$(BIN)/mypy

imports: .venv/.dev ## Check that the layers import downwards only
	$(BIN)/lint-imports

docs: .venv/.dev ## Write the generated pages: commands, checks
	$(BIN)/python tools/docs.py

docs-check: .venv/.dev ## Fail when a generated page is not what the code says
	$(BIN)/python tools/docs.py --check

bench: .venv/.dev ## Score every evaluation set under SHARED against the floors; write docs/benchmarks.md
	$(BIN)/python -m bench.run --data "$(SHARED)/data" $(BENCH_ARGS)

speed: .venv/.dev ## Time reading, indexing, checking and start-up, as ratios
	$(BIN)/python -m bench.speed

constraints: ## Pin what a fresh installation of everything takes today, in constraints.txt
	rm -rf .venv-pins
	$(PYTHON) -m venv .venv-pins
	.venv-pins/bin/python -m pip install -q "pip>=25.1"
	.venv-pins/bin/python -m pip install -q -e . -e ./models --group dev --group browser
	{ echo "# Exact versions of everything that is installed. Made by: make constraints"; \
	  .venv-pins/bin/python -m pip freeze --exclude-editable; } > constraints.txt
	rm -rf .venv-pins

clean: ## Remove the environment and what the tools leave behind
	rm -rf .venv .venv-pins .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis bench-out

# Stamps: a second run installs nothing unless a recipe changed.
.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Sayso needs Python 3.11 or newer, and $(PYTHON) is not: name another with make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) install -q --upgrade "pip>=25.1"
	@touch $@

.venv/.ready: .venv/.python $(RECIPES)
	$(PIP) install -q -c constraints.txt -e . -e ./models
	@touch $@

.venv/.dev: .venv/.ready
	$(PIP) install -q -c constraints.txt --group dev
	@touch $@

.venv/.browser: .venv/.dev
	$(PIP) install -q -c constraints.txt --group browser
	@touch $@
