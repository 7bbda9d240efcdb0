"""Model packages: packed, unpacked, installed from files and a server, listed, removed."""

import io
import stat
import threading
import zipfile
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from croplayer_qgis.core.errors import Cancelled, CropLayerError, InputError, ModelError, UnreachableError
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.packages import installed, own, pinned
from croplayer_qgis.core.models.packages.archive import packed, unpack
from croplayer_qgis.core.models.packages.installed import install, installed_models, remove
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared import resources
from tests.core.models.conftest import NATIVE_CARD, green_share_network, save_network

NAME = "green-1.0.0"


def install_quietly(source, folder, sha256=""):
    return install(str(source), sha256, folder, lambda: False, lambda _share, _words: None)


def write_package(model, folder, training=False):
    name, content = packed(model, training)
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return folder / name


@pytest.fixture
def package(native_folder, tmp_path):
    return write_package(native_folder, tmp_path / "packages")


@pytest.fixture
def models(tmp_path):
    return tmp_path / "models"


@pytest.fixture
def server():
    """Serves bytes by path; answers ranges; ``cut`` ends an answer after so many bytes, once."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, self.headers.get("Range")))
            if self.path in moved:
                self.send_response(302)
                self.send_header("Location", moved[self.path])
                self.end_headers()
                return
            content = files.get(self.path)
            if content is None:
                self.send_error(404)
                return
            start = int((self.headers.get("Range") or "bytes=0-")[6:-1])
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(content) - start))
            self.end_headers()
            end = cut.pop() if cut else len(content)
            self.wfile.write(content[start:end])

        def log_message(self, *_args):
            pass

    files, asked, cut, moved = {}, [], [], {}
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    httpd.files, httpd.asked, httpd.cut, httpd.moved = files, asked, cut, moved
    httpd.url = f"http://127.0.0.1:{httpd.server_port}"
    yield httpd
    httpd.shutdown()
    httpd.server_close()


def test_package_is_the_model_and_the_same_files_are_the_same_bytes(native_folder, package, tmp_path):
    assert packed(native_folder) == (package.name, package.read_bytes())
    (native_folder / "notes.txt").write_text("no part of a model")
    assert packed(native_folder)[1] == package.read_bytes()
    unpack(package, tmp_path / "again")
    assert {file.name for file in (tmp_path / "again").iterdir()} == {"card.json", "item.json", "model.onnx"}
    assert ModelCard.load(tmp_path / "again") == ModelCard.load(native_folder)


def test_weights_to_train_from_make_another_package(native_folder, tmp_path, models):
    (native_folder / "weights.safetensors").write_bytes(b"weights")
    plain = install_quietly(write_package(native_folder, tmp_path / "a"), models)
    with_weights = install_quietly(write_package(native_folder, tmp_path / "a", training=True), models)
    assert (plain.training, with_weights.training) == (False, True)
    assert (with_weights.folder / "weights.safetensors").read_bytes() == b"weights"
    assert [model.folder.name for model in installed_models(models)] == [NAME, f"{NAME}-training"]


def test_installed_model_is_listed_and_removed(package, models):
    made = install_quietly(package, models)
    assert made.folder == models / NAME and made.card.task == "cropland"
    assert [model.folder for model in installed_models(models)] == [made.folder]
    assert remove(NAME, models) == made.folder
    assert not list(models.iterdir())
    with pytest.raises(InputError, match=f"No model {NAME} is installed"):
        remove(NAME, models)


def test_same_model_twice_is_one_and_another_of_its_name_is_refused(package, models, tmp_path):
    made = install_quietly(package, models)
    before = sha256_of(made.folder / "model.onnx")
    assert install_quietly(package, models) == made
    other = save_network(tmp_path / "other", green_share_network(gain=0.5), NATIVE_CARD)
    with pytest.raises(InputError, match="with other weights"):
        install_quietly(write_package(other, tmp_path / "others"), models)
    assert sha256_of(made.folder / "model.onnx") == before


def test_half_a_model_is_made_whole(package, models):
    made = install_quietly(package, models)
    (made.folder / "model.onnx").unlink()
    assert install_quietly(package, models).card == made.card
    assert (made.folder / "model.onnx").is_file()


def entry(name, content=b"x", mode=stat.S_IFREG | 0o644):
    made = zipfile.ZipInfo(name)
    made.external_attr = mode << 16
    return made, content


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (entry("../outside.txt"), "own folder"),
        (entry("/etc/passwd"), "own folder"),
        (entry("deep/er/file"), "own folder"),
        (entry("..\\outside.txt"), "own folder"),
        (entry("link", b"/etc/passwd", stat.S_IFLNK | 0o777), "own folder"),
        (entry("other/card.json", b"{}"), "must have one card.json"),
    ],
)
def test_package_that_reaches_out_of_its_folder_is_refused(package, models, extra, words):
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr(*extra)
    with pytest.raises(ModelError, match=words):
        install_quietly(package, models)
    assert not list(models.iterdir())


def damaged(content):
    return content[: len(content) // 2]


def other_weights(content):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            inside = old.read(name)
            new.writestr(name, inside + b"\0" if name == "model.onnx" else inside)
    return out.getvalue()


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (damaged, "damaged"),
        (other_weights, "not the file the card describes"),
        (lambda _content: b"", "no model package"),
        (lambda _content: b"<html>Not found</html>", "no model package"),
    ],
)
def test_damaged_package_leaves_nothing(package, models, harm, words):
    package.write_bytes(harm(package.read_bytes()))
    with pytest.raises(ModelError, match=words):
        install_quietly(package, models)
    assert not list(models.iterdir())


def test_no_file_and_a_wrong_digest_are_told(package, models, tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        install_quietly(tmp_path / "none.zip", models)
    with pytest.raises(ModelError, match="SHA-256 differs"):
        install_quietly(package, models, "0" * 64)


def test_download_goes_on_where_it_was_broken_off(native_folder, tmp_path, models, server):
    (native_folder / "CARD.md").write_text("A long card. " * 30_000)
    package = write_package(native_folder, tmp_path / "long")
    content = package.read_bytes()
    server.files["/p/green.zip"] = content
    server.cut.append(len(content) // 2)
    fetch = partial(install_quietly, f"{server.url}/p/green.zip", models, sha256_of(package))
    with pytest.raises(UnreachableError, match=r"could not be fetched from 127\.0\.0\.1"):
        fetch()
    assert fetch().folder == models / NAME
    (_path, first), (_again, second) = server.asked
    assert first is None and 0 < int(second[6:-1]) <= len(content) // 2
    assert [path.name for path in models.iterdir()] == [NAME]


def test_file_that_is_not_the_promised_one_is_deleted(package, models, server):
    server.files["/green.zip"] = package.read_bytes()
    with pytest.raises(ModelError, match="is not the file"):
        install_quietly(f"{server.url}/green.zip", models, "0" * 64)
    assert not list(models.iterdir())


@pytest.mark.parametrize("path", ["/none.zip", "/moved.zip"])
def test_missing_file_is_told(models, server, path):
    server.moved["/moved.zip"] = "/none.zip"
    with pytest.raises(UnreachableError, match="HTTP 404"):
        install_quietly(f"{server.url}{path}", models)


def test_nothing_is_fetched_in_the_clear(models):
    with pytest.raises(ModelError, match="not an address with https"):
        install_quietly("http://example.org/green.zip", models)


def test_cancelled_download_keeps_what_has_come(package, models, server):
    server.files["/green.zip"] = package.read_bytes()
    with pytest.raises(Cancelled):
        install(f"{server.url}/green.zip", sha256_of(package), models, lambda: True, lambda *_said: None)
    assert not installed_models(models)
    assert [path.suffix for path in models.iterdir()] == [".part"]


@pytest.fixture
def light(monkeypatch, tmp_path, package, models, server):
    """CropLayer without models of its own, but with the package of one for the task cropland."""
    entry = pinned.PinnedPackage(package.name, "cropland", False, package.stat().st_size, sha256_of(package))
    packages = pinned.PinnedPackages(f"{server.url}/models/", (entry,))
    folder = tmp_path / "resources"
    folder.mkdir()
    (folder / pinned.PINNED_FILE).write_text(packages.text())
    monkeypatch.setattr(resources, "_PACKAGE", folder.parent)
    monkeypatch.setenv("CROPLAYER_MODELS_FOLDER", str(models))
    pinned.pinned.cache_clear()
    yield server
    pinned.pinned.cache_clear()


def test_models_of_a_light_plugin_are_fetched_once(light, package, models):
    with pytest.raises(ModelError, match=r"not installed yet .*croplayer model install"):
        find_model("cropland")
    light.files[f"/models/{package.name}"] = package.read_bytes()
    said = []
    made = own.install_own(models, False, lambda: False, lambda share, _words: said.append(share))
    assert [model.folder for model in made] == [models / NAME] == [find_model("cropland")]
    assert said == sorted(said) and 0 < said[-1] <= 1
    assert own.install_own(models, False, lambda: False, lambda *_said: None) == made
    assert len(light.asked) == 1


def test_plugin_that_brings_its_models_installs_none(models):
    with pytest.raises(InputError, match="brings its models along"):
        own.install_own(models, False, lambda: False, lambda *_said: None)


def test_folders_that_are_no_models_are_left_out(models):
    (models / "empty").mkdir(parents=True)
    (models / "file.txt").write_text("")
    assert installed.installed_models(models) == []
    assert installed.installed_models(Path("/nowhere")) == []


def test_folder_that_cannot_be_written_is_named(package, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CropLayerError, match="cannot be written"):
        install_quietly(package, tmp_path / "file" / "models")
