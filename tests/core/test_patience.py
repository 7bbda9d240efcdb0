"""Waiting for what a library does alone: told of all the while, and left at once when somebody cancels."""

import threading

import pytest

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.patience import patiently


def test_who_waits_is_told_again_and_again_while_the_work_goes_on():
    go_on, told = threading.Event(), []

    def tick():
        told.append(1)
        if len(told) == 3:
            go_on.set()

    assert patiently(lambda: go_on.wait(600), tick)
    assert len(told) >= 3


def test_cancelling_waits_for_nothing():
    end, asked = threading.Event(), iter([False, True])

    def tick():
        if next(asked):
            raise Cancelled

    try:
        with pytest.raises(Cancelled):
            patiently(lambda: end.wait(600), tick)
    finally:
        end.set()


def test_what_the_work_raised_is_raised():
    with pytest.raises(ZeroDivisionError):
        patiently(lambda: 1 / 0, lambda: None)
