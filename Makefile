PYTHON ?= python3
COMPARISON ?= data/nato-daesh-2017
BIN := .venv/bin
SLOW ?=

.PHONY: help setup setup-dev report test lab lock format
.DEFAULT_GOAL := help

help:  ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: .venv/.ready  ## Make .venv with everything pinned (nothing to do when done)
setup-dev: .venv/.ready-dev

report: setup  ## Re-run every notebook and write every figure and the report
	$(BIN)/python -m analysis report $(COMPARISON)

test: setup-dev  ## Check style and types and run the suite; SLOW=1 for all of it
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	SLOW=$(SLOW) $(BIN)/pytest

lab: setup  ## Open JupyterLab at the first notebook
	$(BIN)/jupyter lab notebooks/01-start-here.ipynb

lock:  ## Renew the hashed locks from pyproject.toml
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml --group build -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url -c requirements.txt pyproject.toml --group build --group test -o requirements-dev.txt

format: setup-dev  ## Format the code
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

.venv/.venv-made:
	$(PYTHON) -m venv --clear .venv 2>/dev/null || (\
	  $(PYTHON) -m venv --without-pip --clear .venv && \
	  $(PYTHON) -m pip --python .venv/bin/python install pip)
	@touch $@

.venv/.ready: .venv/.venv-made requirements.txt pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.ready-dev: .venv/.ready requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
