import pytest

from croplayer_qgis.core.errors import ImageryError
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.source import Verdict
from croplayer_qgis.shared.vocabulary import defaults


def account(ok=0, missing=0, failed=0, refused=0, cached=0):
    tiles = [(Verdict.OK, "", number < cached) for number in range(ok)]
    tiles += [(Verdict.MISSING, "", False)] * missing
    tiles += [(Verdict.FAILED, "HTTP 500" if number else "no picture", False) for number in range(failed)]
    return TileAccount.of(tiles + [(Verdict.REFUSED, "HTTP 403", False)] * refused)


def test_every_tile_is_counted_once_and_bad_ones_by_their_reason():
    both = account(ok=3, cached=2) + account(ok=1, missing=2, failed=3, refused=1)
    assert both.to_dict() == {
        "asked": 10,
        "ok": 4,
        "missing": 2,
        "placeholder": 0,
        "failed": 3,
        "refused": 1,
        "cached": 2,
        "reasons": {"HTTP 500": 2, "no picture": 1, "HTTP 403": 1},
    }


def test_account_in_words_says_what_there_is_and_no_more():
    assert str(account(ok=2).sentence("A")) == "A: 2 tiles asked for, 2 with imagery, 0 without, 0 failed."
    assert str(account(ok=1, failed=2, refused=1, cached=1).sentence("A")) == (
        "A: 4 tiles asked for, 1 with imagery, 0 without, 2 failed, 1 refused, 1 from this machine's store. "
        "Reasons: no picture (1), HTTP 500 (1), HTTP 403 (1)."
    )


@pytest.mark.parametrize(("ok", "failed", "too_often"), [(19, 1, False), (18, 1, True), (95, 5, False)])
def test_one_tile_in_twenty_may_fail(ok, failed, too_often):
    found = account(ok=ok, failed=failed)
    assert found.failed_too_often(defaults.ALLOWED_FAILURES) is too_often
    if too_often:
        with pytest.raises(ImageryError, match=r"out\.tif has holes: 1 of 19 tiles of Bing"):
            found.require_whole("Bing", "out.tif", defaults.ALLOWED_FAILURES)
        found.require_whole("Bing", "out.tif", 10.0)
    else:
        found.require_whole("Bing", "out.tif", defaults.ALLOWED_FAILURES)


def test_nothing_read_is_a_problem_that_says_whether_the_service_failed_or_has_nothing():
    assert "none of 3 tiles could be read (HTTP 500)" in account(failed=3).problem("Bing", 16)
    none = account(missing=4)
    assert "has no imagery in this area at zoom 16 (tiles asked for: 4); check" in none.problem("Bing", 16)
    assert "but it has at zoom 14; choose that one" in none.problem("Bing", 16, 14)
    assert account(ok=1, missing=3).problem("Bing", 16) is None
    assert TileAccount().problem("Bing", 16) is None
