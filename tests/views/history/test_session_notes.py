import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel

from app.model.calm import CalmSession
from app.viewmodels.history.card import HistoryCard
from app.viewmodels.history.days import Days
from app.viewmodels.hits import Search
from app.views.history.session_notes import SessionNotes
from tests.history_rows import NOW, at, background_with, session

PAUSE = session("pause", at(22, 18, 20), helped="The window")


@pytest.fixture
def notes(qtbot, dressed):
    background = background_with(PAUSE)
    told = CalmSession("pause", PAUSE.when, "box", "Box", 1200, trigger="words " * 60, helped="The window")
    background.store.sessions.save(told)
    card = HistoryCard(background, lambda: NOW, Days(QLocale("en_GB")))
    notes = SessionNotes(dressed, card)
    card.changed.connect(notes.show_session)
    qtbot.addWidget(notes)
    notes.resize(360, 700)
    notes.show()
    card.choose(PAUSE, Search())
    return notes


def test_all_of_it_is_seen_where_there_is_room(qtbot, notes):
    for label in notes.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()
    assert notes.sizeHint().height() < 700
    assert notes.verticalScrollBar().maximum() == 0
    assert notes.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_word_longer_than_a_line_goes_on_in_the_next(qtbot, dressed):
    background = background_with(PAUSE)
    background.store.sessions.save(CalmSession("pause", PAUSE.when, "box", "Box", 1200, trigger="a" * 300))
    card = HistoryCard(background, lambda: NOW, Days(QLocale("en_GB")))
    notes = SessionNotes(dressed, card)
    qtbot.addWidget(notes)
    card.changed.connect(notes.show_session)
    notes.resize(240, 500)
    notes.show()
    card.choose(PAUSE, Search())
    [label] = [each for each in notes.findChildren(QLabel) if each.text() == "a" * 300]
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert notes.horizontalScrollBar().maximum() == 0
    assert label.heightForWidth(label.width()) >= 5 * label.fontMetrics().height()


def test_where_there_is_none_keys_reach_the_rest(qtbot, notes):
    notes.resize(360, 120)
    qtbot.waitUntil(lambda: notes.focusPolicy() is Qt.FocusPolicy.TabFocus)
    qtbot.keyClick(notes, Qt.Key.Key_Down)
    assert notes.verticalScrollBar().value() > 0


def test_larger_words_ask_for_more_room(qtbot, notes, dressed):
    before = notes.sizeHint().height()
    dressed.set_zoom(1.6)
    qtbot.waitUntil(lambda: notes.sizeHint().height() > before)
