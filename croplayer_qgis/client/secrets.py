"""Keys and tokens of imagery sources: from QGIS's authentication database, or the caller's environment.

QGIS asks for its master password, once a session, when a key is really stored or read, and never before. A
key is held only as long as the request that carries it to the engine.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from qgis.core import QgsApplication, QgsAuthMethodConfig

from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.key_hosts import is_own_host, origin, sends_in_clear
from croplayer_qgis.shared.messages import token_variable
from croplayer_qgis.translation import tr


class SecretError(Exception):
    """A key cannot be stored or read; the text is one sentence for the user and holds no secret."""


class UnboundKeyError(SecretError):
    """A key would go to an address it was not entered for; ``allow_key`` lets it.

    Attributes:
        source_id: Whose key.
        url: Where it would go.
    """

    def __init__(self, text: str, source_id: str, url: str) -> None:
        super().__init__(text)
        self.source_id, self.url = source_id, url


class Credential(NamedTuple):
    """What a request must carry: where (``auth`` of a source record; "" if the source says) and what."""

    auth: str
    secret: str


def store_secret(name: str, secret: str, auth_config: str = "") -> str:
    """Keeps a key in QGIS's authentication database and returns the id of its entry.

    Args:
        name: Name of the entry, as QGIS's own list of authentications shows it.
        secret: The key or token.
        auth_config: Id of the entry to replace, "" for a new one.

    Raises:
        SecretError: The database cannot be used, or the master password was not given.
    """
    manager = _unlocked()
    config = QgsAuthMethodConfig("Basic")
    config.setName(name)
    config.setConfig("username", "")  # without a user name, the password is the key itself
    config.setConfig("password", secret)
    if auth_config and auth_config in manager.configIds():
        config.setId(auth_config)
        stored = manager.updateAuthenticationConfig(config)
    else:
        stored = _succeeded(manager.storeAuthenticationConfig(config))
    if not stored:
        raise SecretError(tr("The key could not be stored in QGIS's authentication database."))
    return str(config.id())


def remove_secret(auth_config: str) -> None:
    """Takes an entry out of the authentication database; one that is not there is no error."""
    if auth_config:
        QgsApplication.authManager().removeAuthenticationConfig(auth_config)


def is_stored(auth_config: str) -> bool:
    """Whether the database has this entry; asks for no password."""
    return bool(auth_config) and auth_config in QgsApplication.authManager().configIds()


def entry_name(auth_config: str) -> str:
    """Name of an entry as QGIS lists it, "" when it is gone; asks for no password."""
    config = QgsApplication.authManager().availableAuthMethodConfigs().get(auth_config)
    return str(config.name()) if config is not None else ""


def auth_of(auth_config: str) -> str:
    """Where a request carries what this entry of QGIS's own list holds, as ``auth`` of a source record.

    Asks for the master password only where the kind of entry does not tell: a header the user named.

    Raises:
        SecretError: As ``secret_of``.
    """
    method = QgsApplication.authManager().configAuthMethodKey(auth_config)
    known = {"Basic": "header:Authorization", "EsriToken": "header:X-Esri-Authorization"}
    return known.get(method) or credential_of(auth_config).auth


def secret_of(auth_config: str) -> str:
    """The key an entry holds, ready to be sent.

    Raises:
        SecretError: The entry is gone or of a kind that holds no key, or the password was not given.
    """
    return credential_of(auth_config).secret


def credential_of(auth_config: str) -> Credential:
    """What requests must carry for an entry of QGIS's own list: key, HTTP basic, header or Esri token.

    Raises:
        SecretError: As ``secret_of``.
    """
    config = _loaded(auth_config)
    values = config.configMap()
    method = config.method()
    if method == "Basic" and not values.get("username"):
        return Credential("", str(values.get("password", "")))
    if method == "Basic":
        return Credential("header:Authorization", http_basic(values["username"], values.get("password", "")))
    if method == "EsriToken":
        return Credential("header:X-Esri-Authorization", f"Bearer {values.get('token', '')}")
    if method == "APIHeader" and len(values) == 1:
        header, value = next(iter(values.items()))
        return Credential(f"header:{header}", str(value))
    text = tr("The authentication “{}” is of the kind {}, which CropLayer cannot use; give a key instead.")
    raise SecretError(text.format(config.name(), method))


def user_and_password(auth_config: str) -> tuple[str, str]:
    """User name and password of an entry of the kind ``Basic``, e.g. that of QGIS's proxy.

    Raises:
        SecretError: As ``secret_of``.
    """
    values = _loaded(auth_config).configMap()
    return str(values.get("username", "")), str(values.get("password", ""))


def http_basic(user: str, password: str) -> str:
    """Value of the header ``Authorization`` for a user name and password (RFC 7617)."""
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode("ascii")


def secrets_for(sources: Iterable[Any]) -> dict[str, str]:
    """Key by source id, for ``RunParams.secrets``; sources that need none are left out.

    Args:
        sources: Anything with ``id``, ``title`` and ``record``. A ``ChosenSource`` knows its entry of the
            database; for others, the source of a reopened job, it is the one last used with that id. Without
            an entry the environment variable is taken that the command line reads, e.g.
            ``CROPLAYER_TOKEN_MAPBOX``.

    Raises:
        UnboundKeyError: A key would go to another scheme or host than the one it was entered for: a job or
            project from somebody else names any address it likes.
        SecretError: A key that is there cannot be read, or could be read on its way.
    """
    remembered = Settings().auth_configs
    secrets = {}
    for source in sources:
        record: Mapping[str, Any] = source.record
        if record.get("auth", "none") == "none":
            continue
        config = getattr(source, "auth_config", "") or remembered.get(source.id, "")
        if not config and not os.environ.get(token_variable(source.id)):
            continue
        _require_bound(source.id, record)
        secrets[source.id] = secret_of(config) if config else os.environ[token_variable(source.id)]
    return secrets


def allow_key(source_id: str, url: str) -> None:
    """Binds the key of a source to the scheme and host of an address: the user entered it for that."""
    host = origin(url)
    if host and not is_bound(source_id, url):
        settings = Settings()
        hosts = settings.key_hosts
        settings.key_hosts = {**hosts, source_id: [*hosts.get(source_id, []), host]}


def is_bound(source_id: str, url: str) -> bool:
    """Whether the key of a source may be sent to an address."""
    return is_own_host(source_id, url) or origin(url) in Settings().key_hosts.get(source_id, [])


def _require_bound(source_id: str, record: Mapping[str, Any]) -> None:
    url, title = str(record.get("url", "")), str(record.get("title", source_id))
    if sends_in_clear(url):
        text = tr("The key of {} would travel unencrypted to {}; use an address with https://.")
        raise SecretError(text.format(title, origin(url)))
    if not is_bound(source_id, url):
        text = tr(
            "The key of {} would be sent to {}, for which it was not entered. "
            "Send it only if you know that host."
        )
        raise UnboundKeyError(text.format(title, origin(url) or url), source_id, url)


def remember_auth_config(source_id: str, auth_config: str) -> None:
    """Keeps which entry holds a source's key, so that a job of that source can be gone on with later."""
    settings = Settings()
    configs = settings.auth_configs
    configs.pop(source_id, None)
    settings.auth_configs = {**configs, source_id: auth_config} if auth_config else configs


def _loaded(auth_config: str) -> Any:
    """An entry with its secrets; raises SecretError."""
    config = QgsAuthMethodConfig()
    if not _succeeded(_unlocked().loadAuthenticationConfig(auth_config, config, True)):
        text = tr("QGIS's authentication database has no entry {} any more; give the key again.")
        raise SecretError(text.format(auth_config))
    return config


def _unlocked() -> Any:
    """QGIS's authentication manager with the master password set."""
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise SecretError(
            tr("QGIS's authentication database is switched off: {}").format(manager.disabledMessage())
        )
    if not manager.setMasterPassword(True):
        text = tr("QGIS's master password is needed for the key; enter it when QGIS asks, then try again.")
        raise SecretError(text)
    return manager


def _succeeded(answer: Any) -> bool:
    """Whether a call succeeded; with arguments that are also results, PyQt answers with a tuple."""
    return bool(answer[0] if isinstance(answer, tuple) else answer)
