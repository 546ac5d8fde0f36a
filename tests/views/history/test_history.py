import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from app.model.calm import CalmSession
from app.viewmodels.history.days import Days
from app.viewmodels.history.history import PAGE, HistoryViewModel
from app.views.history.history import HistoryView
from tests.history_rows import NOW, at, background_with, draft, many, session

LETTER = draft("letter", at(23, 18, 44), "Sam · The week", "two evenings")
PAUSE = session("pause", at(22, 18, 20), helped="The window")
Key = Qt.Key


@pytest.fixture
def open_view(qtbot, theme):
    def opened(*entries, size=(1112, 736), trouble=False):
        background = background_with(*entries)
        if trouble:
            background.store.history.break_down()
        view = HistoryView(theme, HistoryViewModel(background, lambda: NOW, Days(QLocale("en_GB"))))
        qtbot.addWidget(view)
        view.resize(*size)
        with qtbot.waitExposed(view):
            view.show()
        return view, background

    return opened


def press(qtbot, widget, *keys):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        qtbot.keyClick(widget, key)


def rows(view):
    return [view.list.model().entry(row).id for row in range(view.list.model().rowCount())]


def test_the_newest_stands_first_and_on_the_card(open_view):
    view, _ = open_view(PAUSE, LETTER)
    assert rows(view) == ["letter", "pause"] and view.list.row() == 0
    assert view.card.isVisible() and view.card.title.text() == "To Sam"
    assert view.card.reader.toPlainText() == "two evenings and more" and view.card.reader.isReadOnly()


def test_a_session_shows_what_was_noted_and_nothing_to_open(open_view, qtbot):
    view, _ = open_view(PAUSE, LETTER)
    press(qtbot, view.list, Key.Key_Down)
    card, notes = view.card, view.card.notes
    assert (card.title.text(), notes.change.text(), notes.helped.text()) == ("Longer out", "7 → 4", "The window")
    assert not card.open.isVisible() and not card.reader.isVisible()


def test_a_session_shows_what_set_it_off_and_lets_go_of_it(open_view, qtbot):
    view, background = open_view(PAUSE, LETTER)
    told = CalmSession("pause", PAUSE.when, "box", "Box", 1200, trigger="The dishes", feelings=("hurt",))
    background.store.sessions.save(told)

    def shown() -> set[str]:
        return {label.text() for label in view.card.findChildren(QLabel) if label.isVisible()}

    press(qtbot, view.list, Key.Key_Down)
    qtbot.waitUntil(lambda: {"What set it off", "The dishes", "Feelings", "hurt"} <= shown())
    press(qtbot, view.list, Key.Key_Up)
    assert not {"The dishes", "hurt"} & shown()


def test_arrows_and_ends_walk_the_list(open_view, qtbot):
    view, _ = open_view(*many(6))
    walked = []
    view.list.chosen.connect(walked.append)
    press(qtbot, view.list, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home)
    assert walked == [1, 2, 1, 5, 0]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_the_draft(open_view, qtbot, key):
    view, _ = open_view(LETTER)
    with qtbot.waitSignal(view._viewmodel.draft_opened) as opened:
        press(qtbot, view.list, key)
    assert opened.args == ["letter"]


def test_a_double_click_opens_the_draft(open_view, qtbot):
    view, _ = open_view(PAUSE, LETTER)
    spot = view.list.visualRect(view.list.model().index(0)).center()
    with qtbot.waitSignal(view._viewmodel.draft_opened) as opened:
        qtbot.mouseDClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == ["letter"]


def test_the_card_opens_the_draft(open_view, qtbot):
    view, _ = open_view(LETTER)
    with qtbot.waitSignal(view._viewmodel.draft_opened) as opened:
        view.card.open.click()
    assert opened.args == ["letter"]


def test_delete_trashes_and_ctrl_z_brings_back(open_view, qtbot):
    view, background = open_view(*many(3))
    press(qtbot, view.list, Key.Key_Down, Key.Key_Delete)
    assert rows(view) == ["0", "2"] and view.list.row() == 1 and view.undo.isVisible()
    assert view.card.title.text() == "To Nr 2"
    qtbot.keyClick(view.list, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows(view) == ["0", "1", "2"] and view.list.row() == 1 and not view.undo.isVisible()
    assert background.store.history.trashed == set()


def test_the_last_row_gives_way_to_the_one_above(open_view, qtbot):
    view, _ = open_view(*many(3))
    press(qtbot, view.list, Key.Key_End, Key.Key_Delete)
    assert rows(view) == ["0", "1"] and view.list.row() == 1


def test_the_card_trashes_and_the_bar_brings_back(open_view):
    view, _ = open_view(LETTER, PAUSE)
    view.card.trash_wanted.emit()
    assert rows(view) == ["pause"] and view.card.title.text() == "Longer out"
    view.undo.undo.click()
    assert rows(view) == ["letter", "pause"] and view.list.row() == 0


def test_the_chance_to_undo_ends_with_the_tab(open_view):
    view, background = open_view(LETTER, PAUSE)
    view.card.trash_wanted.emit()
    view.hide()
    view.show()
    assert not view.undo.isVisible() and background.store.history.trashed == {("draft", "letter")}


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_the_menu_of_a_row_opens_and_trashes(open_view, qtbot):
    view, _ = open_view(LETTER, PAUSE)
    texts = []
    for row in (0, 1):
        view.list.go_to(row)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), view.list.mapToGlobal(QPoint()))
        QApplication.sendEvent(view.list.viewport(), event)
        menu = view.list.findChild(QMenu)
        texts.append([action.text() for action in menu.actions()])
        last = menu.actions()[-1]
        menu.close()
        if row == 1:
            last.trigger()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert texts == [["Open", "Put it into the archive", "Move to trash"], ["Move to trash"]]
    assert rows(view) == ["letter"]


