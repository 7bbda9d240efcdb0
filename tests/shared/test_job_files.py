"""Tables and columns of a job have their names in shared/job_files, and nowhere else."""

import ast
import re
import sqlite3
from pathlib import Path

import croplayer_qgis
from croplayer_qgis.core.job.schema import create_tables
from croplayer_qgis.shared import job_files
from croplayer_qgis.shared.job_files import BLOCK_TABLE, EVENT_TABLE, JOB_TABLE, REGION_TABLE

PACKAGE = Path(croplayer_qgis.__file__).parent
TABLES = [value for name, value in vars(job_files).items() if name.endswith("_TABLE") or "SAMPLE" in name]
NAMED = re.compile(rf"(\b(FROM|INTO|UPDATE|TABLE|JOIN|ON)\s+\"?|layername=)({'|'.join(TABLES)})\b")


def texts(path):
    return [
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_no_query_and_no_layer_names_a_table_by_itself():
    files = [path for path in PACKAGE.rglob("*.py") if path.name != "job_files.py"]
    assert len(files) > 300
    found = [(path.name, text) for path in files for text in texts(path) if NAMED.search(text)]
    assert not found


def test_search_sees_names_in_queries_and_addresses():
    assert all(
        map(NAMED.search, ("SELECT 1 FROM blocks", 'DELETE FROM "regions" WHERE', "|layername=samples"))
    )
    assert not NAMED.search("read from blocks of the job")


def test_declared_columns_are_those_of_a_new_job(tmp_path):
    create_tables(tmp_path / "job.gpkg")
    with sqlite3.connect(tmp_path / "job.gpkg") as database:
        for table, columns in (
            (JOB_TABLE, job_files.JobColumn),
            (BLOCK_TABLE, job_files.BlockColumn),
            (REGION_TABLE, job_files.RegionColumn),
            (EVENT_TABLE, job_files.EventColumn),
        ):
            held = {row[1] for row in database.execute(f'PRAGMA table_info("{table}")')}
            if table == REGION_TABLE:
                held |= {job_files.RegionColumn.TOP_FEATURES, job_files.RegionColumn.GROUND}  # in the files
            declared = {value for name, value in vars(columns).items() if name.isupper()}
            assert declared and declared <= held
