"""Blind labelling in real widgets, with real keys on a real canvas and a real sample."""

import sqlite3
from dataclasses import replace

import pytest
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QProgressBar, QPushButton

from croplayer_qgis.gui.accuracy.label.label_page import LabelPage
from croplayer_qgis.layers.accuracy_overlays import add_samples
from croplayer_qgis.layers.accuracy_samples import SECOND, SampleFile, SampleFileError, now
from croplayer_qgis.layers.job_group import add_job_layers
from croplayer_qgis.layers.job_reader import read_job
from tests.qgis.accuracy.conftest import POINTS


@pytest.fixture
def page(state, job_folder, sample, qgis_iface, project):
    """The page with the job open, its layers in the project, and the sample picked; not started."""
    state.open_job(job_folder)
    add_job_layers(read_job(job_folder), project)
    add_samples(sample, project)
    canvas = qgis_iface.mapCanvas()
    canvas.resize(400, 300)
    page = LabelPage(state)
    page.resize(380, 600)
    page.pick_sample(sample)
    find(page, QLineEdit, "labeller").setText("Ann")
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page, 3000)
    yield page
    page.stop()
    page.close()
    page.deleteLater()


@pytest.fixture
def started(page):
    page.findChild(QPushButton, "startLabelling").click()
    QApplication.processEvents()
    return page


def find(page, kind, name):
    return page.findChild(kind, name)


def press(page, key, text=None):
    QTest.keyClick(page.focusWidget() or page.currentWidget(), key)
    QApplication.processEvents()


def title(page):
    return int("".join(c for c in find(page, QLabel, "labelTitle").text() if c.isdigit()))


def shown(project):
    return {node.name() for node in project.layerTreeRoot().findLayers() if node.isVisible()}


def stored(sample, columns="reference, labelled_by, remark, mapped, result"):
    with sqlite3.connect(sample) as database:
        return database.execute(f"SELECT {columns} FROM samples ORDER BY id").fetchall()


def text_of(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_map_is_hidden_while_labelling_and_shown_again_after(page, project):
    before = shown(project)
    assert {"Cropland", "Sample points: points"} <= before
    find(page, QPushButton, "startLabelling").click()
    assert shown(project) == {"Imagery A: Demo A (NAIP 2015-09-26)"}
    layer = project.mapLayersByName("Sample points: points")[0]
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert {"mapped", "result"} <= hidden
    form = {field.name() for field in layer.editFormConfig().invisibleRootContainer().children()}
    assert "reference" in form and not {"mapped", "result"} & form
    find(page, QPushButton, "stopLabelling").click()
    assert shown(project) == before
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    assert not {"mapped", "result"} & hidden


def test_layer_that_comes_while_labelling_is_hidden_until_its_end(page, project):
    cropland = next(node for node in project.layerTreeRoot().findLayers() if node.name() == "Cropland")
    group, again = cropland.parent(), cropland.layer().clone()
    group.removeChildNode(cropland)
    find(page, QPushButton, "startLabelling").click()
    project.addMapLayer(again, False)
    group.insertLayer(0, again).setItemVisibilityChecked(True)  # as a run does that goes on meanwhile
    QTest.qWait(20)
    assert shown(project) == {"Imagery A: Demo A (NAIP 2015-09-26)"}
    find(page, QPushButton, "stopLabelling").click()
    assert "Cropland (job)" in shown(project)


def test_nothing_on_the_page_tells_the_map_before_the_label_is_given(started, sample):
    assert "map says" not in text_of(started)
    press(started, Qt.Key.Key_2)
    assert "map says" in text_of(started)
    press(started, Qt.Key.Key_Space)
    assert "map says" not in text_of(started)
    assert [row[3] for row in stored(sample)].count(None) == POINTS - 1


def test_number_keys_label_and_reveal_right_or_wrong(started, sample, map_values):
    units = SampleFile(sample).units()
    for unit, key, label in zip(units, (Qt.Key.Key_1, Qt.Key.Key_2), ("cropland", "other")):
        assert title(started) == unit.id
        press(started, key)
        mapped = map_values(unit.lon, unit.lat)
        outcome = "right" if mapped == label else "wrong"
        assert stored(sample)[unit.id - 1] == (label, "Ann", None, mapped, outcome)
        assert f"<b>{mapped}</b>: {outcome}" in find(started, QLabel, "revealed").text()
        press(started, Qt.Key.Key_Space)
    assert find(started, QProgressBar, "labelProgress").text() == f"2 of {POINTS}"


def test_unsure_back_and_undo(started, sample):
    press(started, Qt.Key.Key_U)
    assert stored(sample)[0] == (None, "Ann", None, None, "unlabelled")
    assert find(started, QProgressBar, "labelProgress").text() == f"1 of {POINTS}, 1 unsure"
    press(started, Qt.Key.Key_Space)
    press(started, Qt.Key.Key_1)
    press(started, Qt.Key.Key_Backspace)
    assert title(started) == 1
    press(started, Qt.Key.Key_Z)
    assert title(started) == 2
    assert stored(sample)[1] == (None, None, None, None, "unlabelled")
    press(started, Qt.Key.Key_Z)
    assert title(started) == 1
    assert stored(sample)[0] == (None, None, None, None, "unlabelled")


def test_keys_work_on_the_map_too(started, sample, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    canvas.show()
    canvas.activateWindow()
    QTest.qWaitForWindowActive(canvas, 3000)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_1)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_U)
    canvas.hide()
    assert [row[0] for row in stored(sample)[:2]] == ["cropland", None]
    assert stored(sample, "labelled_by")[1] == ("Ann",)


