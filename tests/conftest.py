"""What holds for every test, in whichever of the environments it runs, and what several suites share.

A fixture that several folders share is made here: one that a test module imports is made anew for each.
"""

import os
from importlib.util import find_spec

import pytest

from tests.warm_engine import warmed

if find_spec("hypothesis"):  # not among QGIS's test packages
    from hypothesis import settings

    # The same examples each time and no deadline, which would measure the machine;
    # `--hypothesis-profile=default` looks for new ones.
    settings.load_profile("ci")


@pytest.fixture(scope="session")
def warm_engine():
    """See ``warmed``."""
    with warmed(os.environ) as command:
        yield command


@pytest.fixture(scope="session")
def model_folders(tmp_path_factory):
    """Small real models in folders of their own, by task: see ``save_models``."""
    from tests.core.job.conftest import save_models

    return save_models(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def finished(tmp_path_factory, model_folders):
    """A job of both blocks that was run once without trouble, and the events of its run; none changes it."""
    from tests.core.job.conftest import run_whole

    return run_whole(tmp_path_factory.mktemp("finished") / "job", model_folders)


@pytest.fixture(scope="session")
def mapped(tmp_path_factory):
    """A job of four blocks whose fields are known (``tests/core/export/conftest.py``); none changes it."""
    from tests.core.export.conftest import mapped_county

    return mapped_county(tmp_path_factory.mktemp("export") / "county")
