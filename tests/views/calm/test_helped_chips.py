from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.viewmodels.calm.helped_before import HelpedBefore
from app.views.calm.helped_chips import HelpedChips
from app.views.kit.fields import Field
from app.views.kit.theme import Theme
from tests.standins import AtOnce


def test_a_chip_says_it_again_as_if_typed_and_goes_while_something_stands_there(qtbot: QtBot, dressed: Theme) -> None:
    background = AtOnce()
    background.store.sessions.save(CalmSession("1", utc_now(), "box", "Box", 60, helped="tea & quiet"))
    viewmodel = HelpedBefore(background)
    page = QWidget()
    field = Field(dressed, "", "What helped?")
    chips = HelpedChips(dressed, viewmodel, field)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(chips)
    qtbot.addWidget(page)
    page.show()
    assert not chips.isVisible()
    viewmodel.look()
    assert chips.isVisible()
    assert chips.chips[0].shortcut().isEmpty()
    with qtbot.waitSignal(field.textEdited, check_params_cb=lambda words: words == "tea & quiet"):
        qtbot.keyClick(chips.chips[0], Qt.Key.Key_Space)
    assert page.focusWidget() is field
    assert not chips.isVisible()
    field.clear()
    assert chips.isVisible()
