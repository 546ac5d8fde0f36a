import pytest
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.rehearsal.sentence import SentenceStage


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> SentenceStage:
    stage = SentenceStage(theme)
    qtbot.addWidget(stage)
    stage.resize(700, 400)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def test_the_present_sentence_stands_between_its_neighbours(stage: SentenceStage) -> None:
    stage.show_sentences("One.", "Two.", "Three.")
    assert stage.shown == ["One.", "Two.", "Three."]
    assert stage.accessibleName() == "Two."
    assert stage.verticalScrollBar().maximum() == 0
    assert not stage.read_on()


def test_a_sentence_longer_than_the_window_is_read_on_to_its_end(stage: SentenceStage) -> None:
    stage.show_sentences("One.", "very long " * 120, "Three.")
    bar = stage.verticalScrollBar()
    begun = bar.value()
    turns = 0
    while stage.read_on():
        turns += 1
    assert turns > 1
    assert bar.value() > begun
    stage.show_sentences("very long", "Three.", "")
    assert bar.value() == 0


def test_larger_words_take_more_room(stage: SentenceStage, theme: Theme) -> None:
    stage.show_sentences("", "some words " * 8, "")
    assert stage.verticalScrollBar().maximum() == 0
    theme.set_zoom(2.0)
    assert stage.verticalScrollBar().maximum() > 0
