from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.draft.side import DraftSide
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


def test_it_takes_no_room_from_what_stands_above_and_gives_the_rest_to_its_last_part(
    theme: Theme, qtbot: QtBot
) -> None:
    page, above = QWidget(), Label(theme, "above")
    first, last = Label(theme, "word " * 30, wrap=True), Label(theme, "word " * 300, wrap=True)
    column = QVBoxLayout(page)
    column.addWidget(above)
    column.addWidget(DraftSide(first, last), 1)
    qtbot.addWidget(page)
    page.resize(300, 400)
    page.show()
    qtbot.waitUntil(lambda: above.height() == above.sizeHint().height())
    page.resize(900, 900)
    qtbot.waitUntil(lambda: last.height() > 600)
    assert first.height() < 200
