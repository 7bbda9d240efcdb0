"""Starts engine processes as forks of one that has imported NumPy, GDAL and the rest already.

An import costs every engine process more than a second; hundreds of them are started by the tests.
Two parts, both run by the engine's Python: ``warm_engine.py SOCKET`` is the process that forks, until its
stdin ends. ``warm_engine.py SOCKET ARGUMENTS...`` stands for ``python ARGUMENTS...``: it hands its own stdin,
stdout, stderr, variables and folder to a fork, lives as long as that does, takes it along when it is killed,
and ends with its status. What the fork runs is the engine's own code, in a process of its own.
"""

import atexit
import gc
import importlib
import json
import os
import pkgutil
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENGINE = ROOT / ".env" / "engine" / "bin" / "python"
ALSO = (
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "croplayer_qgis.core.job.runner",
)
"""What tasks import only when they need it."""


@contextmanager
def warmed(environ):
    """Command that stands for the engine's Python without the seconds of its imports; arguments follow it."""
    with tempfile.TemporaryDirectory(prefix="croplayer-") as folder:  # a socket's path is short
        path = str(Path(folder) / "socket")
        process = subprocess.Popen(
            [ENGINE, "-I", __file__, path], env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert process.stdout.readline() == b"ready\n"
        yield [str(ENGINE), "-ISE", __file__, path]
        process.communicate()


def import_all():
    """Imports what the engine's tasks import."""
    sys.path.append(str(ROOT))
    tasks = importlib.import_module("croplayer_qgis.engine.tasks")
    names = [f"{tasks.__name__}.{module.name}" for module in pkgutil.iter_modules(tasks.__path__)]
    for name in (*ALSO, *names):
        importlib.import_module(name)
    gc.freeze()  # a collection in a fork would copy all of it


class Forks:
    """The process that forks."""

    def __init__(self, path):
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(path)
        self._listener.listen()
        self._events = selectors.DefaultSelector()
        self._events.register(sys.stdin.fileno(), selectors.EVENT_READ, self._end)
        self._events.register(self._listener, selectors.EVENT_READ, self._fork)
        self._request = None

    def serve(self):
        """Forks what is asked for; returns only in a fork, with what it is to run."""
        while self._request is None:
            for key, _ in self._events.select():
                if key.fileobj in self._events.get_map():  # not one of a fork that an event before this ended
                    key.data()
                if self._request is not None:
                    break
        for key in list(self._events.get_map().values()):
            if key.fd != sys.stdin.fileno():
                os.close(key.fd)
        return self._request

    def _end(self):
        sys.exit()

    def _fork(self):
        caller, _ = self._listener.accept()
        text, fds, _, _ = socket.recv_fds(caller, 1 << 20, 3)
        while not text.endswith(b"\n"):
            text += caller.recv(1 << 20)
        pid = os.fork()
        if pid == 0:
            caller.close()
            self._request = json.loads(text), fds
            return
        for fd in fds:
            os.close(fd)
        ended = os.pidfd_open(pid)

        def tell():
            for watched in (caller, ended):
                self._events.unregister(watched)
            os.close(ended)
            _, status = os.waitpid(pid, 0)
            with caller:
                try:
                    caller.sendall(b"%d" % os.waitstatus_to_exitcode(status))
                except OSError:
                    return  # it was killed

        def kill():
            os.kill(pid, signal.SIGKILL)
            tell()

        self._events.register(ended, selectors.EVENT_READ, tell)
        self._events.register(caller, selectors.EVENT_READ, kill)


def end_with(run, *arguments):
    """Runs and ends the process as Python does, but for C++: ONNX Runtime would wait for a lost thread."""
    status = 0
    try:
        run(*arguments)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
        status = 1
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)


def run(request, fds):
    """Does what ``python ARGUMENTS...`` does."""
    for number, fd in enumerate(fds):
        os.dup2(fd, number)
        os.close(fd)
    sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout = os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", closefd=False, buffering=1, errors="backslashreplace")
    arguments = request["arguments"]
    os.environ.clear()
    os.environ.update(request["environ"])
    os.chdir(request["folder"])
    mode, what = arguments[:2]
    sys.argv = arguments[1:]
    if mode == "-I":
        runpy.run_path(what, run_name="__main__")
        return
    sys.path.insert(0, "")
    if mode == "-m":
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    else:
        assert mode == "-c", mode
        sys.argv[0] = mode
        exec(compile(what, "<string>", "exec"), {"__name__": "__main__"})


def start(path, arguments):
    """Lets a fork run and returns its status once it has ended."""
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(path)
        request = {"arguments": arguments, "environ": dict(os.environ), "folder": str(Path.cwd())}
        text = json.dumps(request).encode() + b"\n"
        sent = socket.send_fds(server, [text], [0, 1, 2])
        server.sendall(text[sent:])
        return int(server.recv(16))


if __name__ == "__main__":
    if sys.argv[2:]:
        status = start(sys.argv[1], sys.argv[2:])
        if status < 0:
            os.kill(os.getpid(), -status)
        sys.exit(status)
    import_all()
    forks = Forks(sys.argv[1])
    print("ready", flush=True)
    end_with(run, *forks.serve())
