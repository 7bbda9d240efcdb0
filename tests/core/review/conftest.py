"""The job of four blocks of the export's tests, a copy for each test, and hands that draw into it."""

import shutil
from pathlib import Path

import pytest

from croplayer_qgis.core.geopackage import transaction
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.shared.job_files import EDIT_TABLE
from croplayer_qgis.shared.review_tables import (
    add_row,
    create_human_tables,
    geopackage_geometry,
    next_action,
    now,
)


@pytest.fixture
def job(mapped, tmp_path):
    return JobFolder.open(Path(shutil.copytree(mapped.job.path, tmp_path / "county")))


@pytest.fixture
def draw(job):
    """Function that puts an edit into the job as the review panel does; returns its fid."""

    def run(block, geometry, after, **more):
        with transaction(job.geopackage) as connection:
            create_human_tables(connection)
            values = {
                "action": next_action(connection),
                "block": block.id,
                "tool": "polygon",
                "after": after,
                "time": now(),
                **more,
            }
            return add_row(connection, EDIT_TABLE, geopackage_geometry(geometry.wkb, geometry.bounds), values)

    return run
