"""A process of a cluster in the tests: a scheduler or worker, started by our own command."""

import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time

import psutil

from tests.engine.conftest import ENGINE

WAIT_S = 120


class Part:
    """A process of the cluster, started by our own command; keeps what it writes."""

    def __init__(self, folder, *arguments, **environ):
        folder.mkdir(parents=True, exist_ok=True)
        self.lines, self._new = [], queue.Queue()
        self.process = subprocess.Popen(
            [sys.executable, ENGINE, *map(str, arguments)],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={
                **os.environ, "DASK_LOGGING__DISTRIBUTED": "debug", "PYTHONUNBUFFERED": "1",
                "DASK_TEMPORARY_DIRECTORY": str(folder), **environ,
            },
        )  # fmt: skip
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line)
            self._new.put(line)

    def wait_for(self, pattern):
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            match = re.search(pattern, self._new.get(timeout=WAIT_S))
            if match:
                return match
        raise TimeoutError(pattern)

    def end(self):
        if self.process.poll() is None:
            children = psutil.Process(self.process.pid).children(recursive=True)
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
            for child in children:
                if child.is_running():
                    child.kill()
