"""The sample's file as QGIS reads and writes it: real GeoPackages, real locks, a process really killed."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from croplayer_qgis.layers.accuracy_samples import SECOND, SampleFile, SampleFileError, is_sample, now
from tests.qgis.accuracy.conftest import POINTS, ROOT

LABEL_UNTIL_KILLED = """
import sys
from pathlib import Path
from dataclasses import replace
from pathlib import Path
from croplayer_qgis.layers.accuracy_samples import SampleFile, now
file = SampleFile(Path(sys.argv[1]))
for unit in file.units():
    file.write(replace(unit, label="cropland", labelled_by="Ann", labelled_at=now()))
    print(unit.id, flush=True)
    sys.stdin.readline()  # waits between two labels, where it is killed
"""


def rows(path, columns="id, reference, labelled_by, mapped, result"):
    with sqlite3.connect(path) as database:
        return database.execute(f"SELECT {columns} FROM samples ORDER BY id").fetchall()


def labelled(unit, label, by="Ann"):
    return replace(unit, label=label, labelled_by=by, labelled_at=now())


def test_units_come_in_the_random_order_of_the_design_and_stand_where_qgis_sees_them(sample):
    units = SampleFile(sample).units()
    layer = QgsVectorLayer(f"{sample}|layername=samples", "points", "ogr")
    seen = {feature["id"]: feature.geometry().asPoint() for feature in layer.getFeatures()}
    assert [unit.id for unit in units] == list(range(1, POINTS + 1))
    assert all((unit.lon, unit.lat) == (seen[unit.id].x(), seen[unit.id].y()) for unit in units)
    assert not any(unit.seen for unit in units)


def test_design_tells_how_the_sample_was_drawn(sample):
    design = SampleFile(sample).design()
    assert design.source == "cropland.vrt"
    assert (design.figures["method"], design.figures["seed"]) == ("simple_random", 217)
    assert [(name, size) for name, _, size in design.strata] == [("all", POINTS)]


def test_label_is_on_disk_when_write_returns_and_the_layer_still_opens(sample):
    file = SampleFile(sample)
    first, second, *_ = file.units()
    file.write(labelled(first, "other"), "cropland", "wrong")
    file.write(replace(second, labelled_by="Ann", labelled_at=now(), remark="cloud"))
    assert rows(sample)[:2] == [
        (1, "other", "Ann", "cropland", "wrong"),
        (2, None, "Ann", None, "unlabelled"),
    ]
    again = SampleFile(sample).units()
    assert again[0].label == "other" and not again[0].unsure
    assert again[1].unsure and again[1].remark == "cloud"
    assert QgsVectorLayer(f"{sample}|layername=samples", "points", "ogr").featureCount() == POINTS


def test_labelling_works_while_qgis_shows_the_layer(sample):
    layer = QgsVectorLayer(f"{sample}|layername=samples", "points", "ogr")
    assert len(list(layer.getFeatures())) == POINTS
    file = SampleFile(sample)
    file.write(labelled(file.units()[0], "cropland"))
    layer.dataProvider().reloadData()
    assert next(layer.getFeatures("id = 1"))["reference"] == "cropland"


def test_locked_file_is_said_plainly_and_nothing_is_stored(sample):
    file = SampleFile(sample)
    unit = file.units()[0]
    blocker = sqlite3.connect(sample, isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    with pytest.raises(SampleFileError, match=r"points\.gpkg is locked by another program"):
        file.write(labelled(unit, "cropland"))
    blocker.execute("ROLLBACK")
    blocker.close()
    assert not file.units()[0].seen
    file.write(labelled(unit, "cropland"))
    assert file.units()[0].label == "cropland"


@pytest.mark.skipif(os.getuid() != 0, reason="needs to become another user, who may not write")
def test_read_only_file_is_said_plainly(sample, tmp_path_factory):
    code = (
        "import sys; from dataclasses import replace; from pathlib import Path\n"
        "from croplayer_qgis.layers.accuracy_samples import SampleFile, SampleFileError\n"
        "file = SampleFile(Path(sys.argv[1])); unit = file.units()[0]\n"
        "import os; os.setuid(65534)\n"
        "try: file.write(replace(unit, label='cropland'))\n"
        "except SampleFileError as error: print(error)\n"
    )
    folder = tmp_path_factory.mktemp("shared")
    copy = Path(shutil.copy(sample, folder / "points.gpkg"))
    for part in (folder, *folder.parents):
        if part == folder or part.name.startswith(("pytest-", "popen-")):
            part.chmod(0o755)
    copy.chmod(0o444)
    said = subprocess.run([sys.executable, "-c", code, copy], cwd=ROOT, capture_output=True, text=True)
    assert "points.gpkg is read-only" in said.stdout, said.stderr


def test_file_without_a_sample_is_said_plainly(tmp_path, job_folder):
    with pytest.raises(SampleFileError, match="holds no sample"):
        SampleFile(job_folder / "job.gpkg").units()
    with pytest.raises(SampleFileError, match="cannot be opened"):
        SampleFile(tmp_path / "gone.gpkg").units()
    assert not is_sample(job_folder / "job.gpkg") and not is_sample(tmp_path / "gone.gpkg")


def test_labeller_killed_in_mid_work_loses_no_label(sample):
    process = subprocess.Popen(
        [sys.executable, "-c", LABEL_UNTIL_KILLED, str(sample)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    for number in range(1, 6):
        assert process.stdout.readline().strip() == str(number)
        if number < 5:
            process.stdin.write("\n")
            process.stdin.flush()
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert [unit.label for unit in SampleFile(sample).units()] == ["cropland"] * 5 + [None] * (POINTS - 5)


def test_second_labeller_does_not_see_the_first_labels_and_the_agreement_is_counted(sample):
    first, second = SampleFile(sample), SampleFile(sample, SECOND)
    for unit in first.units()[:4]:
        first.write(labelled(unit, "cropland"), "cropland", "right")
    assert first.agreement() == (0, 0)
    assert not any(unit.seen for unit in second.units())
    for unit, label in zip(second.units(), ("cropland", "other", "cropland", None)):
        second.write(labelled(unit, label, "Ben"))
    assert first.agreement() == (2, 3)
    assert [unit.label for unit in second.units()[:3]] == ["cropland", "other", "cropland"]
    assert rows(sample)[1] == (2, "cropland", "Ann", "cropland", "right")
    assert QgsVectorLayer(f"{sample}|layername=samples", "points", "ogr").isValid()
