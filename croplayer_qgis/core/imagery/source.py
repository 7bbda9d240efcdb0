"""What CropLayer knows about an imagery source: one declarative record, terms beside the URL."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import Enum
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.template import has_tile_address, unknown_placeholders
from croplayer_qgis.shared.mbtiles import readable_zooms
from croplayer_qgis.shared.source_text import builtin_records
from croplayer_qgis.shared.url_keys import LOGIN, possible_keys

_MOST_ZOOM = 24
_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
_AUTH = re.compile(r"none|(query|header):[A-Za-z0-9_-]+")
_SHA256 = re.compile(r"[0-9a-f]{64}")
# Slower than this, requests would wait for their turn beyond the deadline of a request.
_SLOWEST_PER_SECOND = 0.2


class SourceKind(str, Enum):
    """How a source is read."""

    MAPBOX = "mapbox"
    GOOGLE = "google"
    XYZ = "xyz"
    RASTER = "raster"
    MBTILES = "mbtiles"


class Verdict(str, Enum):
    """What became of one tile."""

    OK = "ok"
    MISSING = "missing"  # the source has no imagery here
    PLACEHOLDER = "placeholder"  # it sent a picture that stands for no imagery
    FAILED = "failed"  # the source may have imagery, but it could not be fetched
    REFUSED = "refused"  # the source does not accept the key or token


@dataclass(frozen=True)
class Source:
    """An imagery source, without key or token: `auth` only says where the secret goes in a request.

    Attributes:
        id: Lower-case identifier, also used in file and column names.
        title: Name for people.
        kind: How the source is read.
        url: Base URL (mapbox, google), tile URL template (xyz) or file path (raster, mbtiles).
        min_zoom: Lowest zoom of 256-px tiles that can be asked for.
        max_zoom: Highest zoom of 256-px tiles that can be asked for.
        tile_size: 256, or 512 where one request brings the four 256-px tiles of the next zoom.
        auth: `none`, `query:NAME` or `header:NAME`.
        headers: Further request headers.
        options: Settings of the kind: `tileset`, `format` (mapbox); `language`, `region`,
            `image_format` (google); `scheme` `xyz` or `tms`, `subdomains` (xyz).
        attribution: Text that goes into every product and layer.
        terms_url: Where the terms of use stand.
        terms_note: What a user should know of the terms before accepting them.
        storing_allowed: Whether the terms allow keeping tiles on disk.
        max_age_days: Age after which a stored tile is fetched anew; None for never.
        requests_per_second: Upper limit of requests.
        connections: Upper limit of requests under way at once.
        requests_per_day: Quota of requests a day; None where there is none, or it is not known.
        price_per_1000: Price of 1,000 requests in ``currency``; None where it is not known.
        currency: Of the price, such as ``USD``.
        blank_sha256: SHA-256 of tile files that mean "no imagery here".
        public: Names of query parameters and headers that the user declared to be no secret; what is neither
            named here nor known to be harmless may be a key and is refused.
    """

    id: str
    title: str
    kind: SourceKind
    url: str
    min_zoom: int = 0
    max_zoom: int = 22
    tile_size: int = 256
    auth: str = "none"
    headers: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    attribution: str = ""
    terms_url: str = ""
    terms_note: str = ""
    storing_allowed: bool = False
    max_age_days: float | None = 30.0
    requests_per_second: float = 50.0
    connections: int = 8
    requests_per_day: int | None = None
    price_per_1000: float | None = None
    currency: str = ""
    blank_sha256: tuple[str, ...] = ()
    public: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise InputError(
                "“{}” cannot be the id of a source: use lower-case letters, digits and “_”.", self.id
            )
        problem = _problem(self)
        if problem:
            raise InputError("Source “{}” cannot be used: {}.", self.id, problem)

    @property
    def needs_secret(self) -> bool:
        """Whether requests carry a key or token."""
        return self.auth != "none"

    @property
    def first_zoom(self) -> int:
        """Lowest zoom the source can be read at: that of its tiles, or one to which a file is reduced."""
        return self._readable_zooms[0]

    @property
    def last_zoom(self) -> int:
        """Highest zoom the source can be read at: that of its tiles, or one to which a file is enlarged."""
        return self._readable_zooms[1]

    @property
    def _readable_zooms(self) -> tuple[int, int]:
        own = self.min_zoom, self.max_zoom
        return readable_zooms(*own) if self.kind is SourceKind.MBTILES else own

    def require_zoom(self, zoom: int) -> None:
        """Raises InputError for a zoom that the source cannot be read at."""
        if self.first_zoom <= zoom <= self.last_zoom:
            return
        own = self.title, self.min_zoom, self.max_zoom
        if self.kind is SourceKind.MBTILES:
            raise InputError(
                "{} has tiles of zoom {} to {}, which can be read at zoom {} to {}, not {}; choose a zoom "
                "within that range.",
                *own,
                self.first_zoom,
                self.last_zoom,
                zoom,
            )
        raise InputError(
            "{} has tiles of zoom {} to {}, not {}; choose a zoom within that range.", *own, zoom
        )

    @property
    def fingerprint(self) -> str:
        """Eight hex digits that change when the source would deliver other tiles."""
        what = [self.kind.value, self.url, self.tile_size, sorted(self.options.items())]
        return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:8]

    def with_url(self, url: str) -> Source:
        """The same source behind another base URL (a proxy, a test server)."""
        return replace(self, url=url)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready record; `from_dict` reads it back unchanged."""
        record = asdict(self)
        record.update(
            kind=self.kind.value,
            headers=dict(self.headers),
            options=dict(self.options),
            blank_sha256=list(self.blank_sha256),
            public=list(self.public),
        )
        return record

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Source:
        """Reads a record, refusing what it does not know, so that a misspelt field is noticed.

        Raises:
            InputError: An unknown or missing field, or a value that cannot be used.
        """
        name = record.get("id", "?")
        unknown = sorted(set(record) - {f.name for f in fields(cls)})
        if unknown:
            raise InputError("Source “{}” has an unknown field “{}”; remove or correct it.", name, unknown[0])
        missing = sorted({"id", "title", "kind", "url"} - set(record))
        if missing:
            raise InputError("Source “{}” lacks the field “{}”; add it.", name, missing[0])
        values = dict(record)
        try:
            values["kind"] = SourceKind(values["kind"])
        except ValueError:
            kinds = ", ".join(kind.value for kind in SourceKind)
            raise InputError(
                "Source “{}” has the unknown kind “{}”; use {}.", name, values["kind"], kinds
            ) from None
        for listed in ("blank_sha256", "public"):
            values[listed] = tuple(values.get(listed, ()))
        try:
            return cls(**values)
        except TypeError as error:
            raise InputError("Source “{}” has a value of the wrong type.", name, detail=str(error)) from error


