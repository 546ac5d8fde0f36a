import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.views.draft.tally import Tally
from app.views.kit.theme import Theme


@pytest.mark.parametrize(
    ("tells", "asks", "line"),
    [
        (7, 1, "7 sentences tell, 1 asks"),
        (1, 2, "1 sentence tells, 2 ask"),
        (0, 1, "No sentence tells, 1 asks"),
        (2, 0, "2 sentences tell, none asks"),
    ],
)
def test_it_says_how_many_sentences_tell_and_ask(qtbot: QtBot, theme: Theme, tells: int, asks: int, line: str) -> None:
    tally = Tally(theme)
    qtbot.addWidget(tally)
    tally.show_balance(tells, asks)
    assert tally.balance.text() == line
    assert not tally.balance.isHidden()
    tally.show_balance(0, 0)
    assert tally.balance.isHidden()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [180, 336])
def test_its_counts_stand_side_by_side_or_in_lines(qtbot: QtBot, theme: Theme, width: int, zoom: float) -> None:
    theme.set_zoom(zoom)
    tally = Tally(theme)
    qtbot.addWidget(tally)
    tally.show_counts(12, 30)
    tally.show_balance(7, 1)
    tally.resize(width, tally.heightForWidth(width))
    with qtbot.waitExposed(tally):
        tally.show()
    labels = [label for label in tally.findChildren(QLabel) if label.isVisible()]
    assert [label.text() for label in labels] == ["12 to look at", "30 in your own words", "7 sentences tell, 1 asks"]
    for label in labels:
        assert label.height() >= max(0, label.heightForWidth(label.width()))
        assert label.wordWrap() or label.width() >= label.minimumSizeHint().width()
