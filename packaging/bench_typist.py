"""Keys for an editor, and Qt's own editor beside ours: with the same text, and with as many underlines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle

from bench_measuring import timed
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QPlainTextEdit

_TYPED = "I would like to tell you what I need. "


class Typist:
    """Types into one editor; `events` are the seconds of each key, `painted` the same with the painting it causes.

    The first `warm_ups` keys do not count.
    """

    def __init__(self, app: QApplication, editor: QPlainTextEdit, warm_ups: int = 0) -> None:
        self._uncounted = warm_ups
        self._app = app
        self._editor = editor
        self._letters = cycle(_TYPED)
        self.events: list[float] = []
        self.painted: list[float] = []

    def press(self) -> float:
        """Press the next key and paint. The seconds until then."""
        letter = next(self._letters)
        key = Qt.Key(ord(letter.upper()))
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        self._app.processEvents()
        event = timed(lambda: QApplication.sendEvent(self._editor, press))()
        painted = event + timed(self._app.processEvents)()
        if self._uncounted:
            self._uncounted -= 1
        else:
            self.events.append(event)
            self.painted.append(painted)
        return painted


def bare_twin(editor: QPlainTextEdit) -> QPlainTextEdit:
    """Qt's own editor as a window of its own, with the same text, font and width of lines."""
    bare = QPlainTextEdit()
    bare.setFont(editor.font())
    bare.setPlainText(editor.toPlainText())
    bare.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bare.resize(editor.viewport().size())
    bare.show()
    beside_the_lines = bare.width() - bare.viewport().width()
    bare.resize(editor.viewport().width() + beside_the_lines, bare.height())
    return bare


def underline(bare: QPlainTextEdit, stretches: Sequence[tuple[int, int]]) -> None:
    """Have Qt underline these units with dots, as a highlighter does: by formats of the laid-out lines."""
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    dotted.setUnderlineColor(QColor("steelblue"))
    document = bare.document()
    ranges: dict[int, list[QTextLayout.FormatRange]] = {}
    for start, end in stretches:
        block = document.findBlock(start)
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start - block.position(), end - start, dotted
        ranges.setdefault(block.blockNumber(), []).append(one)
    for number, formats in ranges.items():
        block = document.findBlockByNumber(number)
        block.layout().setFormats(formats)
        document.markContentsDirty(block.position(), block.length())


def go_behind(editor: QPlainTextEdit, share: float) -> None:
    """Put the caret behind that share of the text, to the beginning of a paragraph if there are several, in view."""
    cursor = editor.textCursor()
    if editor.blockCount() > 1:
        cursor.setPosition(editor.document().findBlockByNumber(round(editor.blockCount() * share)).position())
    else:
        cursor.setPosition(round(editor.document().characterCount() * share))
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
