"""A real job, made by the engine from the demo imagery, and a real QGIS to open it in."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis import translator as translator_module
from croplayer_qgis.client.environment import clean_environ, engine_command
from croplayer_qgis.gui import state as gui_state
from croplayer_qgis.processing import engine_call
from scripts.package import build
from tests.pseudo_translation import compile_translation, write_pseudo_translation
from tests.warm_engine import ENGINE, ROOT, warmed

# QGIS reads it when it starts: the user's own database stays out of the tests.
AUTH = tempfile.TemporaryDirectory(prefix="croplayer-auth-")
os.environ["QGIS_AUTH_DB_DIR_PATH"] = AUTH.name

SYSTEM_PYTHON = Path("/usr/bin/python3")

# Serves the demo imagery until its stdin ends, and says on stdout where and with which secrets.
SERVER = """
import json, sys
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
with serve() as server:
    sources = demo_sources(server.mapbox_url, server.google_url)
    records = {name: source.to_dict() for name, source in sources.items()}
    blocks = [block.id for block in demo_jobs()["dates"].blocks]
    print(json.dumps({"sources": records, "secrets": demo_secrets(), "blocks": blocks}), flush=True)
    sys.stdin.read()
"""


# Without a hook of our own, PyQt ends the process at the first exception in a slot; QGIS has one too.
SLOT_ERRORS: list[str] = []
sys.excepthook = lambda *error: SLOT_ERRORS.append("".join(traceback.format_exception(*error)))


@pytest.fixture(scope="session", autouse=True)
def no_settings_of_an_earlier_run(qgis_app):
    """pytest-qgis keeps QGIS's settings in the folder that the tests run in."""
    QgsSettings().remove("croplayer")


@pytest.fixture(autouse=True)
def slots_without_errors():
    """Fails the test in which, or before which, Qt called Python code that raised."""
    yield
    errors = "\n".join(SLOT_ERRORS)
    SLOT_ERRORS.clear()
    assert not errors, errors


@pytest.fixture(scope="session")
def warm_engine():
    """See ``warmed``."""
    with warmed(clean_environ(os.environ)) as command:
        yield command


@pytest.fixture(scope="module")
def warm_engines(warm_engine):
    """Panels and Processing start their engines warm: for tests that are not about the start or a kill."""

    def warm_command(python, environ):
        command = engine_command(python, environ)
        program, *options = warm_engine
        return replace(command, program=program, arguments=(*options, *command.arguments))

    with pytest.MonkeyPatch.context() as patch:
        for module in (gui_state, engine_call):
            patch.setattr(module, "engine_command", warm_command)
        yield


def finder(parent):
    """Function that finds a widget of ``parent`` by its object name."""

    def find(name, kind=QWidget):
        found = parent.findChild(kind, name)
        assert found is not None, name
        return found

    return find


@pytest.fixture(scope="session")
def venv_python(tmp_path_factory):
    """A Python whose ``-m venv --clear FOLDER`` copies an environment made once; all else is the real one's.

    Putting pip into an environment takes four seconds, and pip is the same in each.
    """
    folder = tmp_path_factory.mktemp("venv")
    made, python = folder / "made", folder / "python3"
    subprocess.run([SYSTEM_PYTHON, "-m", "venv", made], env=clean_environ(os.environ), check=True)
    python.write_text(
        "#!/bin/sh\n"
        f'[ "$1 $2 $3" = "-m venv --clear" ] || exec {SYSTEM_PYTHON} "$@"\n'
        f'rm -rf "$4"; mkdir -p "$4"; exec cp -a {made}/. "$4"\n'
    )
    python.chmod(0o755)
    return python


@pytest.fixture(scope="session")
def imagery():
    """Running tile server: source records, secrets and the blocks that have imagery."""
    environment = clean_environ(os.environ)
    process = subprocess.Popen(
        [ENGINE, "-c", SERVER],
        cwd=ROOT,
        env=environment,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    yield SimpleNamespace(**json.loads(process.stdout.readline()))
    process.communicate()


@pytest.fixture(scope="session")
def small_models(run_engine, tmp_path_factory):
    """Folders of small real networks by task: how good a map is, no test in QGIS is about."""
    folder = tmp_path_factory.mktemp("models")
    code = (
        "import json, sys; from pathlib import Path; from tests.core.job.conftest import save_networks;"
        "print(json.dumps({task: str(made) for task, made in save_networks(Path(sys.argv[1])).items()}))"
    )
    return json.loads(run_engine(code, folder))


@pytest.fixture(scope="session")
def mapped_job(imagery, small_models, warm_engine, tmp_path_factory):
    """Job folder of one block with two sources, at a zoom of few tiles; ``job_folder`` is a copy of it."""
    base = tmp_path_factory.mktemp("mapped")
    environment = clean_environ(os.environ)
    options = ["--zoom", "13", "--block", imagery.blocks[0], "--accept-terms", "demo_a", "demo_b"]
    options += ["--model", *small_models.values()]
    for slot in "ab":
        record = base / f"demo_{slot}.json"
        record.write_text(json.dumps(imagery.sources[f"demo_{slot}"]))
        options += [f"--source-{slot}", record]
        environment[f"CROPLAYER_TOKEN_DEMO_{slot.upper()}"] = imagery.secrets[f"demo_{slot}"]
    command = [*warm_engine, "-m", "croplayer_qgis.engine", "map", base / "job", *options]
    ended = subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=True)
    assert ended.returncode == 0, ended.stderr
    return base / "job"


