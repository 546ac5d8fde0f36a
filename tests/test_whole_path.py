"""The whole path through the real window and the real storage: calm, draft, hint, save, restart, history, open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError, StoreForeign
from app.model.ownership.combine import Thresholds
from app.model.ownership.engine import Engine
from app.model.ownership.rule import HINTS, STRENGTHS
from app.model.store import Store
from app.storage.store import open_store
from app.viewmodels.calm.calm import Page
from app.viewmodels.offsets import to_units
from app.viewmodels.path import Tab
from app.viewmodels.preferences import PreferencesViewModel
from app.views.calm.calm import CalmView
from app.views.calm.check_in import CheckInPage
from app.views.calm.check_out import CheckOutPage
from app.views.draft.draft import DraftView
from app.views.history.history import HistoryView
from app.views.kit.theme import Theme
from app.views.question import Question
from app.wiring.program import Program
from tests.programs import no_bug

PageT = TypeVar("PageT", bound=QWidget)
WORDS = "You never listen when I bring this up. 🙂 I felt lonely on Friday."


@dataclass
class Clock:
    """Both clocks of a program, moved by hand."""

    now: datetime = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
    seconds: float = 0.0

    def pass_time(self, seconds: float) -> None:
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Callable[[Clock], Program]]:
    """Starts the program over the test's own folder; whatever is still open is closed at the end."""
    started: list[Program] = []

    def begin(clock: Clock) -> Program:
        folder = tmp_path / "data"
        folder.mkdir(exist_ok=True)
        program = Program(dressed, lambda: open_store(folder), no_bug, lambda: clock.now, lambda: clock.seconds)
        started.append(program)
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.window.show()
        return program

    yield begin
    for program in started:
        program.window.close()


def page(program: Program, tab: Tab, kind: type[PageT]) -> PageT:
    found = program.window.page(tab)
    assert isinstance(found, kind)
    return found


def test_calm_draft_hint_save_restart_history_open(qtbot: QtBot, start: Callable[[Clock], Program]) -> None:
    clock = Clock()
    first = start(clock)
    calm_down(qtbot, first, clock)
    write_with_hints(qtbot, first)
    first.window.close()
    assert not first.window.isVisible()
    clock.pass_time(3600)
    find_it_again(qtbot, start(clock))


def calm_down(qtbot: QtBot, program: Program, clock: Clock) -> None:
    """Check in, breathe for twenty minutes, check out, and go on to the draft."""
    calm = page(program, Tab.CALM, CalmView)
    check_in = calm.page(Page.CHECK_IN)
    assert isinstance(check_in, CheckInPage)
    qtbot.keyClick(check_in.slider, Qt.Key.Key_7)
    assert not program.window.side.isHidden()
    qtbot.mouseClick(check_in.start, Qt.MouseButton.LeftButton)
    assert program.calm.page is Page.RUNNING
    assert program.window.side.isHidden(), "the whole window belongs to the breath"
    clock.pass_time(20 * 60 + 30)
    program.calm.running.check()
    check_out = calm.page(Page.CHECK_OUT)
    assert isinstance(check_out, CheckOutPage)
    assert not program.window.side.isHidden()
    qtbot.keyClick(check_out.slider, Qt.Key.Key_4)
    qtbot.keyClicks(check_out.helped, "Rain on the roof")
    qtbot.mouseClick(check_out.draft, Qt.MouseButton.LeftButton)
    assert program.path.here is Tab.DRAFT


def write_with_hints(qtbot: QtBot, program: Program) -> None:
    """Write to Sam, see the hint, take its offer, take it back, and wait until it is kept."""
    view = page(program, Tab.DRAFT, DraftView)
    qtbot.keyClicks(view.to, "Sam")
    with qtbot.waitSignal(program.draft.hints_changed, check_params_cb=lambda _, notes: len(notes) >= 2):
        view.editor.setFocus()
        view.editor.insertPlainText(WORDS)
    notes = {note.label: note for note in program.draft.marks.notes}
    hint, strength = notes["absolute"], notes["owned"]
    units = to_units(WORDS)
    assert units[hint.start : hint.end] == "You never listen when I bring this up"
    assert units[strength.start : strength.end] == "I felt lonely on Friday"
    with qtbot.waitSignal(program.draft.saved, timeout=2000):
        pass
    assert program.draft.text == WORDS


