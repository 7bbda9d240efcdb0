"""The diagnostics report: what mends a fault is in it, what is the user's own is not."""

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from croplayer_qgis.gui.options.diagnostics import diagnostics, without_secrets
from croplayer_qgis.gui.options.diagnostics_dialog import DiagnosticsDialog
from croplayer_qgis.shared.messages import HelloResult, ModelInfo

HELLO = HelloResult(
    croplayer="0.1.0",
    protocol=2,
    python="3.11.2",
    packages={"onnxruntime": "1.20.1"},
    providers=("CPUExecutionProvider",),
    models=(ModelInfo("iqa", "iqa-resnet18", "0.3.0", "0" * 64),),
)


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("/home/anna/Felder/job.gpkg cannot be written: [Errno 28]", ["anna", "Felder"]),
        ("“C:\\Users\\Anna\\jobs” cannot be read.", ["Anna"]),
        ("D:/data/anna/a.tif is damaged", ["anna"]),
        (r"\\\\server\\anna\\a.tif is damaged", ["server", "anna"]),
        ("~/jobs/anna cannot be entered", ["anna"]),
        (
            "https://anna:geheim@tiles.example/v4/9/1/2.png?access_token=pk.ey1 refused",
            ["anna", "geheim", "pk.ey1"],
        ),
        ("the key pk.eyJ1IjoiYW5uYSIsImEiOiJjazEifQ.abc_DEF-123 was refused", ["eyJ1", "abc_DEF"]),
        ("AIzaSyA1234567890abcdefghijklmnopqrstuv is not allowed", ["AIza"]),
        ('File "/opt/x/anna/job.py", line 3, in run', ["anna"]),
    ],
)
def test_messages_lose_paths_addresses_and_keys(text, secrets):
    told = without_secrets(text)
    assert [secret for secret in secrets if secret in told] == []


@pytest.mark.parametrize(
    "text",
    ["block N39.85_E116.35 failed: [Errno 28] No space left on device", "12 / 40 blocks, 3.5 ha, 50 %"],
)
def test_what_happened_stays_readable(text):
    assert without_secrets(text) == text


def test_kind_of_file_stays():
    assert without_secrets("/home/anna/map.v2.tif cannot be read") == "<path>.tif cannot be read"


def test_report_tells_versions_engine_models_and_last_messages():
    report = diagnostics(HELLO, ["first", "/home/anna/x.gpkg is gone"])
    for part in (
        Qgis.QGIS_VERSION,
        "CropLayer ",
        "onnxruntime 1.20.1",
        "CPUExecutionProvider",
        "iqa-resnet18 0.3.0",
    ):
        assert part in report
    assert report.endswith("first\n<path>.gpkg is gone")
    assert "does not answer" in diagnostics(None, [])


def test_report_is_copied_as_it_is_shown(qgis_app):
    dialog = DiagnosticsDialog("CropLayer 0.1.0\nEngine")
    dialog.findChild(QPushButton, "copyDiagnostics").click()
    assert QApplication.clipboard().text() == "CropLayer 0.1.0\nEngine"