@pytest.fixture
def job_folder(mapped_job, tmp_path):
    """A copy of the job, for one test alone."""
    return Path(shutil.copytree(mapped_job, tmp_path / "job"))


@pytest.fixture(scope="session")
def auth_database(qgis_app):
    """Path of a real authentication database of this test session, unlocked with its master password."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("test password", True)
    return manager.authenticationDatabasePath()


@pytest.fixture
def incomplete_job(job_folder, run_engine):
    """The job as a run leaves it that could not read some tiles."""
    run_engine(
        "import sys; from pathlib import Path; from croplayer_qgis.core.job.folder import JobFolder;"
        "from croplayer_qgis.shared.vocabulary.blocks import BlockState;"
        "job = JobFolder.open(Path(sys.argv[1]));"
        "[job.set_state(block, BlockState.INCOMPLETE) for block in job.states()]",
        job_folder,
    )
    return job_folder


@pytest.fixture(scope="session")
def run_engine(warm_engine):
    """Function that runs code in the engine's Python and returns what it printed."""

    def run(code, *arguments):
        command = [*warm_engine, "-c", code, *map(str, arguments)]
        environment = clean_environ(os.environ)
        ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    return run


# Runs the test's code in QGIS's window; what it puts into ``found``, or its traceback, goes to the report.
WRAPPER = """
import json, os, traceback
from qgis.PyQt.QtCore import QTimer
def run():
    found = {}
    try:
        exec(compile(os.environ["CROPLAYER_TEST_CODE"], "test", "exec"), {"found": found})
    except BaseException:
        found["error"] = traceback.format_exc()
    with open(os.environ["CROPLAYER_TEST_REPORT"], "w") as report:
        json.dump(found, report)
    os._exit(0)
QTimer.singleShot(0, run)
"""


@pytest.fixture
def fresh_profile(tmp_path):
    """Options of QGIS for a profile of its own that has the plugin from the built zip, enabled."""
    profile = tmp_path / "qgis" / "profiles" / "fresh"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(build(tmp_path, {})) as archive:
        archive.extractall(plugins)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\ncroplayer_qgis=true\n")
    return ["--profiles-path", tmp_path / "qgis", "--profile", "fresh"]


@pytest.fixture
def real_qgis(tmp_path):
    """Function that runs code in the real application and returns what it put into the dict ``found``."""

    def run(code, options=(), **variables):
        report, script = tmp_path / "report.json", tmp_path / "code.py"
        report.unlink(missing_ok=True)
        script.write_text(WRAPPER)
        command = ["qgis", "--nologo", "--noversioncheck", *options, "--code", script]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}
        if shutil.which("xvfb-run"):
            # Looks for a free display from here on: two at once would find the same one.
            worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
            command = ["xvfb-run", "--auto-servernum", f"--server-num={99 + 100 * worker}", *command]
            environment["QT_QPA_PLATFORM"] = "xcb"
        environment |= {"CROPLAYER_TEST_CODE": code, "CROPLAYER_TEST_REPORT": str(report)}
        ended = subprocess.run(
            command, env=environment, cwd=tmp_path, timeout=280, capture_output=True, text=True
        )
        assert report.exists(), ended.stderr
        found = json.loads(report.read_text())
        assert "error" not in found, found["error"]
        return found

    return run


@pytest.fixture(scope="session")
def german_folder(tmp_path_factory):
    """The folder of translations with one for German, which has two plural forms."""
    folder = tmp_path_factory.mktemp("i18n")
    compile_translation(write_pseudo_translation(folder))
    return folder


@pytest.fixture
def german_qgis(qgis_app, german_folder, monkeypatch):
    """A QGIS whose language is German; the plugin finds the bracketed translation."""
    monkeypatch.setattr(translator_module, "resource_path", lambda *_parts: german_folder)
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de")
    yield settings
    for key in ("locale/overrideFlag", "locale/userLocale"):
        settings.remove(key)


@pytest.fixture
def translator(german_qgis):
    """The bracketed translation alone."""
    installed = translator_module.install_translator()
    yield installed
    QCoreApplication.removeTranslator(installed)
