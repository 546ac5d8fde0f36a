import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.views.kit.entrance import Entrance


@pytest.fixture
def parts(qtbot) -> dict[str, QWidget]:
    """A button before the page, and a page with two buttons where one begins at the second."""
    whole, page = QWidget(), Entrance()
    before, first, second = (QPushButton(word) for word in ("before", "first", "second"))
    inside = QVBoxLayout(page)
    inside.addWidget(first)
    inside.addWidget(second)
    column = QVBoxLayout(whole)
    column.addWidget(before)
    column.addWidget(page)
    page.entrance = second
    qtbot.addWidget(whole)
    with qtbot.waitExposed(whole):
        whole.show()
    whole.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    return {"whole": whole, "page": page, "before": before, "first": first, "second": second}


def test_the_focus_given_to_a_page_goes_where_one_begins(parts: dict[str, QWidget]) -> None:
    parts["page"].setFocus()
    assert parts["second"].hasFocus()


def test_tab_passes_nothing_over(parts: dict[str, QWidget], qtbot) -> None:
    qtbot.keyClick(parts["before"], Qt.Key.Key_Tab)
    assert parts["first"].hasFocus()
