# make assess   set up and print the judgement of assignments/heder.yaml
# make test     set up and run the tests: the same ones, drawn alike, in every run
# make clients  run the tests of real clients (a language server, pre-commit, the action), of the set-up, and of what takes long
# make laws     draw the laws at random and deeper for LAWS_MINUTES (10), and print what falls as a test to paste
# make check    all that CI runs: format, lint, types, layers, tests, freshness of generated files
# make bench    speed, as ratios against named peers in one run
# make faults   what goalcheck, certcc-ssvc and cdmn find of nine faults sown in rubrics, side by side
# make node     fetch the language server that the test of editors talks to, where there is npm
# make mutants  sow MUTANTS (200) small faults, drawn by SEED (1), and tell which of them no test sees
# make fuzz     look for FUZZ_SECONDS (60) for input that breaks the loader or anything behind it; finds in .fuzz/finds
# make schemas  write the JSON Schemas anew
# make pages    write docs/diagnostics*.md anew from the catalogue
# make pictures write the pictures of README anew, docs/pictures/*.svg
# make size     measure the structure of the program: lines, modules, classes, functions, what a command enters
# make rooms    draw the rooms in docs/architecture.md anew
# make published   agreement with published ratings: over the tables in PUBLISHED, else over the figures in tests/published
# make figures     write those figures and docs/agreement.md anew from PUBLISHED
# make setups   prove the set-up with several versions of pip (or those in PIPS) and of Python, with newer releases in reach
# make lock     resolve the dependencies anew

PYTHON ?= python3
VENV := .venv
BENCH := .venv-bench
FUZZ := .venv-fuzz
FUZZ_SECONDS ?= 60
LAWS_MINUTES ?= 10
SOWN := .venv-mutants
MUTANTS ?= 200
SEED ?= 1
JOBS ?= 1
PEERS := .venv-peers
BIN := $(VENV)/bin
PIP := -m pip install --quiet --disable-pip-version-check
PUBLISHED ?= ../shared/published
# certcc-ssvc needs Python 3.12 or later: the first that runs, on PATH or of pyenv
PYTHON312 ?= $(shell for python in python3.12 python3.13 python3.14 $(HOME)/.pyenv/versions/3.1[2-9]*/bin/python; do \
  $$python -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && echo $$python && break; done)
