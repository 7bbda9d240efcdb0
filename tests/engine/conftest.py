"""A real engine process, driven over its pipes."""

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from croplayer_qgis.engine.cli import main
from croplayer_qgis.shared.sentence import sentence_of

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "croplayer_qgis" / "engine" / "__main__.py"
WAIT_S = 120


class EngineProcess:
    """The engine as QGIS starts it; keeps everything it writes."""

    def __init__(self, environ):
        self.process = subprocess.Popen(
            [sys.executable, "-I", ENGINE, "serve"],
            env={**os.environ, **environ},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.stdout, self.stderr = [], []
        self._messages = queue.Queue()
        self._seen = []
        self._threads = [
            threading.Thread(target=self._read_messages, daemon=True),
            threading.Thread(target=lambda: self.stderr.extend(self.process.stderr), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _read_messages(self):
        for line in self.process.stdout:
            self.stdout.append(line)
            self._messages.put(json.loads(line, object_hook=sentence_of))

    def send_line(self, line: bytes):
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def send(self, id, method, params=None):
        message = {"jsonrpc": "2.0", "id": id, "method": method}
        self.send_line(json.dumps(message if params is None else {**message, "params": params}).encode())

    def wait_for(self, wanted):
        """First message, past ones included, for which ``wanted`` holds."""
        for message in self._seen:
            if wanted(message):
                return message
        while True:
            message = self._messages.get(timeout=WAIT_S)
            self._seen.append(message)
            if wanted(message):
                return message

    def forget(self):
        """Past messages no longer count for ``wait_for``."""
        self._seen.clear()

    def rests(self):
        """Forgets all it wrote; whether it is at rest, for the next test to have."""
        if self.process.poll() is not None:
            return False
        working = self.ask("rests?", "cancel")["result"]["cancelled"]
        for kept in (self._seen, self.stdout, self.stderr):
            kept.clear()
        return not working

    def answer(self, id):
        return self.wait_for(lambda message: "method" not in message and message["id"] == id)

    def notification(self, method):
        return self.wait_for(lambda message: message.get("method") == method)["params"]

    def ask(self, id, method, params=None):
        self.send(id, method, params)
        return self.answer(id)

    def close(self):
        """Closes stdin, as QGIS does when it goes, and waits for the end."""
        self.process.stdin.close()
        status = self.process.wait(timeout=WAIT_S)
        for thread in self._threads:
            thread.join(timeout=WAIT_S)
        return status

    def kill(self):
        """Kills the process, as a crash would; nothing happens when it has ended."""
        self.process.kill()
        self.process.wait()


@pytest.fixture(scope="session")
def start_engine():
    """Starts engine processes; none outlives the tests."""
    started = []

    def start(**environ):
        started.append(EngineProcess(environ))
        return started[-1]

    yield start
    for engine in started:
        engine.kill()


@pytest.fixture(scope="session")
def _kept():
    """The process of the test before, if any."""
    return []


@pytest.fixture
def engine(start_engine, _kept):
    """An engine process at rest: that of the test before, or a new one where that ended or is at work."""
    if not _kept or not _kept[0].rests():
        for ended in _kept:
            ended.kill()
        _kept[:] = [start_engine()]
    return _kept[0]


@pytest.fixture
def croplayer(capsys, monkeypatch):
    """Function that runs the command line in this process: (returncode, stdout, stderr)."""

    def run(*arguments, **environ):
        capsys.readouterr()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", sys.stderr)  # which the command line replaces
            for name, value in environ.items():
                patch.setenv(name, value)
            try:
                status = main([str(argument) for argument in arguments])
            except SystemExit as ended:
                status = ended.code
        written = capsys.readouterr()
        return SimpleNamespace(returncode=status, stdout=written.out, stderr=written.err)

    return run
