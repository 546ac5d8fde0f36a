"""The store's thread: order, answers on the window's thread, and errors that reach the right place."""

from threading import get_ident

from pytestqt.qtbot import QtBot

from app.model.errors import KnownError, StoreForeign
from app.viewmodels.background import StoreThread
from tests.standins import StoreInMemory


def test_work_given_before_the_start_waits_and_is_done_in_order(qtbot: QtBot) -> None:
    done: list[int] = []
    thread = StoreThread(StoreInMemory)
    for number in range(20):
        thread.run(lambda _, number=number: number, done.append)
    assert done == []
    thread.start()
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))
    thread.finish()


def test_work_is_done_elsewhere_and_answers_come_here(qtbot: QtBot) -> None:
    where: list[int] = []
    thread = StoreThread(StoreInMemory)
    thread.run(lambda _: get_ident(), lambda there: where.extend([there, get_ident()]))
    with qtbot.waitSignal(thread.opened, timeout=5000):
        thread.start()
    thread.settle()
    assert where[0] != where[1] == get_ident()
    thread.finish()


def test_a_store_that_cannot_be_opened_says_why_once_and_for_each_job(qtbot: QtBot) -> None:
    def refuse() -> StoreInMemory:
        raise StoreForeign("It is something else.")

    failed: list[KnownError] = []
    thread = StoreThread(refuse)
    thread.run(lambda store: store.drafts.latest(), failed=failed.append)
    with qtbot.waitSignal(thread.broken, timeout=5000) as broken:
        thread.start()
    thread.settle()
    assert str(broken.args[0]) == str(failed[0]) == "It is something else."
    thread.finish()


def test_a_bug_is_told_and_the_job_fails_without_its_words(qtbot: QtBot) -> None:
    def slip(_: object) -> None:
        raise ValueError("private words")

    failed: list[KnownError] = []
    thread = StoreThread(StoreInMemory)
    thread.start()
    with qtbot.waitSignal(thread.bug, timeout=5000) as bug:
        thread.run(slip, failed=failed.append)
    thread.settle()
    assert isinstance(bug.args[0], ValueError)
    assert "private" not in str(failed[0])
    thread.finish()


def test_finishing_does_what_was_asked_for_and_closes_the_store(qtbot: QtBot) -> None:
    store = StoreInMemory()
    thread = StoreThread(lambda: store)
    seen: list[bool] = []
    thread.run(lambda open_store: seen.append(open_store is store))
    thread.finish()
    assert seen == [True]
    assert store.closed
