"""A few of the orders of ``make faults``."""

import pytest

from tests.faults.any_order import AnyOrder, try_orders


@pytest.mark.timeout(1800)  # of a machine that has much else to do
def test_whatever_happens_to_a_job_in_any_order_its_finished_blocks_are_whole_and_right():
    try_orders(4, steps=6)
    assert AnyOrder.orders >= 4
