# CropLayer. `make help` lists every target; all that is made lies in .env/ and build/.
PYTHON := /usr/bin/python3
DATA   ?= ../shared/data
TASK   ?= cropland
ENGINE   := .env/engine/bin/python
TRAINING := .env/training/bin/python
QGIS     := .env/qgis/bin/python
QT6      := .env/qt6/bin/python
PROJECT  := build/demo/croplayer_demo.qgz
# Two processes a suite, two suites at a time (benchmarks/suites.py); a file stays in one of them, for its fixtures. `make test SIDE_BY_SIDE=` runs one.
SIDE_BY_SIDE ?= --numprocesses 2 --dist loadfile
# QGIS's Python looks for its modules beside the first python3 it finds: never pyenv's or conda's.
export PATH := /usr/bin:/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo mutants faults test check test-engine test-training test-qgis test-qt6 run install uninstall package model-packages release translations models \
        reference train-iqa train-cropland train-evaluation train-fusion evaluate judge bench lock clean system system-qgis display

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .env/engine/ready system-qgis display  ## map the demo blocks from a loopback tile server, open them in QGIS, print the figures (DEMO_ZOOM=13: coarse, in a minute; DEMO_FOLDER=folder: not in build/demo)
	$(ENGINE) -m demo.run $(if $(DEMO_ZOOM),--zoom $(DEMO_ZOOM)) $(if $(DEMO_FOLDER),--out $(DEMO_FOLDER))

test: .env/engine/ready .env/training/ready .env/qgis/ready .env/qt6/ready display  ## format, lint, types and every test
	@$(PYTHON) -m benchmarks.suites

check: .env/engine/ready  ## ruff, mypy, what may import what, what plugins.qgis.org asks of the zip, translations
	$(ENGINE) -m ruff check .
	$(ENGINE) -m ruff format --check .
	$(ENGINE) -m mypy
	.env/engine/bin/lint-imports --no-logo --no-cache
	$(ENGINE) -m scripts.repository_gate
	$(ENGINE) -m scripts.translations --check

test-engine: .env/engine/ready  ## tests of the engine
	$(ENGINE) -m pytest $(SIDE_BY_SIDE) tests/shared tests/core tests/engine tests/faults tests/demo tests/benchmarks tests/docs

test-training: .env/training/ready  ## tests of the training code
	OMP_NUM_THREADS=1 $(TRAINING) -m pytest $(SIDE_BY_SIDE) tests/training

test-qgis: .env/qgis/ready .env/engine/ready display  ## tests in QGIS
	@# pytest-qgis's own end of QGIS is no user's and can end a worker; test_real_qgis starts and ends the real one
	QT_QPA_PLATFORM=offscreen $(QGIS) -m pytest $(SIDE_BY_SIDE) --qgis_disable_exit tests/qgis tests/test_package.py

test-qt6: .env/qt6/ready  ## tests with the Qt that QGIS 4 has (PyQt6)
	$(QT6) -m pytest tests/qt6

mutants: .env/engine/ready  ## put faults into the code that makes the product, count those the tests find
	$(ENGINE) -m tests.mutants.run

faults: .env/engine/ready  ## every write of a job goes wrong, in five ways; anything happens to one, in any order (hours)
	$(ENGINE) -m tests.faults.matrix
	$(ENGINE) -m tests.faults.any_order

run: $(PROJECT)  ## open QGIS with the plugin enabled and the demo project loaded (own profile in build/)
	@$(PYTHON) scripts/plugin_link.py install --profile build/qgis/profiles/croplayer
	qgis --profiles-path build/qgis --profile croplayer --noversioncheck $(PROJECT)

$(PROJECT): | .env/engine/ready system-qgis display
	$(ENGINE) -m demo.run

install: | system-qgis  ## link the plugin into your default QGIS profile and enable it
	@$(PYTHON) scripts/plugin_link.py install

uninstall:  ## undo install
	@$(PYTHON) scripts/plugin_link.py uninstall

package:  ## build/croplayer_qgis-VERSION.zip, installable in QGIS ("Install from ZIP")
	@$(PYTHON) -m scripts.package build

model-packages:  ## build/models/NAME-VERSION.zip, the models and the weights to train from, to install one by one
	@$(PYTHON) -m scripts.package --packages build

release: check  ## the zips for plugins.qgis.org (light) and for users; release.toml says who publishes them
	@$(PYTHON) -m scripts.package --release build

translations:  ## collect the strings into resources/i18n/croplayer.ts, compile the languages there
	@$(PYTHON) -m scripts.translations

reference: .env/engine/ready  ## write docs/command_line.md from the declarations of the commands
	$(ENGINE) -m scripts.command_line

train-iqa: .env/training/ready  ## train the image quality model from DATA=../shared/data
	$(TRAINING) -m croplayer_qgis.training iqa --data $(DATA)

train-cropland: .env/training/ready  ## train the cropland model (Mask2Former) from DATA
	$(TRAINING) -m croplayer_qgis.training cropland --data $(DATA)

train-evaluation: .env/training/ready  ## train the error evaluation model (XGBoost) from DATA
	$(TRAINING) -m croplayer_qgis.training evaluation --data $(DATA)

train-fusion: .env/training/ready  ## train the fusion model (XGBoost) from DATA
	$(TRAINING) -m croplayer_qgis.training fusion --data $(DATA)

models:  ## train all four, each after the ones it needs
	$(MAKE) train-iqa
	$(MAKE) train-cropland
	$(MAKE) train-evaluation
	$(MAKE) train-fusion

evaluate: .env/training/ready  ## figures of a model: IMAGES=folder MASKS=folder JSON=file TASK=cropland
	$(TRAINING) -m croplayer_qgis.training evaluate --task $(TASK) --images "$(IMAGES)" --masks "$(MASKS)" --json "$(JSON)"

judge: .env/training/ready  ## the shipped models before judges that no training has seen; rows of benchmarks/results.json
	$(TRAINING) -m benchmarks.judge --data $(DATA)

bench: .env/engine/ready .env/qgis/ready  ## CPU and memory beside those of an older commit; rows of benchmarks/results.json
	$(ENGINE) -m benchmarks.speed

lock: | system  ## pin the newest versions of requirements/*.in into requirements/*.lock
	scripts/lock.sh

clean:  ## remove build/ and the environments
	rm -rf build .env

system:  ## install the Debian packages the engine needs (as root), or name them
	@scripts/system_packages.sh

system-qgis:  ## the same for QGIS
	@scripts/system_packages.sh qgis

display:  ## a virtual display where there is none (as root); without one QGIS draws into memory
	@scripts/system_packages.sh display

.env/engine/ready: requirements/engine.lock requirements/dev.lock pyproject.toml | system
	scripts/environment.sh $@ engine.lock dev.lock
	.env/engine/bin/pip install --quiet --no-deps --editable .
	@touch $@

.env/training/ready: requirements/engine.lock requirements/training.lock requirements/dev.lock | system
	scripts/environment.sh $@ engine.lock training.lock dev.lock
	@touch $@

.env/qgis/ready: requirements/qgis.lock | system-qgis
	scripts/environment.sh $@ qgis.lock
	@touch $@

.env/qt6/ready: requirements/qt6.lock | system
	scripts/environment.sh $@ qt6.lock
	@touch $@
