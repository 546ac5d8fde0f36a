from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.model.calm import CalmSession
from app.model.draft import Mark
from app.model.history import Filters
from app.model.reflection import Reflection
from app.model.version import Version
from app.viewmodels.history.history import HistoryViewModel
from app.views.history.history import HistoryView
from tests.history_rows import NOW, at, background_with, draft, session
from tests.word_engine import WordEngine

# Said of every menu by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")

LETTER = draft("letter", at(23, 18, 44), "Sam · The week", "You never listen.")
PAUSE = session("pause", at(23, 18, 20))
TALK = replace(draft("talk", at(22), "Mum", "Call her first"), kind="reflection")
Key = Qt.Key


class Desk:
    """The tab over these entries, the newest of them on the card."""

    def __init__(self, qtbot, theme, size=(1312, 824)):
        self.background = background_with(LETTER, PAUSE, TALK)
        store = self.store = self.background.store
        kept = store.drafts.kept["letter"]
        store.drafts.save(replace(kept, tie="partner", marks=(Mark("hint", "absolute", 0, 9),)))
        store.sessions.save(CalmSession("pause", PAUSE.when, "box", "Box", 1200, 1200, 7, 4, draft_id="letter"))
        store.reflections.save(Reflection("talk", TALK.when, TALK.when, "letter", "Mum", met="partly"))
        self.model = HistoryViewModel(self.background, lambda: NOW)
        self.view = HistoryView(theme, self.model)
        self.card = self.view.card
        qtbot.addWidget(self.view)
        self.view.resize(*size)
        self.view.show()
        qtbot.waitActive(self.view)

    def menu(self):
        """What the menu of the card offers, by its words."""
        self.card.more.click()
        assert isinstance(self.card.menu, QMenu)
        return {action.text().replace("&", ""): action for action in self.card.menu.actions()}


@pytest.fixture
def desk(qtbot, theme):
    return Desk(qtbot, theme)


def test_a_draft_shows_all_that_is_known_of_it(desk):
    card = desk.card
    assert (card.title.text(), card.aside.text()) == ("To Sam", "The week, partner")
    assert card.when.text().endswith("· 5 words")
    assert card.status.text() == "Being written" and card.status.accessibleName() == "How far it is: Being written"
    assert [link.accessibleName() for link in card.links.buttons] == ["Before it: Box, 20 min, 7 → 4", TALK_LINK]
    assert card.open.isVisible() and card.copy.isVisible() and not card.restore.isVisible()


TALK_LINK = "Looked back: talk with Mum"


def test_the_marks_of_then_and_of_now_are_a_key_apart(desk, qtbot):
    desk.model.card.review.hints.set_reader(WordEngine())
    qtbot.waitUntil(lambda: desk.card.marked.text() == "Now: 1 to look at.")
    now = desk.card.reader.viewport().grab().toImage()
    desk.card.which.setFocus()
    qtbot.keyClick(desk.card.which, Key.Key_Left)
    assert desk.card.marked.text() == desk.card.reader.accessibleDescription() == "Then: 1 to look at."
    assert desk.card.reader.viewport().grab().toImage() != now, "another stretch is marked"


def test_how_far_it_is_can_be_said_by_keyboard(desk, qtbot):
    told = []
    desk.store.history.set_status = lambda keys, status, now: told.append((list(keys), status))
    desk.card.status.setFocus()
    qtbot.keyClick(desk.card.status, Key.Key_Space)
    menu = desk.card.status.menu_open
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Being written"]
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    assert told == [([LETTER.key], "shared")]
    assert desk.view.undo.isVisible() and desk.view.undo.words.text() == "Marked: “Shared”."


def test_the_menu_archives_and_the_archive_gives_back(desk):
    desk.menu()["Put it into the archive"].trigger()
    assert desk.store.history.archived == {LETTER.key}
    desk.store.drafts.kept["letter"] = replace(desk.store.drafts.kept["letter"], archived_at=NOW)
    desk.model.filtering.choose(Filters(archived=True))
    assert desk.card.place.text() == "In the archive."
    desk.menu()["Take it out of the archive"].trigger()
    assert desk.store.history.archived == set()


def test_what_is_in_the_trash_can_only_be_read_and_come_back(desk):
    desk.menu()["Move to trash"].trigger()
    desk.model.filtering.choose(Filters(trashed=True))
    card = desk.card
    assert card.title.text() == "To Sam"
    assert "In the trash. It leaves for good on" in card.place.text() and "23 December" in card.place.text()
    shown = [part for part in (card.open, card.copy, card.status, card.more) if part.isVisible()]
    assert shown == [] and card.restore.isVisible()
    card.restore.click()
    assert desk.store.history.trashed == set() and desk.view.list.timeline.rowCount() == 0


def test_links_lead_from_one_entry_to_the_other(desk):
    desk.card.links.buttons[0].click()
    assert desk.view.list.row() == 1 and desk.card.title.text() == "Longer out"
    assert [link.text() for link in desk.card.links.buttons] == ["Its draft: Sam · The week"]
    desk.card.links.buttons[0].click()
    assert desk.view.list.row() == 0 and desk.card.title.text() == "To Sam"
    desk.card.links.buttons[1].click()
    assert desk.card.title.text() == TALK_LINK