def test_comment_is_text_not_labels_and_is_stored(started, sample):
    remark = find(started, QLineEdit, "remark")
    remark.setFocus()
    QTest.keyClicks(remark, "u 12 z")
    QTest.keyClick(remark, Qt.Key.Key_Return)
    assert stored(sample)[0] == (None, None, "u 12 z", None, "unlabelled")
    press(started, Qt.Key.Key_1)
    assert stored(sample)[0][:3] == ("cropland", "Ann", "u 12 z")


def test_label_changed_after_the_map_was_shown_says_so(started, sample):
    press(started, Qt.Key.Key_1)
    press(started, Qt.Key.Key_Z)
    press(started, Qt.Key.Key_2)
    assert stored(sample)[0][:3] == ("other", "Ann", "changed from cropland after the map's class was shown")


def test_canvas_shows_the_unit_and_the_footprint_of_its_pixel(started, sample, qgis_iface, job_folder):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer
    from qgis.gui import QgsRubberBand

    canvas = qgis_iface.mapCanvas()
    unit = SampleFile(sample).units()[0]
    to_canvas = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        canvas.mapSettings().destinationCrs(),
        QgsProject.instance(),
    )
    point = to_canvas.transform(unit.lon, unit.lat)
    assert canvas.extent().center().distance(point) < canvas.extent().width() / 1000
    bands = [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.isVisible()]
    sizes = sorted(band.asGeometry().area() for band in bands)
    assert sizes[1] == pytest.approx(9 * sizes[0], rel=1e-3)
    layer = QgsRasterLayer(str(job_folder / "cropland.vrt"), "map", "gdal")
    pixel = QgsRectangle(
        0, 0, layer.extent().width() / layer.width(), layer.extent().height() / layer.height()
    )
    smallest = min(bands, key=lambda band: band.asGeometry().area()).asGeometry()
    assert smallest.contains(to_canvas.transform(unit.lon, unit.lat))
    if layer.crs() == canvas.mapSettings().destinationCrs():
        assert sizes[0] == pytest.approx(pixel.width() * pixel.height(), rel=1e-6)
    started.stop()
    assert not [item for item in canvas.scene().items() if item in bands]  # others may have left theirs


def test_locked_sample_keeps_the_labeller_at_the_point(started, sample):
    blocker = sqlite3.connect(sample, isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    press(started, Qt.Key.Key_1)
    blocker.execute("ROLLBACK")
    blocker.close()
    assert "locked" in find(started, QLabel, "labelMessage").text()
    assert title(started) == 1 and stored(sample)[0][0] is None
    press(started, Qt.Key.Key_1)
    assert find(started, QLabel, "labelMessage").text() == ""
    assert stored(sample)[0][0] == "cropland"


def test_label_outside_the_class_list_is_refused(page, sample):
    find(page, QPushButton, "startLabelling").click()
    session = page.currentWidget()
    session._labelling.label("forest")
    assert "forest is no class" in find(page, QLabel, "labelMessage").text()
    assert stored(sample)[0][0] is None


def test_labelling_goes_on_where_it_was_left(started, page, sample):
    for _ in range(3):
        press(started, Qt.Key.Key_1)
        press(started, Qt.Key.Key_Space)
    find(page, QPushButton, "stopLabelling").click()
    assert f"3 of {POINTS} points labelled" in text_of(page)
    find(page, QPushButton, "startLabelling").click()
    assert title(page) == 4


def test_last_label_says_what_comes_next(started):
    for _ in range(POINTS):
        press(started, Qt.Key.Key_1)
        press(started, Qt.Key.Key_Space)
    assert "All points are labelled" in text_of(started)


def test_labeller_without_a_name_is_asked_for_one(page, sample):
    find(page, QLineEdit, "labeller").clear()
    find(page, QPushButton, "startLabelling").click()
    assert "who labels" in text_of(page)


def test_closed_project_ends_labelling(started, project):
    project.clear()
    assert started.currentIndex() == 0


def test_label_where_the_map_has_an_unknown_code_is_refused_with_its_number(
    page, sample, job_folder, map_values
):
    (block,) = (job_folder / "blocks").glob("*.tif")
    page._map.pick_file(block, "worldcover")
    find(page, QPushButton, "startLabelling").click()
    unit = next(unit for unit in SampleFile(sample).units() if map_values(unit.lon, unit.lat) == "cropland")
    for _ in range(unit.id - 1):
        press(page, Qt.Key.Key_U)
        press(page, Qt.Key.Key_Space)
    assert title(page) == unit.id
    press(page, Qt.Key.Key_1)
    assert "The value 1 is in no class" in find(page, QLabel, "labelMessage").text()
    assert stored(sample)[unit.id - 1] == (None, None, None, None, "unlabelled")


def test_second_labeller_on_the_page_starts_blind_and_leaves_the_first_labels(page, sample):
    file = SampleFile(sample)
    for unit in file.units():
        file.write(replace(unit, label="cropland", labelled_by="Ann", labelled_at=now()))
    before = stored(sample)
    page.findChild(QCheckBox, "secondLabeller").setChecked(True)
    assert f"0 of {POINTS} points labelled" in text_of(page)
    find(page, QLineEdit, "labeller").setText("Ben")
    find(page, QPushButton, "startLabelling").click()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1):
        assert "<b>cropland</b>" not in find(page, QLabel, "revealed").text()
        press(page, key)
        press(page, Qt.Key.Key_Space)
    find(page, QPushButton, "stopLabelling").click()
    assert "Both labellers agree on 2 of 3 points" in text_of(page)
    assert stored(sample) == before


