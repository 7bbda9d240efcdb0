"""The task ``test_source`` in a real engine process: a tile or a reason, and nowhere the key."""

from demo.sources import demo_secrets, demo_sources, serve

PLACE = {"zoom": 15, "lon": -99.155, "lat": 47.02}
WRONG = "wrong-but-still-secret-0123456789"


def ask(engine, id, record, secrets, **place):
    params = {"record": record.to_dict(), "secrets": secrets, **PLACE, **place}
    return engine.ask(id, "test_source", params)


def test_tile_of_both_services_comes_back_as_a_picture_with_credit(engine):
    with serve() as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        for id, source in enumerate(("demo_a", "demo_b"), 1):
            result = ask(engine, id, sources[source], demo_secrets())["result"]
            assert (result["verdict"], result["tile"]) == ("ok", "15/7358/11522")
            assert result["png"].startswith("iVBOR") and "NAIP" in result["attribution"]


def test_refused_key_is_a_verdict_and_stands_nowhere(engine):
    with serve() as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        for id, source in enumerate(("demo_a", "demo_b"), 1):
            result = ask(engine, id, sources[source], {source: WRONG})["result"]
            assert result["verdict"] == "refused" and result["detail"].startswith("HTTP 40")
    engine.close()
    assert WRONG not in b"".join(engine.stdout + engine.stderr).decode()


def test_service_that_cannot_be_reached_is_an_error_with_a_sentence(engine):
    source = demo_sources("http://127.0.0.1:9", "http://127.0.0.1:9")["demo_a"]
    error = ask(engine, 1, source, demo_secrets())["error"]
    assert "cannot be reached" in error["message"] and demo_secrets()["demo_a"] not in str(error)
