import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.kit.buttons import IconButton
from app.views.kit.fields import Field, SearchField, TextField
from app.views.kit.theme import Theme


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_field_has_room_for_its_words(dressed: Theme, qtbot, zoom: float) -> None:
    dressed.zoom = zoom
    field = Field(dressed, "", "What helped")
    qtbot.addWidget(field)
    assert field.sizeHint().height() >= max(40, field.fontMetrics().height() + 16)


def test_nothing_moves_when_a_field_gets_the_focus(dressed: Theme, qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    one, other = Field(dressed, "", "One"), Field(dressed, "", "Other")
    column = QVBoxLayout(page)
    column.addWidget(one)
    column.addWidget(other)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert one.cursorRect() == other.cursorRect()
    assert one.size() == other.size()


def test_a_field_has_a_name(theme: Theme, qtbot) -> None:
    named, unnamed = Field(theme, "a few words", "What helped"), Field(theme, "a few words")
    qtbot.addWidget(named)
    qtbot.addWidget(unnamed)
    assert (named.accessibleName(), unnamed.accessibleName()) == ("What helped", "a few words")


def test_the_x_empties_the_search_and_is_there_only_then(theme: Theme, qtbot) -> None:
    search = SearchField(theme, "Find words")
    qtbot.addWidget(search)
    wipe = search.findChild(IconButton)
    assert wipe.isHidden()
    qtbot.keyClicks(search, "Sunday")
    assert not wipe.isHidden()
    qtbot.mouseClick(wipe, Qt.MouseButton.LeftButton)
    assert search.text() == ""
    assert wipe.isHidden()


def test_escape_empties_the_search(theme: Theme, qtbot) -> None:
    search = SearchField(theme, "Find words")
    qtbot.addWidget(search)
    qtbot.keyClicks(search, "Sunday")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_words_do_not_run_under_glass_and_x(dressed: Theme, qtbot) -> None:
    search = SearchField(dressed, "Find words")
    qtbot.addWidget(search)
    search.resize(200, search.sizeHint().height())
    with qtbot.waitExposed(search):
        search.show()
    margins = search.textMargins()
    wipe = search.findChild(IconButton)
    assert margins.left() >= dressed.px(18)
    assert 200 - 13 - margins.right() <= wipe.x() + 4


def test_tab_leaves_a_text_field(theme: Theme, qtbot) -> None:
    text = TextField(theme, "What set it off")
    qtbot.addWidget(text)
    assert text.tabChangesFocus()
    assert text.accessibleName() == "What set it off"
