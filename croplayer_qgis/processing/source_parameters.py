"""The parameters that name an imagery source and its key, and what they mean."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from croplayer_qgis.client.secrets import SecretError, credential_of
from croplayer_qgis.processing.declared import described
from croplayer_qgis.shared.messages import token_variable
from croplayer_qgis.shared.source_text import SourceTextError, record_from_text
from croplayer_qgis.translation import tr

TERMS = "ACCEPT_TERMS"


@dataclass(frozen=True)
class ImagerySource:
    """A source record and, where it has one, its key by source id."""

    record: dict[str, Any]
    secrets: dict[str, str] = field(default_factory=dict, repr=False)

    def accepted_terms(self, accepted: bool) -> tuple[str, ...]:
        """Ids of the sources whose terms the user accepted."""
        return (str(self.record["id"]),) if accepted else ()


def add_source(algorithm: QgsProcessingAlgorithm, slot: str, title: str, needed: bool) -> None:
    """Declares ``SOURCE`` and ``AUTH`` with the slot as suffix (``SOURCE_A``), "" for a single source."""
    help_text = tr(
        "“mapbox” or “google”, a tile URL template with {x}, {y} (or {-y}) and {z} (or {q}), or the path of "
        "a georeferenced RGB raster, an .mbtiles file or a source record (.json)."
    )
    label = tr("{} (mapbox, google, tile URL or file)").format(title)
    text = QgsProcessingParameterString(_name("SOURCE", slot), label, optional=not needed)
    algorithm.addParameter(described(text, help_text))
    key = QgsProcessingParameterAuthConfig(_name("AUTH", slot), tr("Key of {}").format(title), None, True)
    key_help = tr(
        "Entry of QGIS's authentication database with the key or token (Basic without a user name: the "
        "password is the key). Empty: an environment variable such as "
        "CROPLAYER_TOKEN_MAPBOX."
    )
    algorithm.addParameter(described(key, key_help))


def add_terms(algorithm: QgsProcessingAlgorithm) -> None:
    """Declares that the terms of use are accepted."""
    title = tr("I have read the terms of use of the sources and accept them")
    help_text = tr("Needed for sources that state terms of use, such as Mapbox and Google.")
    parameter = QgsProcessingParameterBoolean(TERMS, title, defaultValue=False)
    algorithm.addParameter(described(parameter, help_text))


def read_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], slot: str, context: QgsProcessingContext
) -> ImagerySource | None:
    """The source of a slot, None when it is empty; to be called in the main thread, as QGIS may ask for the
    master password.

    Raises:
        QgsProcessingException: The text means no source, or its key cannot be had.
    """
    text = str(algorithm.parameterAsString(parameters, _name("SOURCE", slot), context) or "").strip()
    if not text:
        return None
    config = algorithm.parameterAsString(parameters, _name("AUTH", slot), context) or ""
    try:
        record = record_from_text(text, slot.lower() or "a")
        if config:
            credential = credential_of(config)
            record["auth"] = credential.auth or record.get("auth", "none")
            return ImagerySource(record, {record["id"]: credential.secret})
    except (SourceTextError, SecretError) as error:
        raise QgsProcessingException(str(error)) from error
    if record.get("auth", "none") == "none":
        return ImagerySource(record)
    variable = token_variable(str(record["id"]))
    if not os.environ.get(variable):
        sentence = tr("{} needs a key: choose an authentication, or set the environment variable {}.")
        raise QgsProcessingException(sentence.format(record.get("title", text), variable))
    return ImagerySource(record, {record["id"]: os.environ[variable]})


def _name(what: str, slot: str) -> str:
    return f"{what}_{slot}" if slot else what