SCHEMAS := assignment rubric assessment validate rubric-check rubric-test rubric-diff agree firm next comparison trend
NARROWED := maluppfyllelse
# Tests that start programs, and so cover nothing
EDGES := bounds_of_time ends threats pre_commit action ci_files editor processes readme git git_driver diff_cli trend_files law_cases mutants
NODE := .node
# The pure parts of questions
ANSWERS := $(patsubst src/goalcheck/%,%,$(wildcard src/goalcheck/questions/*/answer))

.PHONY: assess test clients laws node check format lint types layers tests coverage fresh schemas pages pictures bench fuzz \
  mutants faults published figures lock clean setups tools size rooms python $(VENV)/.run $(VENV)/.dev

assess: $(VENV)/.run
	@$(BIN)/goalcheck assess assignments/heder.yaml

# The order of sets is the same in every run too.
test: $(VENV)/.dev
	@PYTHONHASHSEED=0 $(BIN)/python -m pytest

# A client that is not here is skipped, and why is said at the end.
clients: $(VENV)/.dev node
	@$(BIN)/python -m pytest -m client

laws: $(VENV)/.dev
	@$(BIN)/python -m tests.laws --minutes $(LAWS_MINUTES)

# What the test of editors talks to. Without Node.js, or where it cannot be fetched, that test is skipped and tried again.
node:
	@if ! command -v npm > /dev/null; then echo "no npm here: the test of editors is skipped"; \
	elif ! cmp -s tests/editor/package-lock.json $(NODE)/package-lock.json || ! test -e $(NODE)/.run; then \
	  mkdir -p $(NODE) && cp tests/editor/package.json tests/editor/package-lock.json $(NODE) && \
	  npm ci --prefix $(NODE) --ignore-scripts --no-audit --no-fund --loglevel=error && touch $(NODE)/.run || \
	  echo "the language server cannot be installed here: the test of editors is skipped"; \
	fi

check: format lint types layers fresh coverage clients test

format: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports --no-cache

# What must be covered is covered by examples; the laws run in `make test`.
coverage: $(VENV)/.dev
	$(BIN)/python -m pytest -m "not hypothesis and not client" --cov --cov-report=term --cov-fail-under=100 $(EDGES:%=--ignore=tests/test_%.py)

fresh: $(VENV)/.dev
	@for name in $(SCHEMAS); do \
	  $(BIN)/goalcheck schema $$name | diff -u schemas/$$name.schema.json - || { echo "run: make schemas"; exit 1; }; \
	done
	@for name in $(NARROWED); do \
	  $(BIN)/goalcheck schema assignment --rubric $$name | diff -u schemas/assignment-$$name.schema.json - || \
	    { echo "run: make schemas"; exit 1; }; \
	done
	@$(BIN)/python ci/pictures.py --check
	@$(BIN)/python ci/structure.py --check

schemas: $(VENV)/.dev
	@mkdir -p schemas
	@for name in $(SCHEMAS); do $(BIN)/goalcheck schema $$name > schemas/$$name.schema.json; done
	@for name in $(NARROWED); do \
	  $(BIN)/goalcheck schema assignment --rubric $$name > schemas/assignment-$$name.schema.json; \
	done

pages: $(VENV)/.dev
	@$(BIN)/goalcheck explain --markdown --lang en > docs/diagnostics.md
	@$(BIN)/goalcheck explain --markdown --lang sv > docs/diagnostics.sv.md

pictures: $(VENV)/.run
	@$(BIN)/python ci/pictures.py

bench: $(BENCH)/.run
	@$(BENCH)/bin/python bench/bench.py
	@$(BENCH)/bin/python bench/portfolio.py
	@$(BENCH)/bin/python bench/validate.py
	@$(BENCH)/bin/python bench/probe.py
	@$(BENCH)/bin/python bench/compare.py

faults: $(VENV)/.run $(PEERS)/cdmn/.run $(PEERS)/ssvc/.run
	@$(BIN)/python bench/faults.py --peers $(PEERS)

fuzz: $(FUZZ)/.run
	@FUZZ_SECONDS=$(FUZZ_SECONDS) $(FUZZ)/bin/python -m fuzz.loader

mutants: $(SOWN)/.run
	@$(SOWN)/bin/python -m pytest -n 0 tests/test_mutants.py
	@$(SOWN)/bin/python -m mutants goalcheck core rules engine checks $(ANSWERS) --count $(MUTANTS) --seed $(SEED) \
	  --jobs $(JOBS) $(EDGES:%=--ignore=tests/test_%.py)

published: $(VENV)/.run
	@$(BIN)/python -m published $(wildcard $(PUBLISHED))

figures: $(VENV)/.run
	@$(BIN)/python -m published --write $(wildcard $(PUBLISHED))

size: $(VENV)/.run
	@$(BIN)/python ci/structure.py

rooms: $(VENV)/.run
	@$(BIN)/python ci/structure.py --write

setups: $(VENV)/.run
	@$(BIN)/python ci/setups.py $(PIPS)

# Whether what `make check` runs is there and starts.
tools: $(VENV)/.dev
	@$(BIN)/ruff --version; $(BIN)/mypy --version; $(BIN)/lint-imports --help > /dev/null
	@$(BIN)/python -m pytest --collect-only --quiet tests/test_package.py > /dev/null

lock: $(VENV)/.dev
	$(BIN)/python $(PIP) uv
	$(BIN)/uv pip compile -q --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header --upgrade \
	  pyproject.toml --group build -o requirements/run.txt
	$(BIN)/uv pip compile -q --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header \
	  pyproject.toml --group build --group dev -c requirements/run.txt -o requirements/dev.txt
	$(BIN)/uv pip compile -q --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header \
	  pyproject.toml --group build --group bench -c requirements/run.txt -o requirements/bench.txt
	$(BIN)/uv pip compile -q --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header \
	  --group fuzz -c requirements/run.txt -o requirements/fuzz.txt
	$(BIN)/uv pip compile -q --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header \
	  --group mutants -c requirements/dev.txt -o requirements/mutants.txt

# What is there already is left as it is; see ci/environment.py.
$(VENV)/.run $(VENV)/.dev: python
	@$(PYTHON) ci/set_up.py --at $(VENV) $(patsubst .%,%,$(@F))

$(VENV)/.dev: $(VENV)/.run

python:
	@command -v $(PYTHON) > /dev/null || { case "$${LC_ALL:-$${LC_MESSAGES:-$$LANG}}" in \
	  sv*) echo "Här finns inget $(PYTHON). Installera Python 3.11 eller senare från python.org eller systemets paket." ;; \
	  *) echo "There is no $(PYTHON) here. Install Python 3.11 or later from python.org or your system's packages." ;; \
	esac >&2; exit 1; }

$(BENCH)/.run: requirements/bench.txt pyproject.toml $(shell find src rubrics -name '*.py' -o -name '*.yaml' -o -name '*.json')
	@$(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/python $(PIP) --require-hashes -r requirements/bench.txt
	@$(BENCH)/bin/python $(PIP) --no-deps --no-build-isolation --force-reinstall .
	@touch $@

# Without atheris, which is not there for every machine, inputs are drawn without its guidance.
$(FUZZ)/.run: requirements/run.txt requirements/fuzz.txt
	@$(PYTHON) -m venv $(FUZZ)
	@$(FUZZ)/bin/python $(PIP) --require-hashes -r requirements/run.txt
	@$(FUZZ)/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@$(FUZZ)/bin/python $(PIP) --require-hashes --only-binary :all: -r requirements/fuzz.txt || echo "atheris cannot be installed here"
	@touch $@

$(SOWN)/.run: requirements/run.txt requirements/dev.txt requirements/mutants.txt pyproject.toml
	@$(PYTHON) -m venv $(SOWN)
	@$(SOWN)/bin/python $(PIP) --require-hashes -r requirements/dev.txt
	@$(SOWN)/bin/python $(PIP) --require-hashes -r requirements/mutants.txt
	@$(SOWN)/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# A peer that cannot be installed is left out, and tried again next time. What the engine of cdmn says is printed by cdmn's
# command only with engines before 0.11, and those need the old setuptools.
$(PEERS)/cdmn/.run:
	@rm -rf $(@D) && $(PYTHON) -m venv $(@D) && \
	  $(@D)/bin/python $(PIP) cdmn==2.1.2 idp-engine==0.10.12 'setuptools<81' && touch $@ || \
	  echo "cdmn cannot be installed here"

$(PEERS)/ssvc/.run:
	@rm -rf $(@D) && $(or $(PYTHON312),false) -m venv $(@D) && \
	  $(@D)/bin/python $(PIP) certcc-ssvc==2026.10.0 && touch $@ || \
	  echo "certcc-ssvc cannot be installed here: it needs Python 3.12 or later"

clean:
	rm -rf $(VENV) $(BENCH) $(FUZZ) $(SOWN) $(PEERS) $(NODE) .fuzz .mutants .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
