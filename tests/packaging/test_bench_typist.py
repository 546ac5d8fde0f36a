"""What types for the measurements, and Qt's own editor beside ours."""

import pytest
from bench_typist import Typist, bare_twin, go_behind, underline
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit


@pytest.fixture
def editor(qtbot):
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_types_the_sentence_key_by_key_and_notes_each_but_the_first(qapp, editor):
    typist = Typist(qapp, editor, warm_ups=2)
    taken = [typist.press() for _ in range(7)]
    assert editor.toPlainText() == "I would"
    assert taken[2:] == typist.painted
    assert all(0 < event < painted for event, painted in zip(typist.events, typist.painted, strict=True))


def test_the_twin_has_the_same_words_in_the_same_lines(qtbot, editor):
    editor.resize(300, 200)
    editor.setPlainText("You never listen to me. " * 40)
    editor.grab()
    twin = bare_twin(editor)
    qtbot.addWidget(twin)
    assert twin.toPlainText() == editor.toPlainText()
    assert twin.viewport().width() == editor.viewport().width()


def test_what_is_underlined_is_where_it_should_be_and_stays_while_typing(qtbot, qapp, editor):
    editor.setPlainText("You never.\nI love you.")
    underline(editor, [(4, 9), (13, 17)])
    Typist(qapp, editor).press()
    formats = [editor.document().findBlockByNumber(number).layout().formats() for number in range(2)]
    assert [[(one.start, one.length) for one in of_block] for of_block in formats] == [[(4, 5)], [(2, 4)]]
    style = formats[0][0].format.underlineStyle()
    assert style is QTextCharFormat.UnderlineStyle.DotLine


@pytest.mark.parametrize(("text", "place"), [("a\nb\nc\nd", 4), ("abcdefg", 4)])
def test_the_caret_goes_behind_a_share_of_the_text(editor, text, place):
    editor.setPlainText(text)
    go_behind(editor, 1 / 2)
    assert editor.textCursor().position() == place
