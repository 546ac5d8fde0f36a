from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.calm import Page
from app.viewmodels.feelings.word_rows import NOTED
from app.views.calm.body_part import BodyPart
from app.views.calm.calm import CalmView
from app.views.calm.check_in import CheckInPage
from app.views.calm.feelings_part import FeelingsPart
from app.views.calm.how_it_is import HowItIsPart
from app.views.calm.trigger_part import TriggerPart
from app.views.kit.theme import Theme
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.model.set_reduced_motion(True)
    yield calm
    calm.model.close()


@pytest.fixture
def view(qtbot: QtBot, dressed: Theme, calm: Calm) -> CalmView:
    view = CalmView(dressed, calm.model)
    qtbot.addWidget(view)
    view.resize(820, 544)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


@pytest.fixture
def page(view: CalmView) -> CheckInPage:
    page = view.page(Page.CHECK_IN)
    assert isinstance(page, CheckInPage)
    return page


@pytest.fixture
def more(page: CheckInPage) -> HowItIsPart:
    return page.more


def open_feelings(qtbot: QtBot, more: HowItIsPart) -> FeelingsPart:
    qtbot.keyClick(more.ways[0], Qt.Key.Key_Space)
    assert isinstance(more.part, FeelingsPart)
    return more.part


def open_body(qtbot: QtBot, more: HowItIsPart) -> BodyPart:
    qtbot.keyClick(more.ways[1], Qt.Key.Key_Space)
    assert isinstance(more.part, BodyPart)
    return more.part


def open_trigger(qtbot: QtBot, more: HowItIsPart) -> TriggerPart:
    qtbot.keyClick(more.ways[2], Qt.Key.Key_Space)
    assert isinstance(more.part, TriggerPart)
    return more.part


def test_all_of_it_is_closed_at_first_and_start_is_seen(page: CheckInPage, more: HowItIsPart) -> None:
    assert more.part is None
    assert [way.text() for way in more.ways] == ["Feelings", "Body", "What set it off"]
    assert page.start.hasFocus()
    foot = page.start.mapTo(page, page.start.rect().bottomLeft()).y()
    assert foot < page.height(), "without scrolling"


def test_one_at_a_time_is_open(qtbot: QtBot, more: HowItIsPart) -> None:
    feelings = open_feelings(qtbot, more)
    assert feelings.picker.field.hasFocus()
    trigger = open_trigger(qtbot, more)
    assert trigger.isVisible() and not feelings.isVisible()
    assert [way.accessibleDescription() for way in more.ways] == ["closed", "closed", "open"]
    qtbot.keyClick(more.ways[2], Qt.Key.Key_Space)
    assert more.part is None and not trigger.isVisible()


def test_esc_closes_it_and_goes_back_to_its_way(qtbot: QtBot, more: HowItIsPart) -> None:
    body = open_body(qtbot, more)
    qtbot.keyClick(body.pulse, Qt.Key.Key_Escape)
    assert more.part is None
    assert more.ways[1].hasFocus()


def test_what_opens_is_brought_into_view(qtbot: QtBot, page: CheckInPage, more: HowItIsPart) -> None:
    feelings = open_feelings(qtbot, more)
    part = feelings.picker.list
    qtbot.waitUntil(lambda: part.mapTo(page, part.rect().bottomLeft()).y() <= page.height())


def test_feelings_are_picked_and_taken_away_by_keyboard(qtbot: QtBot, calm: Calm, more: HowItIsPart) -> None:
    feelings = open_feelings(qtbot, more)
    field = feelings.picker.field
    for typed in ("lone", "ang"):
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == "", "ready for the next"
    assert calm.model.check_in.how_it_is.feelings == ("lonely", "angry")
    assert [chip.text() for chip in feelings.chips] == ["lonely", "angry"]
    assert more.ways[0].text() == "2 feelings"
    assert feelings.chips[0].accessibleName() == "Take away lonely"
    feelings.chips[0].setFocus()
    qtbot.keyClick(feelings.chips[0], Qt.Key.Key_Delete)
    assert calm.model.check_in.how_it_is.feelings == ("angry",)
    assert feelings.chips[0].hasFocus(), "the next one"
    qtbot.keyClick(feelings.chips[0], Qt.Key.Key_Space)
    assert field.hasFocus()
    assert not feelings.chips


