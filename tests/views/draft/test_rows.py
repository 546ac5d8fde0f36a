from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.views.draft.rows import Paragraph, Row

HEBREW = "שלום עולם"


@pytest.fixture
def editor(qtbot: QtBot) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    editor.resize(300, 400)
    with qtbot.waitExposed(editor):
        editor.show()
    return editor


def rows(editor: QPlainTextEdit, text: str, area: QRect = QRect(0, 0, 300, 400)) -> list[Row]:  # noqa: B008  never changed
    editor.setPlainText(text)
    editor.grab()
    return list(Paragraph(editor.document().begin(), QPointF(0, 0)).rows(area))


def test_the_lines_of_a_paragraph_follow_each_other(editor: QPlainTextEdit) -> None:
    found = rows(editor, "word 😀 " * 40)
    assert len(found) > 3
    assert found[0].start == 0
    assert found[-1].end == 8 * 40
    assert all(one.end == other.start for one, other in pairwise(found))
    assert all(one.top < one.baseline < one.bottom <= other.top + 1 for one, other in pairwise(found))


def test_only_lines_in_the_area_are_there(editor: QPlainTextEdit) -> None:
    everything = rows(editor, "word " * 800, QRect(0, 0, 300, 100_000))
    assert len(everything) > 40
    some = rows(editor, "word " * 800, QRect(0, round(everything[30].top) + 2, 300, 20))
    assert everything[30].start in [row.start for row in some]
    assert len(some) <= 3


def test_a_stretch_spans_its_letters_and_not_the_space_the_line_breaks_at(editor: QPlainTextEdit) -> None:
    first, *_ = rows(editor, "word " * 40)
    [(left, right)] = first.stretches(0, 4)
    width = QFontMetricsF(editor.font()).horizontalAdvance("word")
    assert right - left == pytest.approx(width, abs=1)
    [(_, end)] = first.stretches(0, 400)
    words = first.end - 1
    assert end == pytest.approx(first.stretches(words - 1, words)[0][1], abs=1)
    assert first.stretches(first.end, first.end + 3) == []


def test_right_to_left_words_are_marked_where_they_are_seen(editor: QPlainTextEdit) -> None:
    [row] = rows(editor, f"ab {HEBREW} cd")
    [(left, right)] = row.stretches(3, 7)
    [(whole_left, whole_right)] = row.stretches(3, 3 + len(HEBREW))
    assert right == pytest.approx(whole_right, abs=1)
    assert left > whole_left + 5


def test_a_stretch_over_both_directions_has_its_parts_where_they_are_seen(editor: QPlainTextEdit) -> None:
    [row] = rows(editor, f"ab {HEBREW} cd")
    parts = sorted(row.stretches(0, 7))
    assert len(parts) == 2
    assert parts[0][0] == pytest.approx(row.stretches(0, 1)[0][0])
    assert parts[1] == pytest.approx(row.stretches(3, 7)[0])


def test_latin_words_among_hebrew_are_marked_from_their_first_letter(editor: QPlainTextEdit) -> None:
    [row] = rows(editor, f"{HEBREW} never {HEBREW}")
    first = len(HEBREW) + 1
    [(left, right)] = row.stretches(first, first + 5)
    assert right - left == pytest.approx(QFontMetricsF(editor.font()).horizontalAdvance("never"), abs=1)


def test_what_is_being_composed_moves_what_comes_after(editor: QPlainTextEdit) -> None:
    [row] = rows(editor, "you never")
    [(before, _)] = row.stretches(4, 9)
    editor.setFocus()
    QApplication.sendEvent(editor, QInputMethodEvent("composed ", []))
    editor.grab()
    [row] = list(Paragraph(editor.document().begin(), QPointF(0, 0)).rows(QRect(0, 0, 300, 400)))
    assert (row.start, row.end) == (0, 9)
    [(after, _)] = row.stretches(4, 9)
    assert after - before == pytest.approx(QFontMetricsF(editor.font()).horizontalAdvance("composed "), abs=2)