def test_a_talk_tells_what_was_answered_and_opens(desk, qtbot):
    desk.view.list.go_to(2)
    assert ("It was met with understanding and respect", "Partly") in desk.model.card.noted
    assert not desk.card.reader.isVisible() and not desk.card.status.isVisible()
    with qtbot.waitSignal(desk.model.talk_opened) as opened:
        desk.card.open.click()
    assert opened.args == ["talk"]


def test_versions_are_offered_where_there_are_some(desk, qtbot):
    assert not desk.card.versions.isVisible()
    desk.store.versions.add(Version("v", "letter", NOW, "before", "left"))
    desk.model.card.look_again()
    with qtbot.waitSignal(desk.model.versions_wanted) as wanted:
        desk.card.versions.click()
    assert wanted.args == ["letter", "You never listen. and more"]


def test_a_low_card_leaves_its_room_to_the_words(qtbot, theme):
    desk = Desk(qtbot, theme, (1112, 520))
    desk.model.card.review.show_then(True)
    assert not desk.card.marked.isVisible()
    assert desk.card.which.toolTip() == desk.card.reader.accessibleDescription() == "Then: 1 to look at."


def test_hints_from_version_to_version_are_offered_where_there_are_versions(desk, qtbot):
    assert "Hints from version to version" not in desk.menu()
    desk.card.menu.close()
    desk.background.store.versions.add(Version("v", "letter", NOW, "You never", "asked"))
    desk.model.card.look_again()
    with qtbot.waitSignal(desk.model.hints_wanted) as wanted:
        desk.menu()["Hints from version to version"].trigger()
    assert wanted.args == ["letter"]


def test_a_low_card_has_room_for_words_and_its_links_in_the_menu(desk):
    assert desk.card.links.isVisible() and "Look back on the talk" in desk.menu()
    lines = desk.card.reader.height()
    desk.card.menu.close()
    desk.view.resize(800, 480)
    desk.view.layout().activate()
    assert not desk.card.links.isVisible() and lines > desk.card.reader.height() > 100
    desk.menu()["Before it: Box, 20 min, 7 → 4"].trigger()
    assert desk.card.title.text() == "Longer out"
    desk.view.layout().activate()
    assert desk.card.links.isVisible()


def test_a_link_says_as_much_as_there_is_room_for(desk):
    desk.view.list.go_to(1)
    [link] = desk.card.links.buttons
    desk.card.links.resize(120, 60)
    assert link.text().endswith("…") and link.accessibleName() == "Its draft: Sam · The week"
    desk.card.links.resize(600, 60)
    assert link.text() == "Its draft: Sam · The week"


@pytest.fixture
def small(qtbot, theme):
    """No room for a card beside the list."""
    desk = Desk(qtbot, theme, size=(480, 440))
    desk.view.list.setFocus()
    return desk


def test_without_room_for_both_the_card_takes_the_place_of_the_list_and_gives_it_back(small, qtbot):
    view, card = small.view, small.card
    assert not card.isVisible()
    qtbot.keyClick(view.list, Key.Key_Return)
    assert card.isVisible() and card.reader.hasFocus() and not view.list.isVisible()
    qtbot.keyClick(card.reader, Key.Key_Escape)
    assert view.list.hasFocus() and not card.isVisible()
    qtbot.keyClick(view.list, Key.Key_Down)
    qtbot.keyClick(view.list, Key.Key_Return)
    assert card.title.text() == "Longer out" and card.isAncestorOf(view.focusWidget())
    qtbot.mouseClick(card.back, Qt.MouseButton.LeftButton)
    assert view.list.hasFocus() and view.list.row() == 1


def test_what_is_read_alone_can_be_opened_or_put_away(small, qtbot):
    qtbot.keyClick(small.view.list, Key.Key_Return)
    with qtbot.waitSignal(small.model.draft_opened) as opened:
        qtbot.keyClick(small.card.open, Key.Key_Return)
    assert opened.args == ["letter"]
    small.menu()["Move to trash"].trigger()
    assert small.view.list.hasFocus() and small.view.undo.isVisible() and not small.card.isVisible()


def test_a_wider_window_shows_both_again(small, qtbot):
    qtbot.keyClick(small.view.list, Key.Key_Return)
    small.view.resize(1312, 824)
    assert small.card.isVisible() and small.view.list.isVisible() and not small.card.back.isVisible()
    with qtbot.waitSignal(small.model.draft_opened):
        qtbot.keyClick(small.view.list, Key.Key_Return)


def test_a_link_followed_by_key_leaves_the_keys_on_the_card(desk, qtbot):
    link = desk.card.links.buttons[0]
    link.setFocus()
    qtbot.keyClick(link, Key.Key_Return)
    assert desk.card.title.text() == "Longer out" and desk.card.more.hasFocus()


def test_tab_reaches_the_links_where_they_stand(desk, qtbot):
    desk.card.reader.setFocus()
    for part in (*desk.card.links.buttons, desk.card.open):
        qtbot.keyClick(desk.view.focusWidget(), Key.Key_Tab)
        assert part.hasFocus()


def test_the_keys_stay_in_the_tab_when_what_had_them_leaves(desk, qtbot):
    desk.model.acting.trash([PAUSE, TALK])
    desk.card.more.setFocus()
    desk.menu()["Put it into the archive"].trigger()
    assert not desk.card.isVisible() and desk.view.entrance.hasFocus()
    desk.view.undo.undo.setFocus()
    qtbot.keyClick(desk.view.undo.undo, Key.Key_Return)
    assert desk.view.list.hasFocus() and desk.view.list.row() == 0
