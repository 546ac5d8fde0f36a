from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.marks import Marks, Note
from app.views.draft.marks import MarkPainter
from app.views.draft.rows import Paragraph, Row
from app.views.kit.theme import Theme

AREA = QRect(0, 0, 400, 60)


def note(start: int, end: int, kind: str = "hint", turn: int = 0) -> Note:
    return Note(kind, "absolute", "A rule", "Why.", "share", (), "You never.", start, end, 0, 0, turn)  # type: ignore[arg-type]  # "hint" as str


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[Row]:
    editor = QPlainTextEdit("You never listen to me")
    qtbot.addWidget(editor)
    editor.resize(400, 100)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.grab()
    [row] = Paragraph(editor.document().begin(), QPointF(0, 0)).rows(AREA)
    yield row


def painted(row: Row, *notes: Note) -> set[tuple[int, int]]:
    """The pixels that marks touch, painted in light on white."""
    theme = Theme()
    theme.set_scheme("light")
    ground = QPixmap(AREA.size())
    ground.fill(QColor("white"))
    MarkPainter(theme).paint_marks(ground, [row], Marks(list(notes)))
    image = ground.toImage().convertToFormat(QImage.Format.Format_RGB32)
    white = QColor("white").rgb()
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != white}


def test_a_hint_is_dotted_and_a_strength_is_not(row: Row) -> None:
    dotted = {x for x, _ in painted(row, note(4, 16))}
    solid = {x for x, _ in painted(row, note(4, 16, "strength"))}
    [(left, right)] = row.stretches(4, 16)
    assert len(dotted) < 0.8 * (right - left)
    assert len(solid) >= right - left - 1
    for marked in (dotted, solid):
        assert left - 2 <= min(marked) < left + 3
        assert right - 6 <= max(marked) <= right + 2


def test_marks_lie_below_the_letters(row: Row) -> None:
    assert min(y for _, y in painted(row, note(4, 16))) >= row.baseline + 2


def test_a_strength_that_shares_its_words_with_a_hint_lies_below_it(row: Row) -> None:
    alone = min(y for _, y in painted(row, note(4, 16, "strength")))
    shared = painted(row, note(4, 16, "strength"), note(0, 9, "hint", 1))
    assert max(y for _, y in shared) > alone + 2
    apart = painted(row, note(10, 16, "strength"), note(0, 9, "hint", 1))
    assert max(y for _, y in apart) < alone + 4