def find_it_again(qtbot: QtBot, program: Program) -> None:
    """In the history: the draft and the session, found by a word, opened in the editor, trashed and taken back."""
    view = page(program, Tab.HISTORY, HistoryView)
    history = program.history
    qtbot.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert program.path.here is Tab.HISTORY
    qtbot.waitUntil(lambda: history.timeline.rowCount() == 2)
    titles = [history.timeline.index(row, 0).data() for row in range(2)]
    assert any("Sam" in title for title in titles)
    assert any("Longer out" in title for title in titles)
    qtbot.keyClicks(view.search, "friday")
    qtbot.waitUntil(lambda: history.timeline.rowCount() == 1)
    with qtbot.waitSignal(program.draft.opened):
        history.open(0)
    editor = page(program, Tab.DRAFT, DraftView).editor
    assert program.path.here is Tab.DRAFT
    assert program.draft.text == WORDS
    assert editor.toPlainText() == WORDS
    with qtbot.waitSignal(history.trashed):
        history.trash_row(0)
    qtbot.waitUntil(lambda: program.draft.is_blank)
    with qtbot.waitSignal(history.restored):
        history.acting.undo()


def test_keys_lead_to_the_tabs_and_to_a_new_draft(qtbot: QtBot, start: Callable[[Clock], Program]) -> None:
    program = start(Clock())
    control = Qt.KeyboardModifier.ControlModifier
    for key, tab in ((Qt.Key.Key_3, Tab.HISTORY), (Qt.Key.Key_2, Tab.DRAFT), (Qt.Key.Key_1, Tab.CALM)):
        qtbot.keyClick(program.window, key, control)
        assert program.path.here is tab
    qtbot.keyClick(program.window, Qt.Key.Key_N, control)
    assert program.path.here is Tab.DRAFT
    assert page(program, Tab.DRAFT, DraftView).editor.hasFocus()