def test_somebody_who_looks_through_the_list_stays_there(qtbot: QtBot, more: HowItIsPart) -> None:
    feelings = open_feelings(qtbot, more)
    words = feelings.picker.list
    words.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(words, Qt.Key.Key_Down)
    chosen = words.word
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert words.hasFocus()
    assert words.word is chosen
    assert len(feelings.chips) == 1


def test_signs_are_ticked_and_a_high_pulse_is_met_calmly(qtbot: QtBot, calm: Calm, more: HowItIsPart) -> None:
    body = open_body(qtbot, more)
    first = body.signs["heart"]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClicks(body.pulse, "112")
    assert calm.model.check_in.how_it_is.ticked == ("heart",)
    assert calm.model.check_in.how_it_is.pulse == 112
    assert body.pulse_words.isVisible()
    assert more.ways[1].text() == "1 sign, pulse 112"
    qtbot.keyClick(body.pulse, Qt.Key.Key_Backspace)
    qtbot.keyClick(body.pulse, Qt.Key.Key_Return)
    assert body.pulse.text() == "11"
    assert body.pulse_words.text() == "A pulse lies between 30 and 220."


def test_what_set_it_off_is_written_and_tab_leaves(qtbot: QtBot, calm: Calm, more: HowItIsPart) -> None:
    trigger = open_trigger(qtbot, more)
    qtbot.keyClicks(trigger.field, "The message")
    assert calm.model.check_in.how_it_is.trigger == "The message"
    assert trigger.field.toPlainText() == "The message"
    qtbot.keyClick(trigger.field, Qt.Key.Key_Tab)
    assert not trigger.field.hasFocus()
    assert more.ways[2].text() == "What set it off: noted"


def test_nothing_of_it_is_on_the_screen_while_a_time_out_runs(
    qtbot: QtBot, calm: Calm, view: CalmView, page: CheckInPage, more: HowItIsPart
) -> None:
    trigger = open_trigger(qtbot, more)
    qtbot.keyClicks(trigger.field, "The message")
    calm.model.check_in.how_it_is.add_feeling("hurt")
    calm.model.check_in.begin()
    assert view.page(Page.RUNNING).isVisible()
    for part in (page, trigger, more):
        assert not part.isVisible()
    words = " ".join(label.text() for label in view.page(Page.RUNNING).findChildren(QLabel))
    assert "message" not in words and "hurt" not in words


def test_after_the_time_out_it_is_closed_and_empty(qtbot: QtBot, calm: Calm, more: HowItIsPart) -> None:
    feelings, body, trigger = open_feelings(qtbot, more), open_body(qtbot, more), open_trigger(qtbot, more)
    calm.model.check_in.how_it_is.add_feeling("hurt")
    qtbot.keyClick(body.signs["jaw"], Qt.Key.Key_Space)
    qtbot.keyClicks(body.pulse, "90")
    qtbot.keyClicks(trigger.field, "The message")
    calm.model.check_in.begin()
    calm.model.running.finish_early()
    calm.model.check_out.enough()
    assert more.part is None
    assert feelings.chips == []
    assert not body.signs["jaw"].isChecked()
    assert (body.pulse.text(), trigger.field.toPlainText()) == ("", "")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_is_cut(qtbot: QtBot, dressed: Theme, view: CalmView, more: HowItIsPart, zoom: float) -> None:
    dressed.set_zoom(zoom)
    body = open_body(qtbot, more)
    view.resize(821, 544)
    for part in (*more.ways, *body.signs.values(), body.pulse):
        assert part.width() >= part.minimumSizeHint().width()
        assert part.height() >= part.minimumSizeHint().height()


def test_what_is_noted_is_ticked_in_the_list_and_a_second_time_no_more(
    qtbot: QtBot, more: HowItIsPart, calm: Calm
) -> None:
    part = open_feelings(qtbot, more)
    qtbot.keyClick(part.picker.field, Qt.Key.Key_Down)
    current = part.picker.list.currentIndex()
    word = part.picker.list.word
    assert word is not None
    plain = part.picker.list.viewport().grab().toImage()
    qtbot.keyClick(part.picker.field, Qt.Key.Key_Return)
    assert calm.model.check_in.how_it_is.feelings == (word.word,)
    assert current.data(NOTED)
    assert current.data(Qt.ItemDataRole.AccessibleTextRole) == f"{word.word}, noted: {word.meaning}"
    assert part.picker.list.viewport().grab().toImage() != plain, "seen as well"
    qtbot.keyClick(part.picker.field, Qt.Key.Key_Return)
    assert calm.model.check_in.how_it_is.feelings == ()
    assert not current.data(NOTED)