def test_words_are_found_as_they_are_typed_and_escape_clears(open_view, qtbot):
    view, _ = open_view(LETTER, PAUSE)
    qtbot.keyClick(view.list, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.search.hasFocus()
    qtbot.keyClicks(view.search, "even")
    assert rows(view) == ["letter"]
    assert view.found.text() == "1 found." and view.found.isVisible()
    qtbot.keyClick(view.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: rows(view) == ["letter", "pause"])
    assert view.search.text() == "" and not view.found.isVisible()


def test_nothing_found_says_so_and_leaves_no_old_card(open_view, qtbot):
    view, _ = open_view(LETTER)
    view.search.setText("zzz")
    qtbot.waitUntil(lambda: view.found.isVisible())
    assert view.found.text() == "Nothing found for these words." and not view.card.isVisible()
    assert view.search.isVisible()


def test_enter_sorts_by_how_well_it_fits_and_then_goes_on(open_view, qtbot):
    view, _ = open_view(draft("often", at(20), "Sam", "tea, tea and tea"), draft("once", at(22), "Sam", "tea"))
    press(qtbot, view.search)
    qtbot.keyClicks(view.search, "tea")
    assert rows(view) == ["once", "often"]
    assert view.found.text() == "2 found. Enter sorts them by how well they fit."
    qtbot.keyClick(view.search, Key.Key_Return)
    assert rows(view) == ["often", "once"] and view.search.hasFocus()
    qtbot.keyClick(view.search, Key.Key_Return)
    assert view.list.hasFocus()


def test_one_key_hides_the_words_and_brings_them_back(open_view, qtbot):
    view, _ = open_view(LETTER, PAUSE)
    plain = view.list.grab().toImage()
    press(qtbot, view.list, Key.Key_F7)
    assert not view.card.isVisible() and view.list.grab().toImage() != plain
    assert view.eye.accessibleName() == "Show the words of each entry (F7)"
    view.eye.click()
    assert view.card.isVisible() and view.card.title.text() == "To Sam"
    assert view.eye.accessibleName() == "Hide the words of each entry (F7)"


def test_hidden_words_stay_hidden_when_somebody_comes_back_to_the_list(open_view, qtbot):
    view, _ = open_view(LETTER, PAUSE)
    press(qtbot, view.list, Key.Key_F7)
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.TabFocusReason):
        view.eye.setFocus()
        plain = view.list.grab().toImage()
        view.list.setFocus(reason)
        assert view.list.row() == -1 and not view.card.isVisible()
    assert view.list.grab().toImage() != plain, "the ring shows where the keys begin"
    qtbot.keyClick(view.list, Key.Key_Down)
    assert view.list.row() == 0 and view.card.isVisible()


def test_a_search_or_a_filter_is_told_of(open_view, qtbot):
    view, _ = open_view(LETTER, PAUSE)
    told = []
    view.looking.connect(told.append)
    qtbot.keyClicks(view.search, "two")
    assert told[-1] is True
    view.search.clear()
    assert told[-1] is False


