"""Waiting for something to happen while Qt works: never for a time, which would measure the machine."""

from qgis.PyQt.QtCore import QEventLoop, QTimer

LIMIT_MS = 240_000  # far beyond what anything takes; pytest ends a test after 300 s


def wait_until(condition, why=lambda: ""):
    """Lets Qt work until the condition holds; fails, with what ``why`` says, when it never does."""
    loop, poll, limit = QEventLoop(), QTimer(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(10)
    limit.timeout.connect(loop.quit)
    limit.start(LIMIT_MS)
    loop.exec()
    poll.stop()
    assert condition(), f"waited in vain {why()}"
