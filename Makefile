# The commands of the project. `make help` lists them.
PYTHON ?= python3
PORT ?= 8000
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes

.PHONY: help run test lint format bench locks

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(VENV)/.base: requirements/base.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Installing the locked packages in $(VENV)…"
	@$(PIP) --requirement $<
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	@echo "Installing the packages of the tests…"
	@$(PIP) --requirement $<
	@touch $@

run: export DEBUG = 1
run: export SITE_URL ?= http://localhost:$(PORT)
run: export DJANGO_RUNSERVER_HIDE_WARNING = true
run: $(VENV)/.base ## install, prepare the demo once, serve on http://localhost:8000 (PORT=…, SITE_CLOCK=…)
	@$(BIN)/python manage.py prepare_demo
	@$(BIN)/python manage.py runserver --skip-checks $(PORT)

test: $(VENV)/.dev ## every test, browser tests included where a Chromium is found (ARGS="tests/home -x", JOBS=0 for one process)
	@$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

lint: $(VENV)/.dev ## format, lint, types, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/djlint --lint --quiet templates

format: $(VENV)/.dev ## rewrite the code in the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## measure the figures of the site on the demo data
	@$(BIN)/python -m tools.bench $(ARGS)

locks: ## compute the hashed locks again
	for name in base dev; do uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	  --python-version 3.11 --custom-compile-command "make locks" requirements/$$name.in -o requirements/$$name.txt; done
