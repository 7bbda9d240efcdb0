"""SQLite files as they are found."""

import sqlite3
import subprocess
import sys
from contextlib import closing

from croplayer_qgis.shared.sqlite_files import open_to_read

KILLED_WRITER = """
import os, sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("PRAGMA cache_size = 1")
file.execute("BEGIN")
file.execute("UPDATE notes SET text = 'half done'")
os._exit(0)
"""


def test_a_file_whose_writer_was_killed_is_read_as_it_was_before(tmp_path):
    path = tmp_path / "notes.sqlite"
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TABLE notes (text TEXT)")
        file.executemany("INSERT INTO notes VALUES (?)", [("whole " * 500,)] * 50)
    subprocess.run([sys.executable, "-c", KILLED_WRITER, str(path)], check=True)
    assert path.with_name("notes.sqlite-journal").stat().st_size > 0
    with closing(open_to_read(path)) as file:
        assert file.execute("SELECT DISTINCT text FROM notes").fetchall() == [("whole " * 500,)]
