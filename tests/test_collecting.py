"""app/collecting.py: rubbish goes in the window's thread, and in no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.collecting import Collecting


class Ring:
    """Something only a collector can let go of."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collecting(qapp: QObject) -> Iterator[Collecting]:
    gc.collect()  # what other tests left would stay for good
    collecting = Collecting(qapp)
    yield collecting
    collecting.deleteLater()
    gc.disable()


def test_much_rubbish_is_let_go_of(collecting: Collecting, qtbot: QtBot) -> None:
    ring = weakref.ref(Ring())
    kept = [[] for _ in range(20_000)]  # type: list[list[int]]
    collecting.look()
    assert ring() is None
    assert len(kept) == 20_000


def test_a_little_can_wait(collecting: Collecting, qtbot: QtBot) -> None:
    ring = weakref.ref(Ring())
    collecting.look()
    assert ring() is not None


def test_it_begins_without_looking_through_what_is_there(qapp: QObject) -> None:
    looked: list[str] = []
    gc.callbacks.append(lambda phase, _: looked.append(phase))
    try:
        collecting = Collecting(qapp)
    finally:
        gc.callbacks.pop()
        gc.unfreeze()
    collecting.deleteLater()
    assert looked == []


def test_what_has_settled_is_not_looked_through_again(collecting: Collecting, qtbot: QtBot) -> None:
    before = gc.get_freeze_count()
    large = [[] for _ in range(1_000)]  # type: list[list[int]]
    collecting.settle()
    assert gc.get_freeze_count() >= before + len(large)


def test_no_other_thread_collects(collecting: Collecting, qtbot: QtBot) -> None:
    ring = weakref.ref(Ring())
    busy = threading.Thread(target=lambda: [[] for _ in range(50_000)])
    busy.start()
    busy.join()
    assert ring() is not None
