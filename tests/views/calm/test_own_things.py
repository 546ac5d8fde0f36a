from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from app.viewmodels.calm.calm import Page
from app.views.calm.all_practices import AllPracticesPage
from app.views.calm.calm import CalmView
from app.views.calm.own_things import OwnThingsPart
from app.views.kit.theme import Theme
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.model.set_reduced_motion(True)
    yield calm
    calm.model.close()


@pytest.fixture
def page(qtbot: QtBot, dressed: Theme, calm: Calm) -> AllPracticesPage:
    view = CalmView(dressed, calm.model)
    qtbot.addWidget(view)
    view.resize(820, 544)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    calm.model.check_in.show_all()
    page = view.page(Page.PRACTICES)
    assert isinstance(page, AllPracticesPage)
    return page


@pytest.fixture
def things(page: AllPracticesPage) -> OwnThingsPart:
    assert page.details.things is not None
    return page.details.things


def test_they_are_there_where_there_is_something_to_choose_from(calm: Calm, things: OwnThingsPart) -> None:
    assert not things.isVisible()
    calm.choose("quiet-break")
    assert things.isVisible()
    calm.choose("five-senses")
    assert not things.isVisible()


def test_what_is_typed_is_kept_at_the_latest_when_one_goes_on(
    qtbot: QtBot, calm: Calm, page: AllPracticesPage, things: OwnThingsPart
) -> None:
    calm.choose("quiet-break")
    qtbot.keyClicks(things.field, "walk")
    qtbot.keyClick(things.field, Qt.Key.Key_Return)
    qtbot.keyClicks(things.field, "tea")
    qtbot.keyClick(things.field, Qt.Key.Key_Escape)
    assert calm.model.page is Page.CHECK_IN
    assert calm.background.store.things.kept == ["walk", "tea"]


def test_the_switch_says_what_it_means_and_is_reached_by_tab(qtbot: QtBot, calm: Calm, things: OwnThingsPart) -> None:
    calm.choose("quiet-break")
    things.field.setFocus()
    qtbot.keyClick(things.field, Qt.Key.Key_Tab)
    assert things.show_them.hasFocus()
    assert things.show_them.accessibleName() == "Show them while the time runs"
    assert things.show_them.accessibleDescription().endswith("Whoever sees the screen can read them then.")
    assert not things.show_them.isChecked()
    qtbot.keyClick(things.show_them, Qt.Key.Key_Space)
    assert calm.model.own_things.may_show
    calm.model.own_things.let_show(wanted=False)
    assert not things.show_them.isChecked()


def test_trouble_is_said_beside_them(calm: Calm, things: OwnThingsPart) -> None:
    calm.choose("quiet-break")
    assert not things.trouble.isVisible()
    calm.background.store.things.trouble = StoreUnwritable("no room")
    things.field.setPlainText("walk")
    calm.model.own_things.flush()
    assert things.trouble.isVisible()
    assert "could not be kept" in things.trouble.text()


def test_others_that_were_loaded_are_shown(calm: Calm, things: OwnThingsPart) -> None:
    calm.background.store.things.kept = ["walk", "tea"]
    calm.model.own_things.load()
    assert things.field.toPlainText() == "walk\ntea"
