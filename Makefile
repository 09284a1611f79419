# Everything a person, a developer or CI asks of this project. `make` alone lists it.

VENV    := .venv
BIN     := $(VENV)/bin
PORT    ?= 8501
WORKERS ?= 2
ARGS    ?=

# The first Python of 3.11 or newer; name another with `make run PYTHON=/path/to/python3`.
PYTHON  ?= $(shell for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do \
               "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
               && { echo "$$candidate"; break; }; done)

# Stamps: what was installed, and when. A lock file newer than its stamp is installed again.
RUNTIME := $(VENV)/runtime.stamp
DEV     := $(VENV)/dev.stamp

# What is checked; a folder that does not exist yet is left out.
CHECKED := $(wildcard frontline app.py pages data/sample/*.py data/sample/workshop docs/*.py checks)
PIP     := $(BIN)/python -m pip --disable-pip-version-check --quiet
WITH_BROWSER := browser="$$($(BIN)/python checks/find_browser.py)" && FRONTLINE_BROWSER="$$browser"
LOCK    := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
               --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.PHONY: help run test check format docs screenshots soak lock clean venv

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(RUNTIME) ## install what is missing, load the sample company if there is no data, open the dashboard (PORT=8501)
	@test -e "$${FRONTLINE_DATA:-data/warehouse}/CURRENT" || $(BIN)/python -m frontline demo
	@exec $(BIN)/python -m frontline serve --port $(PORT)

test: check ## every check, then every test (ARGS="-k claims" for some, WORKERS=0 for one at a time)
	@$(WITH_BROWSER) $(BIN)/pytest -n $(WORKERS) --dist loadfile $(ARGS)

check: $(DEV) ## format, lint, types, SQL, layers, budgets, generated docs
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy $(CHECKED)
	@$(BIN)/sqlfluff lint --disable-progress-bar queries
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python checks/trailing_commas.py
	@$(BIN)/python checks/budgets.py
	@$(BIN)/python -m frontline.documentation --check

format: $(DEV) ## write Python and SQL in the house style
	@$(BIN)/ruff check --fix-only
	@$(BIN)/ruff format
	@$(BIN)/sqlfluff fix --disable-progress-bar queries

docs: $(RUNTIME) ## write docs/queries.md, docs/cli.md and docs/verdict-rules.md from the code
	@$(BIN)/python -m frontline.documentation

screenshots: $(DEV) ## take the pictures of docs/images from the sample company
	@$(WITH_BROWSER) sh -c 'for pictures in "" "--pages this_week --themes dark" "--pages this_week --widths 390"; do $(BIN)/python docs/take_screenshots.py $$pictures || exit 1; done'

soak: $(DEV) ## the tests that run for many minutes
	@$(WITH_BROWSER) $(BIN)/pytest -m soak $(ARGS)

lock: $(DEV) ## resolve the pinned versions anew from pyproject.toml
	@$(LOCK) --upgrade pyproject.toml --output-file requirements.lock
	@$(LOCK) --upgrade --group dev --constraints requirements.lock --output-file requirements-dev.lock

clean: ## remove the virtual environment and every cache; imported data stays
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

venv: $(DEV) ## only the virtual environment, with the developers' tools

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found; install it, or name it with PYTHON=/path/to/python3." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "$(PYTHON) is not Python 3.11 or newer; name one that is with PYTHON=/path/to/python3." >&2; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || { echo "$(PYTHON) has no venv module; on Debian and Ubuntu, install it with: apt-get install python3-venv." >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the dashboard into $(VENV) (about a minute, only this once) ..." >&2
	@$(PIP) install --requirement requirements.lock
	@$(PIP) install --no-deps --editable .
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	@echo "Installing the developers' tools into $(VENV) ..." >&2
	@$(PIP) install --requirement requirements-dev.lock
	@touch $@
