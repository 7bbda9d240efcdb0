"""What ARCHITECTURE.md, CONTRIBUTING.md and the records of decisions name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = ["ARCHITECTURE.md", "CONTRIBUTING.md", *(f"docs/decisions/{record.name}" for record in RECORDS)]
FOLDERS = (
    "croplayer_qgis/",
    "tests/",
    "docs/",
    "benchmarks/",
    "demo/",
    "resources/",
    "scripts/",
    "requirements/",
)


def paths_of(text):
    """Paths of the repository that a page names, in backticks or inside a command line."""
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    found = re.findall(r"[A-Za-z0-9_.][A-Za-z0-9_./-]*", " ".join(re.findall(r"`([^`]+)`", text)))
    return {path.rstrip(".") for path in found if path.startswith(FOLDERS)}


def targets_of(text):
    return set(re.findall(r"`make ([a-z0-9-]+)", text))


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_exists(page):
    missing = [path for path in paths_of((ROOT / page).read_text("utf-8")) if not (ROOT / path).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES)
def test_every_target_that_a_page_names_is_in_the_makefile(page):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    known = set(re.findall(r"^([a-z0-9-]+):", makefile, re.MULTILINE))
    assert targets_of((ROOT / page).read_text("utf-8")) - known == set()


def test_the_check_of_pages_can_fail():
    page = "`croplayer_qgis/core/nothing.py`, `python -m pytest tests/none/here.py`, `make nothing-at-all`."
    assert paths_of(page) == {"croplayer_qgis/core/nothing.py", "tests/none/here.py"}
    assert targets_of(page) == {"nothing-at-all"}
    assert len(paths_of((ROOT / "ARCHITECTURE.md").read_text("utf-8"))) > 25


def test_no_source_file_sends_the_reader_to_a_document_that_is_not_here():
    pattern = re.compile(r"DESIGN section|CONTRACT of|engine/messages")
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in ("croplayer_qgis", "benchmarks", "demo", "scripts")
        for path in (ROOT / folder).rglob("*.py")
        if pattern.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_citation_names_the_version_of_the_plugin():
    version = re.search(r"^version=(.+)$", (ROOT / "metadata.txt").read_text("utf-8"), re.MULTILINE)[1]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
