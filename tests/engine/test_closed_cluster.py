"""Who may use a cluster: real schedulers and workers on loopback, encrypted as they are on a network."""

import argparse
import socket
import ssl
import stat
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import distributed
import pytest

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.engine.cluster import cluster_workers
from croplayer_qgis.engine.cluster_certificate import own_certificates
from croplayer_qgis.engine.cluster_invitation import accept, invitation
from croplayer_qgis.engine.commands import scheduler, worker
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
from tests.engine.cluster_part import Part
from tests.engine.conftest import ENGINE

BLOCK = demo_jobs()["dates"].blocks[0]
ANY_PORT = ("--host", "127.0.0.1", "--port", 0)


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """Address of an encrypted scheduler with one worker, and the home of who started each."""
    folder = tmp_path_factory.mktemp("closed")
    homes = {name: {"XDG_CONFIG_HOME": str(folder / name / "config")} for name in ("first", "second")}
    own = folder / "first/config/croplayer/cluster"
    own_certificates(own)  # loopback would do without; a network does not
    first = Part(folder / "s", "scheduler", *ANY_PORT, **homes["first"], CROPLAYER_TLS=str(own))
    address = first.wait_for(r"Scheduler at:\s+(tls://127\.0\.0\.1:\d+)")[1]
    options = ("--workers", 1, "--join", own / "join.txt", "--dask=--no-nanny")
    second = Part(folder / "w", "worker", address, *options, **homes["second"])
    second.wait_for("Starting established connection")
    yield address, folder, second
    second.end()
    first.end()


def write_marker(path):
    Path(path).write_text("ran")


def run_code(address, marker, security=None, timeout=5):
    """Whether a client, which asks for so many seconds, gets a worker to write a file."""
    try:
        with distributed.Client(address, timeout=timeout, security=security, set_as_default=False) as client:
            client.run(write_marker, str(marker))
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
    return marker.exists()


def hello_without_certificate(port):
    """What a scheduler says, over TLS, to a client that shows no certificate."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", port), 120) as plain, context.wrap_socket(plain) as encrypted:
        return encrypted.recv(1)


def security_of(folder):
    files = {f"tls_client_{kind}": str(folder / f"{kind}.pem") for kind in ("cert", "key")}
    return distributed.Security(tls_ca_file=str(folder / "cert.pem"), require_encryption=True, **files)


def test_nobody_without_the_certificates_runs_code_on_a_cluster(closed, tmp_path):
    address, folder, second = closed
    stranger = tmp_path / "stranger"
    own_certificates(stranger)
    port = urlsplit(address).port
    worker_port = next(line for line in second.lines if "Start worker at" in line).split(":")[-1].strip()
    assert not run_code(f"tcp://127.0.0.1:{port}", tmp_path / "plain")
    assert not run_code(f"tcp://127.0.0.1:{worker_port}", tmp_path / "plain to the worker")
    with pytest.raises(ssl.SSLError, match=r"(?i)certificate required"):
        hello_without_certificate(port)
    assert not run_code(address, tmp_path / "of a stranger", security_of(stranger))
    assert run_code(
        address, tmp_path / "of a member", security_of(folder / "first/config/croplayer/cluster"), 120
    )


def test_job_is_mapped_by_a_machine_that_joined(closed, model_folders, tmp_path, monkeypatch):
    address, folder, _ = closed
    with serve() as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        models = model_references(model_folders)
        parameters = JobParameters(sources["demo_a"], sources["demo_b"], 13, models=models)
        job = JobFolder.create(tmp_path / "job", parameters, [BLOCK])
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))
        with pytest.raises(InputError, match="lets in only who holds"), cluster_workers(address, job.path):
            pass
        line = (folder / "first/config/croplayer/cluster/join.txt").read_text()
        command = [sys.executable, ENGINE, "worker", address, "--join", "-", "--workers", "0"]
        subprocess.run(command, input=line, text=True, check=True)
        with cluster_workers(address, job.path) as workers:
            assert run_job(job.path, demo_secrets(), workers).done == [BLOCK.id]


def test_line_of_a_scheduler_carries_the_certificates_and_nobody_else_can_read_them(tmp_path):
    certificates = own_certificates(tmp_path / "one")
    line = invitation(certificates)
    accept(line + "\n", tmp_path / "two")
    for name in ("cert.pem", "key.pem"):
        assert (tmp_path / "two" / name).read_bytes() == (tmp_path / "one" / name).read_bytes()
        assert stat.S_IMODE((tmp_path / "two" / name).stat().st_mode) == 0o600
    for damaged in ("", "hello", line[:-40], line[:200], line.replace("A", "B")):
        with pytest.raises(InputError, match="not the whole line"):
            accept(damaged, tmp_path / "three")
    assert not list((tmp_path / "three").glob("*.pem"))


def started(monkeypatch, command, *words):
    """Arguments for Dask, and whether it insists on encryption."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    calls = []
    monkeypatch.setattr(
        command, "become_dask", lambda arguments, encrypted: calls.append((arguments, encrypted))
    )
    command.run(parser.parse_args(words))
    return calls[0]


def test_cluster_on_a_network_is_closed_unless_the_user_wants_it_open(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    arguments, encrypted = started(monkeypatch, scheduler)
    assert encrypted and arguments[arguments.index("--protocol") + 1] == "tls"
    told = capsys.readouterr()
    assert "--join" in told.out and "croplayer-cluster:" not in told.out, "a log would keep the secret"
    arguments, encrypted = started(monkeypatch, scheduler, "--insecure")
    assert not encrypted and "--protocol" not in arguments
    assert "WARNING: this cluster is open" in capsys.readouterr().err
    assert not started(monkeypatch, scheduler, "--host", "127.0.0.1")[1]
    assert capsys.readouterr().err == ""
    with pytest.raises(InputError, match="anybody on the network could run programs"):
        started(monkeypatch, worker, "tcp://10.0.0.5:8786")
    assert not started(monkeypatch, worker, "tcp://10.0.0.5:8786", "--insecure")[1]
    assert not started(monkeypatch, worker, "tcp://127.0.0.1:8786")[1]


def test_certificates_that_do_not_fit_the_address_are_refused_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("CROPLAYER_TLS", str(tmp_path))
    with (
        pytest.raises(InputError, match="begins with tls://"),
        cluster_workers("tcp://127.0.0.1:9", tmp_path),
    ):
        pass
    with pytest.raises(InputError, match=r"has no cert\.pem"), cluster_workers("tls://127.0.0.1:9", tmp_path):
        pass
