"""The benchmarks that need QGIS run at a small size, so that none is broken unnoticed."""

from benchmarks import mosaic_rendering, review


def test_mosaic_rendering(qgis_app, mapped_job):
    product = next((mapped_job / "blocks").glob("*.tif"))
    found = mosaic_rendering.compare(str(product), 2)
    assert found.keys() == {"plain", "ours"}
    assert all(found["ours"][view] > 0 for view in mosaic_rendering.VIEWS)


def test_review(qgis_iface, qgis_new_project, job_folder, monkeypatch):
    monkeypatch.setattr(review, "REGIONS", 2)
    following, judging = review.measure(job_folder)
    assert len(following) == len(judging) == 2
