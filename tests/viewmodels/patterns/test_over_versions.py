from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.version import Version
from app.viewmodels.patterns.over_versions import OverVersionsViewModel
from tests.standins import AtOnce, JudgeByHand
from tests.word_engine import WordEngine

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def saying(never: int, words: int = 100) -> str:
    """So many words, so many of them with a hint."""
    return "never. " * never + "word. " * (words - never)


@pytest.fixture
def background() -> AtOnce:
    """A draft that said "never" six times, then three times, and says it once now; a short version lies between."""
    background = AtOnce()
    store = background.store
    for hours, text in ((3, saying(6)), (2, "never"), (1, saying(3))):
        store.versions.add(Version(str(hours), "d", NOW - timedelta(hours=hours), text, "asked"))
    store.drafts.save(Draft("d", NOW, NOW, text=saying(1)))
    return background


@pytest.fixture
def model(qtbot: QtBot, background: AtOnce) -> OverVersionsViewModel:
    model = OverVersionsViewModel(background, lambda: NOW)
    model.hints.set_reader(WordEngine())
    return model


def rates(model: OverVersionsViewModel) -> tuple[float, ...]:
    assert model.told is not None
    return model.told.rates


def look(qtbot: QtBot, model: OverVersionsViewModel, draft_id: str = "d") -> None:
    model.choose(draft_id)
    with qtbot.waitSignal(model.read):
        model.look()


def test_each_version_and_what_is_said_now(qtbot: QtBot, model: OverVersionsViewModel) -> None:
    model.choose("d")
    assert model.line == "The versions are being read…"
    with qtbot.waitSignal(model.read):
        model.look()
    assert rates(model) == (6.0, 3.0, 1.0)
    assert model.line == ""


def test_what_is_a_version_already_is_not_told_twice(
    qtbot: QtBot, model: OverVersionsViewModel, background: AtOnce
) -> None:
    background.store.drafts.save(Draft("d", NOW, NOW, text=saying(3)))
    look(qtbot, model)
    assert rates(model) == (6.0, 3.0)


def test_one_version_is_too_little(qtbot: QtBot, model: OverVersionsViewModel, background: AtOnce) -> None:
    background.store.versions.kept.clear()
    look(qtbot, model)
    assert model.told is not None
    assert not model.told.enough


def test_who_comes_back_sees_what_is_there_now(qtbot: QtBot, model: OverVersionsViewModel, background: AtOnce) -> None:
    model.choose("d")
    model.look()
    model.rest()
    assert model.told is None
    background.store.drafts.save(Draft("d", NOW, NOW, text=saying(2)))
    with qtbot.waitSignal(model.read):
        model.look()
    assert rates(model) == (6.0, 3.0, 2.0)


def test_another_draft_is_told_alone(qtbot: QtBot, model: OverVersionsViewModel, background: AtOnce) -> None:
    background.hold()
    model.choose("d")
    model.look()
    model.choose("other")
    with qtbot.waitSignal(model.read):
        model.look()
        background.release()
    assert model.told is not None
    assert not model.told.enough


def test_it_waits_until_all_is_judged(qtbot: QtBot, model: OverVersionsViewModel) -> None:
    judge = JudgeByHand()
    model.hints.listen_to(judge)
    judge.load()
    model.choose("d")
    model.look()
    qtbot.waitUntil(lambda: bool(judge.wished and judge.wished[-1]))
    assert model.told is None
    with qtbot.waitSignal(model.read):
        judge.answer(absolute=0.1)
    assert rates(model) == (0.0, 0.0, 0.0), "of the same sentences nothing is asked twice"


def test_what_cannot_be_read_is_said(
    model: OverVersionsViewModel, background: AtOnce, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(draft_id: str) -> Draft:
        raise KnownError("The disk is away.")

    monkeypatch.setattr(background.store.drafts, "get", fail)
    model.choose("d")
    model.look()
    assert model.line == "The disk is away."