def test_many_are_selected_with_shift_and_all_of_them_with_a(open_view, qtbot):
    view, _ = open_view(*many(6))
    selected = view._viewmodel.selected
    press(qtbot, view.list, Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(view.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected.keys == [("draft", "1"), ("draft", "2"), ("draft", "3")] and view.list.row() == 3
    qtbot.keyClick(view.list, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert selected.count == 2
    qtbot.keyClick(view.list, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selected.count == 6
    qtbot.keyClick(view.list, Key.Key_Home)
    assert selected.keys == [("draft", "0")]


@pytest.mark.parametrize("key", [Key.Key_Home, Key.Key_Up, Key.Key_PageUp, Key.Key_Escape])
def test_at_the_top_a_key_that_leads_nowhere_still_leaves_the_others(open_view, qtbot, key):
    view, _ = open_view(*many(6))
    press(qtbot, view.list, Key.Key_Home)
    qtbot.keyClick(view.list, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view._viewmodel.selected.count == 6
    press(qtbot, view.list, key)
    assert view._viewmodel.selected.keys == [("draft", "0")] and not view.many.isVisible()


def test_the_mouse_selects_many_with_ctrl_and_shift(open_view, qtbot):
    view, _ = open_view(*many(6))
    for row, key in ((0, "NoModifier"), (3, "ControlModifier"), (5, "ShiftModifier")):
        spot = view.list.visualRect(view.list.model().index(row)).center()
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier[key], spot)
    assert [entry_id for _, entry_id in view._viewmodel.selected.keys] == ["0", "3", "4", "5"]


def test_what_was_put_away_can_be_reached_where_nothing_else_is_left(open_view):
    view, background = open_view(LETTER)
    background.store.history.archived.add(("draft", "letter"))
    view._viewmodel.refresh()
    assert view.empty.isVisible() and view.filters.isVisible() and view.search.isVisible()


def test_letters_typed_in_the_list_look_for_entries(open_view, qtbot):
    view, _ = open_view(LETTER, PAUSE)
    press(qtbot, view.list, Key.Key_W)
    assert view.search.hasFocus()
    qtbot.keyClicks(view.search, "in")
    assert view.search.text() == "win" and rows(view) == ["pause"]


@pytest.mark.parametrize(("width", "words"), [(300, "Search"), (1400, "Search everything you wrote")])
def test_the_search_says_what_it_is_for_as_far_as_there_is_room(open_view, width, words):
    view, _ = open_view(LETTER, size=(width, 700))
    assert view.search.placeholderText() == words
    assert view.search.accessibleName() == "Search everything you wrote"


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return])
def test_from_the_search_on_to_what_was_found(open_view, qtbot, key):
    view, _ = open_view(LETTER)
    press(qtbot, view.search, key)
    assert view.list.hasFocus()


def test_tab_leaves_the_list_and_the_words(open_view, qtbot):
    view, _ = open_view(*many(3))
    view.search.setFocus()
    stops = []
    while view.search not in stops and len(stops) < 30:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    chips = view.filters.chips
    assert stops[:6] == [view.eye, chips["person"], chips["kind"], chips["dates"], view.filters.more, view.list]
    assert {view.card.reader, view.card.open} < set(stops) and stops[-1] is view.search


def test_an_empty_history_leads_to_a_first_draft(open_view, qtbot):
    view, _ = open_view()
    assert view.empty.isVisible() and not (view.search.isVisible() or view.list.isVisible() or view.card.isVisible())
    assert view.empty.words.text() == "Nothing yet. What you write or do in Calm shows here."
    with qtbot.waitSignal(view._viewmodel.draft_wanted):
        view.empty.act.click()


def test_trouble_is_told_and_can_be_tried_again(open_view):
    view, background = open_view(LETTER, trouble=True)
    assert view.trouble.words.text() == "The disk is full. Make some room, then try again."
    assert view.trouble.isVisible() and not view.empty.isVisible() and not view.list.isVisible()
    background.store.history.trouble = None
    view.trouble.act.click()
    assert not view.trouble.isVisible() and rows(view) == ["letter"]


def test_a_small_page_gives_all_its_room_to_the_list(open_view):
    view, _ = open_view(LETTER, size=(480, 500))
    assert not view.card.isVisible() and view.list.width() > 400
    view.resize(1112, 736)
    assert view.card.isVisible()


def test_something_new_leaves_what_is_in_view_where_it_is(open_view, qtbot):
    view, background = open_view(*many(40))
    bar = view.list.verticalScrollBar()
    bar.setValue(600)
    held = view.list.indexAt(QPoint(20, 30))
    entry, top = view.list.model().entry(held.row()), view.list.visualRect(held).top()
    view.list.go_to(held.row() + 1)
    background.store.history.rows += [draft("new", NOW), draft("newer", NOW)]
    view._viewmodel.refresh()
    now = view.list.model().place(("draft", entry.id))
    assert now == held.row() + 2
    assert view.list.visualRect(view.list.model().index(now)).top() == top
    assert view.list.row() == now + 1


def test_scrolling_loads_more_before_the_end_is_reached(open_view):
    view, _ = open_view(*many(3 * PAGE))
    bar = view.list.verticalScrollBar()
    assert len(rows(view)) == PAGE
    bar.setValue(bar.maximum() - bar.pageStep())
    assert len(rows(view)) == 2 * PAGE


def test_a_window_higher_than_a_page_of_entries_is_filled(open_view, qtbot):
    view, _ = open_view(*many(3 * PAGE), size=(900, 12000))
    qtbot.waitUntil(lambda: len(rows(view)) >= 2 * PAGE)
