# The commands of the project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.PHONY: help run test lint format bench locks gazetteer fonts demo

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/.base: requirements/base.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

run: export DEBUG = 1
run: $(VENV)/.base ## install, prepare the demo once, serve on http://localhost:8000
	@$(BIN)/python manage.py prepare_demo
	@$(BIN)/python manage.py runserver --nothreading --noreload $(PORT) 2>/dev/null || true

test: $(VENV)/.dev ## every test, browser tests included where a Chromium is found
	$(BIN)/python -m pytest

lint: $(VENV)/.dev ## format, lint, types, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/djlint --check --quiet templates
	$(BIN)/djlint --lint --quiet templates

format: $(VENV)/.dev ## rewrite the code in the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint --reformat --quiet templates

bench: $(VENV)/.dev ## measure the figures of the site on the demo data
	$(BIN)/python -m tools.bench

locks: ## compute the hashed locks again
	for name in base dev; do uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	  --python-version 3.11 --custom-compile-command "make locks" requirements/$$name.in -o requirements/$$name.txt; done