class Shown(QObject):
    """Every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


def test_no_part_shows_itself_as_a_window_of_its_own_on_the_way(start: Callable[[Clock], Program]) -> None:
    app, shown = QApplication.instance(), Shown()
    assert app is not None
    app.installEventFilter(shown)
    program = start(Clock())
    app.removeEventFilter(shown)
    assert shown.windows == [program.window]


def test_pouring_hides_the_path_of_its_tab_alone_and_is_kept(
    qtbot: QtBot, start: Callable[[Clock], Program], tmp_path: Path
) -> None:
    program = start(Clock())
    program.path.go(Tab.DRAFT)
    view = page(program, Tab.DRAFT, DraftView)
    view.editor.insertPlainText(WORDS)
    view.head.turn()
    assert program.window.strip.isHidden()
    assert not program.window.side.isHidden()
    program.path.go(Tab.HISTORY)
    assert not program.window.strip.isHidden()
    program.path.go(Tab.DRAFT)
    assert program.window.strip.isHidden()
    program.window.close()
    store = open_store(tmp_path / "data")
    kept = store.drafts.latest()
    store.close()
    assert kept is not None
    assert (kept.mode, kept.text) == ("pour", WORDS)


def test_every_question_of_the_calm_tab_is_reached_by_tab(qtbot: QtBot, start: Callable[[Clock], Program]) -> None:
    program = start(Clock())
    calm = page(program, Tab.CALM, CalmView).page(Page.CHECK_IN)
    assert isinstance(calm, CheckInPage)
    program.window.activateWindow()
    program.window.strip.act.setFocus()
    qtbot.waitUntil(program.window.strip.act.hasFocus)
    qtbot.keyClick(program.window.strip.act, Qt.Key.Key_Tab)
    assert calm.slider.hasFocus()


def test_an_empty_history_leads_to_a_draft_by_keyboard(qtbot: QtBot, start: Callable[[Clock], Program]) -> None:
    program = start(Clock())
    program.window.activateWindow()
    qtbot.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    history = page(program, Tab.HISTORY, HistoryView)
    qtbot.waitUntil(history.empty.act.hasFocus)
    qtbot.keyClick(history.empty.act, Qt.Key.Key_Return)
    qtbot.waitUntil(page(program, Tab.DRAFT, DraftView).editor.hasFocus)


def test_a_tab_opened_while_breathing_has_its_rail(qtbot: QtBot, start: Callable[[Clock], Program]) -> None:
    program = start(Clock())
    qtbot.keyClick(
        program.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert program.window.side.isHidden()
    program.path.go(Tab.HISTORY)
    assert not program.window.side.isHidden()
    program.path.go(Tab.CALM)
    assert program.window.side.isHidden()


def test_what_is_typed_before_the_store_is_open_is_kept(
    qtbot: QtBot, dressed: Theme, tmp_path: Path, start: Callable[[Clock], Program]
) -> None:
    clock, may_open = Clock(), Event()

    def slowly() -> Store:
        may_open.wait(20)
        return open_store(tmp_path)

    program = Program(dressed, slowly, lambda error: str(error), lambda: clock.now, lambda: clock.seconds)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.window.show()
    page(program, Tab.DRAFT, DraftView).editor.insertPlainText(WORDS)
    program.draft.keep()
    may_open.set()
    with qtbot.waitSignal(program.draft.saved, timeout=20_000):
        pass
    program.window.close()
    store = open_store(tmp_path)
    kept = store.drafts.latest()
    store.close()
    assert kept is not None
    assert kept.text == WORDS


def test_a_store_that_cannot_be_opened_is_said_and_nothing_typed_is_lost(qtbot: QtBot, dressed: Theme) -> None:
    def refuse() -> Store:
        raise StoreForeign("The file is something else.")

    program = Program(dressed, refuse, lambda error: str(error))
    qtbot.addWidget(program.window)
    with qtbot.waitSignals([program.ready, program.background.broken], timeout=20_000):
        program.window.show()
    page(program, Tab.DRAFT, DraftView).editor.insertPlainText(WORDS)
    program.draft.keep()
    program.background.settle()
    qtbot.waitUntil(lambda: program.draft.keeping.waiting)
    assert program.window.banner is not None
    assert program.window.banner.text.text() == "The file is something else."
    assert program.draft.text == WORDS
    answer_with(0)
    program.window.close()
    assert program.window.isVisible(), "somebody who stays can still copy their words"
    answer_with(1)
    program.window.close()
    assert not program.window.isVisible()


def answer_with(place: int) -> None:
    """Choose this answer of the question that is about to be asked."""

    def choose() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        question.answers[place].click()

    QTimer.singleShot(0, choose)


class Certain:
    """A classifier that is sure of one label, whatever the sentence, and thresholds to take its word, if gently."""

    def __init__(self, label: str) -> None:
        probable = {name: float(name == label) for name in [*HINTS, *STRENGTHS]}
        self.judgement = SimpleNamespace(probabilities=probable, any_hint=float(label in HINTS))
        never, sure = dict.fromkeys(probable, 2.0), dict.fromkeys(probable, 0.5)
        self.thresholds = {"gentle": Thresholds(never, sure, 2.0, 0.5)}

    def judge(self, sentence: str, before: str) -> SimpleNamespace:
        return self.judgement


def test_the_classifier_comes_after_the_window_and_weighs_what_the_rules_found(
    qtbot: QtBot, dressed: Theme, tmp_path: Path
) -> None:
    may_load = Event()

    def load(_: Engine) -> tuple[Certain, dict[str, Thresholds]]:
        assert may_load.wait(20)
        return Certain("owned"), Certain("owned").thresholds

    gentle = PreferencesViewModel(for_now={"sensitivity": "gentle"})
    program = Program(dressed, lambda: open_store(tmp_path), str, preferences=gentle, load_classifier=load)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.window.show()
    with qtbot.waitSignal(program.draft.hints_changed, check_params_cb=lambda _, notes: len(notes) == 2):
        page(program, Tab.DRAFT, DraftView).editor.insertPlainText(WORDS)
    with qtbot.waitSignal(program.draft.hints_changed) as read:
        may_load.set()
    assert [note.label for note in read.args[1]] == ["owned"]
    program.window.close()


def test_without_a_classifier_the_rules_go_on_alone_and_nothing_is_shown(
    qtbot: QtBot, dressed: Theme, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_: Engine) -> None:
        raise KnownError("The classifier is not there.")

    program = Program(dressed, lambda: open_store(tmp_path), str, load_classifier=refuse)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.window.show()
    qtbot.waitUntil(lambda: "The classifier is not there." in caplog.text)
    assert program.window.banner is None
    with qtbot.waitSignal(program.draft.hints_changed, check_params_cb=lambda _, notes: len(notes) == 2):
        page(program, Tab.DRAFT, DraftView).editor.insertPlainText(WORDS)
    program.window.close()
    assert "listen" not in caplog.text


def test_a_bug_is_said_calmly(qtbot: QtBot, start: Callable[[Clock], Program], dressed: Theme, tmp_path: Path) -> None:
    program = Program(dressed, lambda: open_store(tmp_path), lambda error: "Something went wrong.")
    qtbot.addWidget(program.window)
    program.tell_bug(ValueError("private"))
    assert program.window.banner is not None
    assert program.window.banner.text.text() == "Something went wrong."
    program.window.close()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_a_draft_is_copied_by_keyboard_and_the_clipboard_is_empty_when_the_window_is_gone(
    qtbot: QtBot, start: Callable[[Clock], Program]
) -> None:
    program = start(Clock())
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    editor = page(program, Tab.DRAFT, DraftView).editor
    editor.insertPlainText(WORDS)
    qtbot.keyClick(editor, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):  # the way, then on without waiting for the breath to end
        chosen = QApplication.activePopupWidget() or QApplication.focusWidget()
        qtbot.keyClick(chosen, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == WORDS
    assert editor.hasFocus()
    program.window.close()
    assert QApplication.clipboard().text() == ""
