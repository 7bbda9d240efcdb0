"""The task ``export`` as QGIS and the command line ask for it."""

from croplayer_qgis.engine.cli import main


def test_export_over_the_pipe_reports_progress_and_says_where_the_files_are(engine, mapped, tmp_path):
    params = {"job": str(mapped.job.path), "folder": str(tmp_path), "products": ["raster", "table"]}
    result = engine.ask(1, "export", params)["result"]
    assert result["files"]["raster"] == str(tmp_path / "county_cropland.tif")
    assert all((tmp_path / name).is_file() for name in ("county_cropland.tif", "county_blocks.csv"))
    assert result["warnings"] == ["1 of the blocks is not finished and was left out."]
    assert 0 <= engine.notification("task_progress")["fraction"] <= 1


def test_export_to_a_place_that_is_no_folder_is_one_sentence(engine, mapped, tmp_path):
    (tmp_path / "file").write_text("")
    params = {"job": str(mapped.job.path), "folder": str(tmp_path / "file"), "products": ["table"]}
    error = engine.ask(1, "export", params)["error"]
    assert "cannot be written" in error["message"] and str(tmp_path / "file") in error["message"]


def test_command_prints_the_files_and_refuses_bad_input_with_status_2(mapped, tmp_path, capsys):
    arguments = ["export", str(mapped.job.path), str(tmp_path), "--product", "table", "--name", "x"]
    assert main(arguments) == 0
    assert str(tmp_path / "x_blocks.csv") in capsys.readouterr().out.splitlines()
    assert main(arguments) == 2
    assert main([*arguments, "--overwrite", "--block", "N00.00_E000.00"]) == 2
