"""The one error hierarchy: a sentence for the user, details for the log."""

from __future__ import annotations

from croplayer_qgis.shared.sentence import SentenceError


class CropLayerError(SentenceError):
    """Base of every error CropLayer raises on purpose.

    Args:
        text: One or two sentences in the user's words: what happened, and what to do next. English, with a
            {} for each value; or a finished sentence.
        values: What the sentence is about.
        detail: What the log should keep besides (status codes, exception text). Never holds a secret.
        block: Id of the block concerned, when there is one.
    """

    def __init__(self, text: str, *values: object, detail: str = "", block: str | None = None) -> None:
        super().__init__(text, *values)
        self.detail = detail
        self.block = block


class InputError(CropLayerError):
    """What the user asked for cannot be done as asked; the command line exits with status 2."""


class KeyMissingError(InputError):
    """A source needs a key or token, and none was given."""


class SourceError(CropLayerError):
    """An imagery source cannot be used: refused key, no network, unreadable file."""


class ImageryError(SourceError):
    """Nothing, or too little, of a source's imagery could be read; the command line exits with status 1."""


class KeyRefusedError(SourceError):
    """A source does not accept its key or token."""


class UnreachableError(SourceError):
    """A source does not answer: no network, wrong address, service down."""


class ModelError(CropLayerError):
    """A model folder or its weights break what ``core/models/card.py`` says."""


class JobError(CropLayerError):
    """A job folder cannot be created, opened, read or written."""


class DiskFullError(JobError):
    """The disk of a job has no space left."""


class NotWritableError(JobError):
    """The folder of a job cannot be written to by this user."""


class Cancelled(CropLayerError):  # noqa: N818 - an outcome, not an error
    """The user cancelled; nothing that was finished is lost."""

    def __init__(self, block: str | None = None) -> None:
        super().__init__("Cancelled.", block=block)
