from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.views.kit.tab_order import chain, reached_before, within


def column(*parts: QWidget) -> QWidget:
    whole = QWidget()
    rows = QVBoxLayout(whole)
    for part in parts:
        rows.addWidget(part)
    return whole


def test_what_comes_later_is_reached_where_it_stands(qtbot: QtBot) -> None:
    first, label, last = QPushButton("first"), QLabel("label"), QPushButton("last")
    one, two, three = QPushButton("one"), QPushButton("two"), QPushButton("three")
    late = column(QLabel("words"), one, three, QLabel("words"), two)
    chain(one, two, three)
    whole = column(first, label, last, late)
    qtbot.addWidget(whole)
    assert within(late) == [one, two, three]
    chain(reached_before(last), *within(late))
    assert within(whole) == [first, one, two, three, last]


def test_nothing_else_to_reach(qtbot: QtBot) -> None:
    only = QPushButton("only")
    whole = column(QLabel("words"), only)
    qtbot.addWidget(whole)
    assert reached_before(only) is only
    chain(only)
    assert within(whole) == [only]


def test_what_was_reached_goes_on_by_itself_when_its_neighbour_goes(qtbot: QtBot) -> None:
    button, page = QPushButton("passing"), QPlainTextEdit()
    whole = column(button, page)
    qtbot.addWidget(whole)
    document = page.document()
    within(whole)
    reached_before(button)
    delete(button)
    assert isValid(document)
