from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.reflection import Reflection, SkillLearned
from app.viewmodels.looking_back.learning import PAGE, LearningViewModel
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass
class Clipboard:
    text: str = ""

    def put(self, text: str) -> None:
        self.text = text

    def holds(self, text: str) -> bool:
        return self.text == text

    def clear(self) -> None:
        self.text = ""


class Desk:
    def __init__(self) -> None:
        self.background, self.clipboard = AtOnce(), Clipboard()
        self.model = LearningViewModel(self.background, self.clipboard, lambda: NOW)

    def learn(self, days: int, words: str = "I rush", to: str = "Sam", skill: SkillLearned = "") -> None:
        when = NOW - timedelta(days=days)
        one = Reflection(f"{to}{days}{words}", when, when, "d", to, about_me=words, skill=skill)
        self.background.store.reflections.save(one)

    @property
    def words(self) -> list[str]:
        return [lesson.lines[0][1] for lesson in self.model.lessons]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_the_newest_come_first_by_person_and_skill(desk: Desk) -> None:
    desk.learn(2, "two", skill="soothe")
    desk.learn(1, "one", "Mum", "soothe")
    desk.learn(3, "three", "Mum")
    desk.learn(4, "  ")
    desk.model.look()
    assert desk.words == ["one", "two", "three"]
    assert desk.model.people == ("Mum", "Sam")
    desk.model.set_skill("soothe")
    assert desk.words == ["one", "two"]
    desk.model.set_person("Mum")
    assert desk.words == ["one"]
    desk.model.set_skill("")
    assert desk.words == ["one", "three"]
    desk.model.set_person("")
    assert desk.words == ["one", "two", "three"]


def test_more_come_below_until_there_are_no_more(qtbot: QtBot, desk: Desk) -> None:
    for days in range(PAGE + 5):
        desk.learn(days, str(days))
    desk.model.look()
    assert desk.words == [str(days) for days in range(PAGE)]
    with qtbot.waitSignal(desk.model.grown) as grown:
        desk.model.more()
    assert grown.args is not None
    assert len(grown.args[0]) == 5
    assert desk.words == [str(days) for days in range(PAGE + 5)]
    assert not desk.model.has_more


def test_more_is_asked_for_once(desk: Desk) -> None:
    for days in range(2 * PAGE):
        desk.learn(days, str(days))
    desk.model.look()
    desk.background.hold()
    desk.model.more()
    desk.model.more()
    desk.background.release()
    assert len(desk.words) == 2 * PAGE


@pytest.mark.parametrize("wanted", [True, False])
def test_a_year_ago_is_shown_where_it_is_wanted(desk: Desk, wanted: bool) -> None:
    desk.learn(365, "then")
    desk.learn(200, "between")
    desk.model.set_year_ago(wanted)
    desk.model.look()
    assert [lesson.lines[0][1] for lesson in desk.model.year_ago] == (["then"] if wanted else [])
    desk.model.set_year_ago(False)
    assert desk.model.year_ago == []


def test_a_copy_stays_for_a_while(qtbot: QtBot, desk: Desk) -> None:
    desk.learn(1)
    desk.model.look()
    desk.model.copy(desk.model.lessons[0])
    assert desk.clipboard.text == "Sunday, 22 November · Sam\n\nAbout me\nI rush"
    desk.model.forget()
    assert desk.clipboard.text != ""
    desk.model.set_forget_after(1)
    with qtbot.waitSignal(desk.model.told):
        desk.model.copy(desk.model.lessons[0])
    qtbot.waitUntil(lambda: desk.clipboard.text == "")


def test_what_somebody_else_copied_is_left_alone(desk: Desk) -> None:
    desk.learn(1)
    desk.model.look()
    desk.model.set_forget_after(60_000)
    desk.model.copy(desk.model.lessons[0])
    desk.clipboard.put("something else")
    desk.model.forget()
    assert desk.clipboard.text == "something else"


def test_trouble_is_said(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[Reflection]:
        raise KnownError("The drafts could not be read.")

    monkeypatch.setattr(desk.background.store.reflections, "lessons", fail)
    with qtbot.waitSignal(desk.model.changed):
        desk.model.look()
    assert desk.model.trouble == "The drafts could not be read."
