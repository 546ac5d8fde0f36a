import pytest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.notes import NotesModel
from app.views.draft.note_row import NoteRow, marked
from app.views.kit.theme import Theme


def note(start: int, before: int, words: str, sentence: str = "😀 You always say you never listen.") -> Note:
    after = len(sentence) + 1 - before - len(words)
    return Note("hint", words, words, f"Why {words}.", "share", (), sentence, start, start + len(words), before, after)


ONE, OTHER, ALONE = note(7, 7, "always"), note(22, 22, "never"), note(60, 4, "never", "You never ask.")


def heights(*notes: Note) -> list[int]:
    model = NotesModel()
    model.set_notes(notes)
    row = NoteRow(Theme(), model)
    return [row.sizeHint(QStyleOptionViewItem(), model.index(at)).height() for at in range(len(notes))]


def test_a_sentence_with_several_notes_has_a_line_above_the_first(qtbot: QtBot) -> None:
    first, second, third = heights(ONE, OTHER, ALONE)
    assert first > second == third
    assert heights(ONE, ALONE) == [second, second]


def test_the_same_words_in_another_sentence_are_another_sentence(qtbot: QtBot) -> None:
    again = note(107, 7, "always")
    assert len(set(heights(ONE, again))) == 1


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (ONE, "“always”"),
        (OTHER, "“never”"),
        (Note("hint", "", "", "", "", (), "You never.", 0, 9, 0, 1), ""),
    ],
)
def test_each_says_which_words_it_is_about(shown: Note, words: str) -> None:
    assert marked(shown) == words
