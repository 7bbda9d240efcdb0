"""Keys lie in a real authentication database, are read back exactly, and stand nowhere else."""

import os
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from croplayer_qgis.client.secrets import (
    SecretError,
    UnboundKeyError,
    allow_key,
    credential_of,
    is_stored,
    remember_auth_config,
    remove_secret,
    secret_of,
    secrets_for,
    store_secret,
)
from croplayer_qgis.layers.job_reader import SourceText
from croplayer_qgis.settings import Settings

KEY = "pk.eyJ1Ijoi-ünïque-0123456789"


HERE = "http://127.0.0.1:8080/{z}/{x}/{y}"


def source(id, auth="query:key", auth_config="", url=HERE):
    record = {"id": id, "title": id, "auth": auth, "url": url}
    return SimpleNamespace(id=id, record=record, auth_config=auth_config)


def test_key_is_read_back_and_is_not_in_clear_in_the_database_file(auth_database):
    entry = store_secret("Mapbox Satellite", KEY)
    assert secret_of(entry) == KEY and is_stored(entry)
    assert KEY.encode() not in Path(auth_database).read_bytes()
    with sqlite3.connect(auth_database) as database:
        rows = database.execute(
            "SELECT name, type, config FROM auth_configs WHERE id = ?", [entry]
        ).fetchall()
    [(name, kind, config)] = rows
    assert (name, kind) == ("Mapbox Satellite", "Basic") and KEY not in config


def test_changed_key_stays_under_its_entry(auth_database):
    entry = store_secret("Google", KEY)
    assert store_secret("Google", "another", entry) == entry
    assert secret_of(entry) == "another"


def test_entry_deleted_by_the_user_is_made_anew_and_reading_it_says_what_to_do(auth_database):
    entry = store_secret("Google", KEY)
    remove_secret(entry)
    assert not is_stored(entry)
    with pytest.raises(SecretError, match="give the key again"):
        secret_of(entry)
    assert secret_of(store_secret("Google", "new", entry)) == "new"


def test_without_the_master_password_the_sentence_says_so(auth_database):
    entry = store_secret("Google", KEY)
    manager = QgsApplication.authManager()
    manager.clearMasterPassword()
    try:
        for use in (lambda: secret_of(entry), lambda: store_secret("Mapbox", KEY)):
            with pytest.raises(SecretError, match="master password") as refused:
                use()
            assert KEY not in str(refused.value)
        assert is_stored(entry)  # asks for nothing
    finally:
        manager.setMasterPassword("test password", True)


def test_http_basic_and_esri_entries_of_qgis_become_the_header_they_stand_for(auth_database):
    basic = QgsAuthMethodConfig("Basic")
    basic.setName("office")
    basic.setConfig("username", "ada")
    basic.setConfig("password", "lovelace")
    esri = QgsAuthMethodConfig("EsriToken")
    esri.setName("esri")
    esri.setConfig("token", "T0")
    for config in (basic, esri):
        QgsApplication.authManager().storeAuthenticationConfig(config)
    assert credential_of(basic.id()) == ("header:Authorization", "Basic YWRhOmxvdmVsYWNl")
    assert credential_of(esri.id()) == ("header:X-Esri-Authorization", "Bearer T0")


def test_entry_of_a_kind_without_a_key_is_refused_by_name(auth_database):
    pki = QgsAuthMethodConfig("PKI-Paths")
    pki.setName("office certificate")
    pki.setConfig("certpath", "/c.pem")
    QgsApplication.authManager().storeAuthenticationConfig(pki)
    with pytest.raises(SecretError, match=r"office certificate.*PKI-Paths"):
        secret_of(pki.id())


def test_secrets_come_from_the_entry_the_remembered_one_or_the_environment(auth_database, monkeypatch):
    chosen = store_secret("chosen", "one")
    remember_auth_config("of_a_job", store_secret("remembered", "two"))
    monkeypatch.setenv("CROPLAYER_TOKEN_FROM_SHELL", "three")
    reopened = SourceText("of_a_job", "as a job has it", "", source("of_a_job").record)
    found = secrets_for(
        [source("chosen", auth_config=chosen), reopened, source("from_shell"), source("file", auth="none")]
    )
    assert found == {"chosen": "one", "of_a_job": "two", "from_shell": "three"}
    remember_auth_config("of_a_job", "")
    assert secrets_for([reopened]) == {}


def test_settings_hold_the_entry_and_never_the_key(auth_database):
    remember_auth_config("mapbox", store_secret("Mapbox", KEY))
    QgsSettings().sync()
    assert KEY not in Path(QgsSettings().fileName()).read_text(encoding="utf-8")
    assert KEY not in " ".join(os.environ.values())


@pytest.mark.parametrize("id", ["mapbox", "tiles_of_mine"])
def test_job_of_somebody_else_gets_no_key_for_an_address_of_its_own(auth_database, id):
    Settings().key_hosts = {}  # an earlier run may have been told the same
    remember_auth_config(id, store_secret("mine", KEY))
    allow_key(id, "https://tiles.example.org/{z}/{x}/{y}")
    foreign = SourceText(id, "Title", "", source(id, url="https://evil.example.com/{z}").record)
    with pytest.raises(UnboundKeyError, match=r"https://evil\.example\.com") as asked:
        secrets_for([foreign])
    assert KEY not in str(asked.value)
    allow_key(asked.value.source_id, asked.value.url)  # the user says so, once
    assert secrets_for([foreign]) == {id: KEY}
    with pytest.raises(UnboundKeyError):
        secrets_for([source(id, url="https://evil.example.com:8443/{z}")])


def test_key_of_the_environment_is_bound_too(auth_database, monkeypatch):
    monkeypatch.setenv("CROPLAYER_TOKEN_MAPBOX", KEY)
    assert secrets_for([source("mapbox", url="https://api.mapbox.com")]) == {"mapbox": KEY}
    with pytest.raises(UnboundKeyError):
        secrets_for([source("mapbox", url="https://evil.example.com")])


def test_no_key_is_sent_unencrypted_even_when_it_was_allowed(auth_database, monkeypatch):
    monkeypatch.setenv("CROPLAYER_TOKEN_MINE", KEY)
    allow_key("mine", "http://tiles.example.org")
    with pytest.raises(SecretError, match=r"unencrypted to http://tiles\.example\.org"):
        secrets_for([source("mine", url="http://tiles.example.org/{z}/{x}/{y}")])
