"""A real loopback server of the demo imagery and quick-to-give-up readers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from croplayer_qgis.core.imagery.pacing import RetryPolicy
from croplayer_qgis.core.imagery.readers import open_reader
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve

QUICK = RetryPolicy(attempts=3, first_wait_s=0.01, longest_wait_s=0.02, connect_s=20.0, silence_s=60.0)


@pytest.fixture
def server():
    with serve() as server:
        yield server


@pytest.fixture
def sources(server):
    return demo_sources(server.mapbox_url, server.google_url)


@pytest.fixture
def opened(sources):
    """Opens readers of the demo sources by id, with fields of the record replaced."""
    readers = []

    def open_(source_id, cache_folder=None, secrets=None, policy=QUICK, **changes):
        source = replace(sources[source_id], **changes)
        known = demo_secrets() if secrets is None else secrets
        readers.append(open_reader(source, known, cache_folder, policy=policy))
        return readers[-1]

    yield open_
    for reader in readers:
        reader.close()


@pytest.fixture(scope="session")
def jobs():
    return demo_jobs()
