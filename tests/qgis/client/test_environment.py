"""The engine environment is built outside QGIS, completely or not at all."""

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QThread, QTimer

from croplayer_qgis.client import environment
from croplayer_qgis.client.environment import (
    clean_environ,
    engine_python,
    interpreter_in,
    is_complete,
    lock_file,
)
from croplayer_qgis.client.environment_build import (
    BuildCancelled,
    BuildError,
    BuildOptions,
    build_environment,
)
from croplayer_qgis.client.environment_task import EnvironmentTask
from croplayer_qgis.client.find_python import find_python, what_to_install
from croplayer_qgis.client.network import Network
from tests.qgis.conftest import SYSTEM_PYTHON


def make_wheel(folder: Path, name: str) -> str:
    """A real wheel of one module, written by hand so that no network is needed; the line that pins it."""
    info = f"{name}-1.0.dist-info"
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", "ANSWER = 42\n")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return pin(name, "1.0", hashlib.sha256(path.read_bytes()).hexdigest())


def pin(name: str, version: str, sha256: str = "0" * 64) -> str:
    """A line of a lock file."""
    return f"{name}=={version} --hash=sha256:{sha256}\n"


@pytest.fixture
def options(tmp_path, venv_python):
    """Offline build of a tiny lock file."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    lock = tmp_path / "engine.lock"
    lock.write_text("# pinned\n" + make_wheel(wheels, "tinyfield"))
    return BuildOptions(lock=lock, wheels=wheels, python=venv_python, disk_mb=10)


def build(folder, options, cancelled=lambda: False):
    lines, fractions = [], []
    interpreter = build_environment(folder, options, lines.append, fractions.append, cancelled)
    return interpreter, lines, fractions


def test_build_from_wheel_folder_gives_a_working_interpreter(tmp_path, options):
    folder = tmp_path / "engine"
    interpreter, lines, fractions = build(folder, replace(options, python=SYSTEM_PYTHON))
    answer = subprocess.check_output([interpreter, "-I", "-c", "import tinyfield; print(tinyfield.ANSWER)"])
    assert answer.strip() == b"42"
    assert is_complete(folder, options.lock)
    assert any("tinyfield" in line for line in lines)
    assert fractions == sorted(fractions) and fractions[-1] == 1.0


@pytest.fixture
def index(options, tmp_path):
    """Address of a package index of this machine (PEP 503) with the wheel of the lock."""
    (wheel,) = options.wheels.glob("*.whl")
    folder = tmp_path / "index" / "simple" / "tinyfield"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(f'<a href="{wheel.name}">{wheel.name}</a>')
    shutil.copy(wheel, folder)
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "index"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/simple"
    server.shutdown()
    server.server_close()


def test_build_from_a_chosen_package_index(tmp_path, options, index):
    folder = tmp_path / "engine"
    _, lines, _ = build(folder, replace(options, wheels=None, index=index))
    assert is_complete(folder, options.lock)
    assert any(index in line for line in lines)


def test_environment_of_another_lock_file_counts_as_not_built(tmp_path, options):
    folder = tmp_path / "engine"
    build(folder, options)
    options.lock.write_text(pin("tinyfield", "2.0"))
    assert not is_complete(folder, options.lock)


def test_interrupted_build_is_not_complete_and_the_next_one_succeeds(tmp_path, options):
    folder = tmp_path / "engine"
    stop = threading.Event()

    def stop_when_pip_runs(line):
        if line.startswith("Looking in links"):
            stop.set()

    with pytest.raises(BuildCancelled):
        build_environment(folder, options, stop_when_pip_runs, lambda _: None, stop.is_set)
    assert interpreter_in(folder).exists() and not is_complete(folder, options.lock)
    build(folder, options)
    assert is_complete(folder, options.lock)


def test_rebuild_that_is_interrupted_takes_the_old_marker_away(tmp_path, options):
    folder = tmp_path / "engine"
    build(folder, options)
    with pytest.raises(BuildCancelled):
        build_environment(folder, options, lambda _: None, lambda _: None, lambda: True)
    assert not is_complete(folder, options.lock)


def test_missing_wheel_is_named(tmp_path, options):
    options.lock.write_text(options.lock.read_text() + pin("other_field", "3.0"))
    with pytest.raises(BuildError) as failure:
        build(tmp_path / "engine", options)
    assert "other_field==3.0" in failure.value.message or "other-field==3.0" in failure.value.message
    assert "No matching distribution" in failure.value.detail


def test_package_that_is_not_the_pinned_one_is_refused(tmp_path, options):
    options.lock.write_text(pin("tinyfield", "1.0"))
    with pytest.raises(BuildError, match="not the one that CropLayer was released with"):
        build(tmp_path / "engine", options)
    assert not list((tmp_path / "engine").rglob("tinyfield.py"))


def test_password_of_the_proxy_is_in_no_line_and_no_error(tmp_path, options):
    """pip quotes an address it cannot parse."""
    network = Network("http://ada:s3cr%23t@[broken:8080")
    online = BuildOptions(options.lock, network=network, python=options.python, disk_mb=10)
    lines = []
    with pytest.raises(BuildError) as failure:
        build_environment(tmp_path / "engine", online, lines.append, lambda _: None, lambda: False)
    printed = "\n".join(lines) + failure.value.message + failure.value.detail
    assert "s3cr" not in printed and "http://ada:***@[broken:8080" in printed


def test_full_disk_is_noticed_before_anything_is_installed(tmp_path, options):
    folder = tmp_path / "engine"
    with pytest.raises(BuildError, match="MB of disk space"):
        build(folder, BuildOptions(options.lock, options.wheels, python=options.python, disk_mb=10**9))
    assert not list(folder.iterdir())


def test_folder_that_cannot_be_made_is_named(tmp_path, options):
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(BuildError, match="cannot be written"):
        build(blocked / "engine", options)


def test_python_is_found_on_the_path_and_missing_python_says_what_to_install(tmp_path, monkeypatch):
    assert find_python({"PATH": "/usr/bin:/bin"}).name.startswith("python3")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert find_python({"PATH": str(tmp_path)}) is None
    assert "3.11" in what_to_install()


@pytest.mark.parametrize(
    ("answer", "suits"),
    [
        ("3 10 x86_64", False),
        ("3 11 x86_64", True),
        ("3 14 aarch64", True),
        ("3 15 x86_64", False),
        ("", False),
    ],
)
def test_python_without_packages_is_passed_over(tmp_path, monkeypatch, answer, suits):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    python = tmp_path / "python3"
    python.write_text(f"#!/bin/sh\necho {answer}\n")
    python.chmod(0o755)
    assert find_python({"PATH": str(tmp_path)}) == (python if suits else None)


def test_mac_with_an_intel_processor_is_told_before_anything_is_downloaded(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\necho 3 12 x86_64\n")
    python.chmod(0o755)
    assert find_python({"PATH": str(tmp_path)}) is None
    assert "Intel" in what_to_install() and "Apple silicon" in what_to_install()


def test_variables_of_qgis_stay_out_of_the_engine():
    inside_qgis = {
        "PYTHONHOME": "/qgis", "PYTHONPATH": "/qgis/python", "PROJ_LIB": "/qgis/proj",
        "GDAL_DATA": "/qgis/gdal", "QT_PLUGIN_PATH": "/qgis/qt", "LD_LIBRARY_PATH": "/qgis/lib",
        "PATH": "/usr/bin", "HTTPS_PROXY": "http://proxy:1", "HOME": "/home/me",
    }  # fmt: skip
    assert clean_environ(inside_qgis) == {
        "PATH": "/usr/bin",
        "HTTPS_PROXY": "http://proxy:1",
        "HOME": "/home/me",
    }


def test_override_names_the_interpreter_and_the_checkout_has_one(monkeypatch, tmp_path):
    monkeypatch.setenv(environment.PYTHON_OVERRIDE, str(tmp_path / "python"))
    assert engine_python() == tmp_path / "python"
    monkeypatch.delenv(environment.PYTHON_OVERRIDE)
    found = engine_python()
    assert found is not None and os.access(found, os.X_OK)


def test_lock_file_of_the_checkout_pins_every_package():
    lines = lock_file().read_text(encoding="utf-8").splitlines()
    packages = [line for line in lines if line and not line.startswith(("#", " "))]
    assert packages and all("==" in line and line.endswith("\\") for line in packages)
    assert sum("--hash=sha256:" in line for line in lines) >= len(packages)


def test_task_builds_in_the_background_and_says_so_in_the_gui_thread(qgis_app, tmp_path, options):
    folder = tmp_path / "engine"
    task = EnvironmentTask(folder, options)
    assert end_of(task) == ("ready", str(interpreter_in(folder)))


def test_task_that_fails_brings_the_sentence(qgis_app, tmp_path, options):
    options.lock.write_text(pin("no_such_field", "1.0"))
    outcome, sentence, detail = end_of(EnvironmentTask(tmp_path / "engine", options))
    assert outcome == "failed" and "no-such-field" in sentence.replace("_", "-") and detail


def end_of(task):
    """Runs the task in QGIS's task manager; how it ended, with the arguments of its signal."""
    loop = QEventLoop()
    outcome = []

    def take(name, *arguments):
        assert QThread.currentThread() is QgsApplication.instance().thread()
        outcome.extend((name, *arguments))
        loop.quit()

    task.ready.connect(lambda *arguments: take("ready", *arguments))
    task.failed.connect(lambda *arguments: take("failed", *arguments))
    QTimer.singleShot(60_000, loop.quit)
    QgsApplication.taskManager().addTask(task)
    loop.exec_()
    return tuple(outcome)
