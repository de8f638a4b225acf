# The project's commands. Each sets up .venv first; that costs nothing when nothing changed.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# Tests look at pages in Chromium where there is one; with BROWSER_TESTS=required they fail where there is none.
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
# A file to a worker, as its tests share what is made for them, in the order of tests/conftest.py. On two cores there
# are three workers, since tests wait for browsers, clusters and kernels. Rewritten tests are kept: each worker reads all.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder
BROWSER := $(if $(CHROMIUM)$(filter required,$(BROWSER_TESTS)),.venv/.browser)

.PHONY: reports test gallery site torture bench lab lock clean

reports: $(READY)            ## re-run the default reports and export their charts into output/
	$(BIN)/python -m helpers reports

test: $(READY) .venv/.types $(BROWSER) ## the fast tests, as CI runs them
	$(PYTEST)

gallery: $(READY)            ## one contact sheet per language: every chart in every size, in output/gallery/
	$(BIN)/python -m helpers gallery

site: $(READY)               ## the pages for readers, in output/site/: charts, receipts, reports, as known on a day
	$(BIN)/python -m helpers site

torture: $(READY) .venv/.types $(BROWSER) ## the long tests: every size and language, 2,000 broken tables, kills
	$(PYTEST) -m "torture or not torture"

bench: $(READY)              ## how fast reports are, side by side with papermill and nbconvert in a loop
	$(BIN)/python tests/bench.py

lab: $(READY)                ## JupyterLab on the notebooks, set up in .jupyter; what you run and save there is not committed
	JUPYTER_CONFIG_PATH="$(CURDIR)/.jupyter" $(BIN)/jupyter lab $(LAB)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v <= (3, 13) else "Python 3.11 to 3.13 is needed, this is %d.%d: call make with PYTHON=python3.13, for instance" % v)'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/.%: requirements-%.lock $(READY)
	$(BIN)/python -m pip install --quiet --require-hashes -r $<
	touch $@

LOCK := uv pip compile --generate-hashes --universal --python-version 3.11 --no-header --quiet

lock:                        ## write the locks anew from pyproject.toml (needs uv)
	$(LOCK) pyproject.toml --extra test -o requirements.lock
	$(LOCK) --group browser --constraint requirements.lock -o requirements-browser.lock
	$(LOCK) --group types --constraint requirements.lock -o requirements-types.lock

clean:                       ## remove what the commands made
	rm -rf .venv output
