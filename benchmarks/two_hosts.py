"""A cluster of three hosts, one of which dies: ``python -m benchmarks.two_hosts [tls|tcp]``, as root.

The hosts are network namespaces on one bridge, with the commands of the README: the scheduler and
``croplayer map`` on the first, a worker each on the second and the third, and a folder that all see. When
both workers read tiles, every process of the third host is killed. What passes between the hosts is
recorded, and searched for the token of the source along with logs, process lists and files. With ``tcp`` the
token has to be found there: the search is no use otherwise. Needs ``ip`` (iproute2) and ``openssl``.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from croplayer_qgis.engine.cluster_certificate import own_certificates
from demo.server import DEMO_KEY
from demo.sources import demo_jobs, demo_sources

FIRST, SECOND, THIRD = HOSTS = ("cl-first", "cl-second", "cl-third")
ADDRESSES = {host: f"10.77.0.{number}" for number, host in enumerate(HOSTS, start=1)}
TOKEN = "pk.token-of-the-two-hosts-check"
ROOT = Path(__file__).resolve().parent.parent
ENGINE = [sys.executable, str(ROOT / "croplayer_qgis" / "engine" / "__main__.py")]
TILES_PORT = 8181
WAIT_S = 900
ZOOM = 14

SERVE = f"""
import time
from demo.sources import serve
with serve({TILES_PORT}, token={TOKEN!r}) as server:
    while True:
        time.sleep(0.2)
        print("asked" if server.requests else "waiting", flush=True)
"""
RECORD = """
import socket, sys
link = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3))
with open(sys.argv[1], "wb") as file:
    link.bind(("clbridge", 0))
    while True:
        file.write(link.recv(65536))
        file.flush()
"""


def ip(*arguments: str) -> None:
    """Runs iproute2's command."""
    subprocess.run(["ip", *arguments], check=True)


@contextmanager
def hosts() -> Iterator[None]:
    """Three namespaces that reach one another; removed at the end with all that runs there."""
    try:
        for host in HOSTS:
            ip("netns", "add", host)
            ip("-n", host, "link", "set", "lo", "up")
        ip("-n", FIRST, "link", "add", "clbridge", "type", "bridge")
        ip("-n", FIRST, "addr", "add", f"{ADDRESSES[FIRST]}/24", "dev", "clbridge")
        ip("-n", FIRST, "link", "set", "clbridge", "up")
        for host in (SECOND, THIRD):
            ip("link", "add", host, "netns", FIRST, "type", "veth", "peer", "name", "eth0", "netns", host)
            ip("-n", FIRST, "link", "set", host, "master", "clbridge", "up")
            ip("-n", host, "addr", "add", f"{ADDRESSES[host]}/24", "dev", "eth0")
            ip("-n", host, "link", "set", "eth0", "up")
        yield
    finally:
        for host in HOSTS:
            kill_all(host)
            subprocess.run(["ip", "netns", "del", host], check=False)


def processes(host: str) -> list[int]:
    """Process ids of a host."""
    listed = subprocess.run(["ip", "netns", "pids", host], capture_output=True, text=True, check=False)
    return [int(pid) for pid in listed.stdout.split()]


def kill_all(host: str) -> None:
    """What a power cut does."""
    for pid in processes(host):
        subprocess.run(["kill", "-9", str(pid)], check=False)


def start(host: str, log: Path, *command: str, **environ: str) -> subprocess.Popen[bytes]:
    """Starts a command on a host; what it writes goes into the log."""
    with log.open("wb") as file:
        return subprocess.Popen(
            ["ip", "netns", "exec", host, *command],
            stdout=file, stderr=subprocess.STDOUT, cwd=ROOT, env={**os.environ, **environ},
        )  # fmt: skip


def states(job: Path) -> list[str]:
    """State of each block, [] before there are any."""
    try:
        with closing(sqlite3.connect(f"{(job / 'job.gpkg').as_uri()}?mode=ro", uri=True)) as database:
            return [row[0] for row in database.execute("SELECT state FROM blocks")]
    except sqlite3.Error:
        return []


def wait_for(what: str, happened: object) -> None:
    """Waits until it happened."""
    end = time.monotonic() + WAIT_S
    while not happened():  # type: ignore[operator]
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.1)
    print(f"{what}", flush=True)


