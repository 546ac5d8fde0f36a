from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.viewmodels.calm.so_far import SoFarViewModel
from app.views.calm.so_far import SoFarPart
from app.views.kit.theme import Theme
from tests.standins import AtOnce


def test_it_comes_with_the_fifth_pair_and_shows_each_on_request(qtbot: QtBot, dressed: Theme) -> None:
    background = AtOnce()
    viewmodel = SoFarViewModel(background)
    part = SoFarPart(dressed, viewmodel)
    qtbot.addWidget(part)
    for place in range(5):
        viewmodel.follow("box", anew=True)
        assert not part.isVisible()
        session = CalmSession(str(place), utc_now(), "box", "Box", 60, before=7, after=place)
        background.store.sessions.save(session)
    viewmodel.follow("box", anew=True)
    assert part.isVisible()
    assert part.sentence.text() == "For you, so far: 5 of 5 times it was lower afterwards, by about 5."
    assert part.each is None
    qtbot.keyClick(part.more, Qt.Key.Key_Space)
    assert part.each is not None and part.each.isVisible()
    assert part.more.text() == "Hide each time"
    qtbot.keyClick(part.more, Qt.Key.Key_Space)
    assert not part.each.isVisible()
    viewmodel.follow("sigh")
    assert not part.isVisible()
