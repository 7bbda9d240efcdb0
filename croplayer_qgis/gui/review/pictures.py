"""What the views can show: imagery of the job, stored or live, layers and tile services that QGIS knows."""

from __future__ import annotations

import json
from contextlib import suppress

from qgis.core import QgsMapLayer, QgsNetworkAccessManager, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QByteArray, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from croplayer_qgis.client.secrets import SecretError, secrets_for
from croplayer_qgis.gui.review.map_view import Choice
from croplayer_qgis.gui.sources.connections import open_connection, xyz_connections
from croplayer_qgis.layers.job_group import GROUP_PROPERTY
from croplayer_qgis.layers.job_reader import Job, SourceText
from croplayer_qgis.layers.review.view_layers import live_imagery, outlines, product_layer, stored_imagery
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import CORRECTED
from croplayer_qgis.shared.vocabulary.products import PRODUCT_WORDS
from croplayer_qgis.translation import tr

_SESSION_TIMEOUT_MS = 8000


class Pictures:
    """Makes the layers of one job's views and keeps them; none of them goes into the project."""

    def __init__(self, job: Job) -> None:
        self.problems: list[str] = []
        """Why some imagery cannot be shown, a sentence each."""
        self._job = job
        self._services: dict[str, QgsRasterLayer] = {}
        self._imagery = [
            (f"imagery_{letter.lower()}", f"{letter}: {source.title}", self._imagery_of(source))
            for letter, source in zip("AB", job.sources)
        ]
        self._outlines = outlines(job)
        self._products = {name: product_layer(job, name) for name in PRODUCT_WORDS}

    def pictures(self, project: QgsProject) -> list[Choice]:
        """What lies at the bottom of a view: imagery A and B, layers of the project, tile services."""
        found = [
            Choice(key, title if layer is not None else tr("{} (not available)").format(title), _list(layer))
            for key, title, layer in self._imagery
        ]
        found += [
            Choice(f"layer:{layer.id()}", layer.name(), [layer])
            for layer in project.mapLayers().values()
            if not _of_a_job(layer, project)
        ]
        found += [Choice(key, layer.name(), [layer]) for key, layer in self._known_services()]
        return [*found, Choice("nothing", tr("No picture"), [])]

    def overlays(self) -> list[Choice]:
        """What lies over the picture."""
        self._products = {
            name: layer or product_layer(self._job, name) for name, layer in self._products.items()
        }
        corrected = product_layer(self._job, f"{CORRECTED}_cropland", "cropland")
        found = [
            Choice("none", tr("Nothing over it"), []),
            Choice("outlines", tr("Outlines"), [self._outlines]),
            *(Choice(name, tr(PRODUCT_WORDS[name]), _list(layer)) for name, layer in self._products.items()),
        ]
        if corrected is not None:
            found.append(Choice("corrected", tr("Cropland, corrected"), [corrected]))
        return found

    def set_opacity(self, opacity: float) -> None:
        """How strongly products cover the picture, 0-1."""
        for layer in self._products.values():
            if layer is not None:
                layer.renderer().setOpacity(opacity)
                layer.triggerRepaint()

    def _imagery_of(self, source: SourceText) -> QgsRasterLayer | None:
        stored = stored_imagery(self._job, source)
        if stored is not None:
            return stored
        try:
            secret = secrets_for([source]).get(source.id, "")
        except SecretError as error:
            self.problems.append(str(error))
            return None
        needs_key = source.record.get("auth", "none") != "none"
        if needs_key and not secret:
            text = tr("{} may not be stored and needs its key to be shown live: give it on the page Sources.")
            self.problems.append(text.format(source.title))
            return None
        session = _google_session(source, secret) if source.record.get("kind") == "google" else ""
        layer = live_imagery(source, secret, session)
        if layer is None:
            self.problems.append(tr("{} cannot be shown live.").format(source.title))
        return layer

    def _known_services(self) -> list[tuple[str, QgsRasterLayer]]:
        """The XYZ connections of QGIS's browser, as layers that are made once."""
        for connection in xyz_connections():
            key = f"xyz:{connection.name}"
            if key in self._services:
                continue
            with suppress(SecretError):
                opened = open_connection(connection)
                source = SourceText(
                    str(opened.record["id"]), connection.name, connection.attribution, opened.record
                )
                layer = live_imagery(source, opened.key)
                if layer is not None:
                    self._services[key] = layer
        return sorted(self._services.items())


def _list(layer: QgsMapLayer | None) -> list[QgsMapLayer]:
    return [] if layer is None else [layer]


def _of_a_job(layer: QgsMapLayer, project: QgsProject) -> bool:
    """Whether a layer lies in the group of a job: the views have its products by themselves."""
    node = project.layerTreeRoot().findLayer(layer.id())
    parent = None if node is None else node.parent()
    while parent is not None:
        if parent.customProperty(GROUP_PROPERTY):
            return True
        parent = parent.parent()
    return False


def _google_session(source: SourceText, key: str) -> str:
    """A session of Google's Map Tiles API, which wants one before it gives a tile; "" when it gives none.

    https://developers.google.com/maps/documentation/tile/session_tokens
    """
    options = source.record.get("options", {})
    body = {
        "mapType": "satellite",
        "language": options.get("language", "en-US"),
        "region": options.get("region", "US"),
    }
    url = f"{str(source.record.get('url', '')).rstrip('/')}/v1/createSession?key={key}"
    request = QNetworkRequest(QUrl(url))
    request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
    request.setTransferTimeout(_SESSION_TIMEOUT_MS)
    reply = QgsNetworkAccessManager.blockingPost(request, QByteArray(json.dumps(body).encode()))
    try:
        answer = read_json(bytes(reply.content()).decode("utf-8", "replace"))
    except ValueError:
        return ""
    return str(answer.get("session", "")) if isinstance(answer, dict) else ""