def main(protocol: str = "tls") -> None:
    """Sets up, maps, kills, and says what was seen."""
    with tempfile.TemporaryDirectory() as base, hosts():
        folder = Path(base)
        logs, shared = folder / "logs", folder / "shared"
        for path in (logs, shared):
            path.mkdir()
        environ = {}
        if protocol == "tls":
            environ = {"CROPLAYER_TLS": str(folder)}
            own_certificates(folder)
        job = _map(folder, logs, shared, protocol, environ)
        print("blocks:", states(job))
        found = [path.name for path in (*logs.iterdir(), *job.rglob("*")) if _holds_token(path)]
        print("token found in:", found or "no log, file or recorded packet")
        with closing(sqlite3.connect(job / "job.gpkg")) as database:
            for row in database.execute("SELECT kind, block, message FROM events"):
                print("  event:", *row)


def _map(folder: Path, logs: Path, shared: Path, protocol: str, environ: dict[str, str]) -> Path:
    recorded = logs / "packets"
    start(FIRST, logs / "record", sys.executable, "-c", RECORD, str(recorded))
    for host in HOSTS:
        start(host, logs / f"{host}.tiles", sys.executable, "-c", SERVE)
    first = f"{protocol}://{ADDRESSES[FIRST]}:8786"
    is_open = () if environ else ("--insecure",)
    scheduler = logs / "scheduler"
    start(FIRST, scheduler, *ENGINE, "scheduler", *is_open, **environ, CROPLAYER_TOKEN_DEMO_A=TOKEN)
    wait_for("scheduler listens", lambda: b"Scheduler at" in scheduler.read_bytes())
    for host in (SECOND, THIRD):
        command = (*ENGINE, "worker", first, "--workers", "1", *is_open)
        start(host, logs / f"{host}.worker", *command, **environ, CROPLAYER_TOKEN_DEMO_A=TOKEN)
    for host in (SECOND, THIRD):
        log = logs / f"{host}.worker"
        wait_for(f"worker of {host} is there", lambda log=log: b"Starting established" in log.read_bytes())
    listening = subprocess.run(["ip", "netns", "exec", FIRST, "ss", "-Hltn"], capture_output=True, text=True)
    print("listening on the first host:", [line.split()[3] for line in listening.stdout.splitlines()])
    url = f"http://127.0.0.1:{TILES_PORT}"
    for letter, source in zip("ab", ("demo_a", "demo_b"), strict=True):
        record = demo_sources(url, url)[source].to_dict()
        (folder / f"{letter}.json").write_text(json.dumps(record), "utf-8")
    job, dates = shared / "job", demo_jobs()["dates"]
    mapping = start(
        FIRST, logs / "map", *ENGINE, "map", str(job), "--zoom", str(ZOOM),
        "--source-a", str(folder / "a.json"), "--source-b", str(folder / "b.json"),
        "--accept-terms", "demo_a", "demo_b", "--scheduler", first,
        "--block", *(block.id for block in dates.blocks),
        **environ, CROPLAYER_TOKEN_DEMO_A=TOKEN, CROPLAYER_TOKEN_DEMO_B=DEMO_KEY,
    )  # fmt: skip
    for host in (SECOND, THIRD):
        tiles = logs / f"{host}.tiles"
        wait_for(f"worker of {host} reads tiles", lambda tiles=tiles: b"asked" in tiles.read_bytes())
    lines = [Path(f"/proc/{pid}/cmdline").read_bytes() for host in HOSTS for pid in processes(host)]
    serving = sum(TOKEN.encode() in line for line in lines if b"serve" in line)
    print("token in process lists:", sum(TOKEN.encode() in line for line in lines) - serving)
    print(f"states when {THIRD} is killed:", states(job))
    kill_all(THIRD)
    wait_for("croplayer map has ended", lambda: mapping.poll() is not None)
    print("its exit status:", mapping.returncode)
    print((logs / "map").read_text("utf-8")[-1500:])
    return job


def _holds_token(path: Path) -> bool:
    return path.is_file() and TOKEN.encode() in path.read_bytes()


if __name__ == "__main__":
    main(*sys.argv[1:])
