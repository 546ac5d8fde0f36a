from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.model.ownership.ignoring import RULE, SENTENCE
from app.viewmodels.draft.marks import Note
from app.views.draft.note_card import NoteCard
from app.views.kit.theme import Theme
from tests.word_engine import OFFERS

HINT = Note(
    "hint", "absolute", "A rule about them", "“Never” is long.", "share", OFFERS, "You\nnever  ask.", 0, 5, 0, 0
)
STRENGTH = Note("strength", "owned", "You name your own feeling", "It is yours.", "know", (), "I cry.", 0, 5, 0, 0)


def said(card: NoteCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def test_a_hint_says_what_why_and_how_else(qtbot: QtBot) -> None:
    card = NoteCard(Theme(), HINT)
    qtbot.addWidget(card)
    assert said(card) == [
        "A rule about them",
        "“You never ask.”",
        "“Never” is long.",
        "Ways to own it",
        "Share yourself",
    ]
    assert [offer.accessibleName() for offer in card.offers] == [f"Put in: {offer}" for offer in OFFERS]
    assert card.close_button.text() == "Thanks, I’ll edit"


def test_a_strength_offers_nothing(qtbot: QtBot) -> None:
    card = NoteCard(Theme(), STRENGTH)
    qtbot.addWidget(card)
    assert said(card) == ["You name your own feeling", "“I cry.”", "It is yours."]
    assert card.offers == []
    assert card.close_button.text() == "Close"


def test_space_takes_an_offer_and_esc_closes(qtbot: QtBot) -> None:
    card = NoteCard(Theme(), HINT)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.offer_taken) as taken:
        qtbot.keyClick(card.offers[1], Qt.Key.Key_Space)
    assert taken.args == [OFFERS[1]]
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card.offers[1], Qt.Key.Key_Escape)


def test_it_may_be_set_aside_where_there_is_a_way(qtbot: QtBot) -> None:
    card = NoteCard(Theme(), HINT, {SENTENCE: "You never ask.", RULE: "A rule about them"})
    qtbot.addWidget(card)
    assert card.not_this is not None
    assert card.not_this.text() == "Not this"
    with qtbot.waitSignal(card.aside_wanted) as wanted:
        card.not_this.chosen.emit(RULE)
    assert wanted.args == [RULE]
    without = NoteCard(Theme(), HINT)
    qtbot.addWidget(without)
    assert without.not_this is None


def test_words_of_an_offer_wrap(qtbot: QtBot) -> None:
    card = NoteCard(Theme(), HINT)
    qtbot.addWidget(card)
    offer = card.offers[1]
    assert offer.heightForWidth(140) > offer.heightForWidth(400) >= 40