def begin_as(page, name, words):
    """Begins as somebody, and presses a button of the question that is asked."""

    def press_it():
        box = QApplication.activeModalWidget()
        assert box.objectName() == "labellerQuestion"
        next(button for button in box.buttons() if words in button.text()).click()

    find(page, QLineEdit, "labeller").setText(name)
    QTimer.singleShot(0, press_it)
    find(page, QPushButton, "startLabelling").click()
    page.activateWindow()
    QTest.qWaitForWindowActive(page, 3000)


@pytest.fixture
def labelled_by_ann(sample):
    """Ann labelled all points but the last two."""
    file = SampleFile(sample)
    for unit in file.units()[:-2]:
        file.write(replace(unit, label="cropland", labelled_by="Ann", labelled_at=now()))
    return stored(sample)


def test_another_name_is_asked_about_and_becomes_the_second_labeller(page, sample, labelled_by_ann):
    begin_as(page, "Ben", "second labeller")
    assert title(page) == 1
    press(page, Qt.Key.Key_2)
    find(page, QPushButton, "stopLabelling").click()
    assert stored(sample) == labelled_by_ann
    (unit,) = (unit for unit in SampleFile(sample, SECOND).units() if unit.label)
    assert (unit.id, unit.label, unit.labelled_by) == (1, "other", "Ben")
    find(page, QPushButton, "startLabelling").click()  # Ben again: nothing is asked
    assert title(page) == 2


def test_another_name_may_label_what_is_left_and_changes_no_label(page, sample, labelled_by_ann):
    begin_as(page, "Ben", "points left")
    assert title(page) == POINTS - 1
    press(page, Qt.Key.Key_2)
    press(page, Qt.Key.Key_Backspace)
    press(page, Qt.Key.Key_2)
    assert "a label of Ann, which stays" in find(page, QLabel, "labelMessage").text()
    now_stored = stored(sample)
    assert now_stored[: POINTS - 2] == labelled_by_ann[: POINTS - 2]
    assert now_stored[POINTS - 2][:2] == ("other", "Ben")


def test_who_turns_back_labels_nothing(page, sample, labelled_by_ann):
    begin_as(page, "Ben", "Cancel")
    assert page.currentIndex() == 0 and stored(sample) == labelled_by_ann


def test_disagreements_are_walked_and_settled_and_both_labels_stay(page, sample, labelled_by_ann):
    second = SampleFile(sample, SECOND)
    for unit in second.units()[:3]:
        label = "cropland" if unit.id == 2 else "other"
        second.write(replace(unit, label=label, labelled_by="Ben", labelled_at=now()))
    page._show_sample()
    assert "They differ on 2 points, 0 of them settled." in text_of(page)
    find(page, QLineEdit, "labeller").setText("Cleo")
    find(page, QPushButton, "settleLabels").click()
    said = find(page, QLabel, "labelTitle").text()
    assert "Point 1" in said and "Ann: <b>cropland</b>" in said and "Ben: <b>other</b>" in said
    press(page, Qt.Key.Key_2)
    press(page, Qt.Key.Key_Space)
    assert "Point 3" in find(page, QLabel, "labelTitle").text()
    find(page, QPushButton, "stopLabelling").click()
    assert "They differ on 2 points, 1 of them settled." in text_of(page)
    assert stored(sample) == labelled_by_ann
    assert [unit.label for unit in second.units()[:3]] == ["other", "cropland", "other"]
    with sqlite3.connect(sample) as database:
        found = database.execute("SELECT id, reference, labelled_by FROM sample_settled_labels").fetchall()
    assert found == [(1, "other", "Cleo")]


def test_the_file_itself_refuses_to_write_over_anothers_label(sample, labelled_by_ann):
    unit = SampleFile(sample).units()[0]
    with pytest.raises(SampleFileError, match="a label of Ann, which stays"):
        SampleFile(sample, labeller="Ben").write(replace(unit, label="other", labelled_by="Ben"))
    assert stored(sample) == labelled_by_ann