def builtin_sources() -> dict[str, Source]:
    """The sources that come with CropLayer, by id (`resources/sources.json`)."""
    return {id: Source.from_dict(record) for id, record in builtin_records().items()}


def require_terms(source: Source, acknowledged: Collection[str]) -> None:
    """Refuses a source whose terms the user has not accepted; called where a job begins.

    Args:
        source: The source about to be used.
        acknowledged: Ids of the sources whose terms were accepted.

    Raises:
        InputError: The source has terms and its id is not among the acknowledged ones.
    """
    if source.terms_url and source.id not in acknowledged:
        note = f" ({source.terms_note})" if source.terms_note else ""
        raise InputError("Read and accept the terms of {} first: {}{}", source.title, source.terms_url, note)


def _problem(source: Source) -> str:
    """Why the record cannot be used, in words that complete “cannot be used: …”; empty when it can."""
    return _address_problem(source) or _limits_problem(source)


def _address_problem(source: Source) -> str:
    """What is wrong with where and how it is asked; empty for nothing."""
    if not source.title.strip() or not source.url.strip():
        return "its title or URL is empty"
    if source.kind in (SourceKind.MAPBOX, SourceKind.GOOGLE, SourceKind.XYZ) and not re.match(
        r"https?://", source.url
    ):
        return "its URL must begin with http:// or https://"
    unknown = [name for name in possible_keys(source.url, source.headers) if name not in source.public]
    if LOGIN in unknown:
        return (
            "its URL holds a user name or password, which would be saved with every job; use “auth” instead"
        )
    if unknown:
        return (
            f"its “{unknown[0]}” may be a key, which would be saved with every job; leave it out and "
            "use “auth”, or list it under “public” when it is no secret"
        )
    if not _AUTH.fullmatch(source.auth):
        return "its auth must be “none”, “query:NAME” or “header:NAME”"
    if source.kind is SourceKind.XYZ and not has_tile_address(source.url):
        return "its URL template must hold {x}, {y} (or {-y}) and {z}, or {q}"
    strange = unknown_placeholders(source.url) if source.kind is SourceKind.XYZ else []
    if strange:
        return f"nothing can be filled in for {', '.join(strange)} in its URL template; write the value there"
    return ""


def _limits_problem(source: Source) -> str:
    """Which of its figures cannot be; empty for none."""
    if not 0 <= source.min_zoom <= source.max_zoom <= _MOST_ZOOM:
        return "its zoom range must lie within 0 to 24"
    if source.tile_size not in (256, 512):
        return "its tile size must be 256 or 512"
    if source.requests_per_second < _SLOWEST_PER_SECOND or source.connections < 1:
        return f"it must allow {_SLOWEST_PER_SECOND} requests a second and one connection at least"
    if source.requests_per_day is not None and not source.requests_per_day >= 1:
        return "it must allow one request a day at least"
    if source.price_per_1000 is not None and not 0 <= source.price_per_1000 < math.inf:
        return "its price of 1,000 requests must be zero or more"
    if source.max_age_days is not None and source.max_age_days <= 0:
        return "the allowed age of stored tiles must be above zero"
    if any(not _SHA256.fullmatch(digest) for digest in source.blank_sha256):
        return "its blank-tile fingerprints must be SHA-256 in hex"
    return ""
