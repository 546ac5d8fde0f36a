from datetime import UTC, date, datetime

from app.model.reflection import Reflection
from app.viewmodels.history.days import Days
from app.viewmodels.looking_back.lesson import lesson_of
from app.viewmodels.looking_back.skills import skill_names

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_a_lesson_says_when_with_whom_and_what() -> None:
    noted = Reflection("t", NOW, NOW, "", " Sam ", "yes", about_me="I rush.\n", differently="Wait", skill="be_curious")
    lesson = lesson_of(noted, date(2026, 11, 24), Days())
    assert lesson.head == "Monday, 23 November · Sam · Be curious"
    assert lesson.lines == (("About me", "I rush."), ("What I would do differently", "Wait"))
    assert lesson.text == (
        "Monday, 23 November · Sam · Be curious\n\nAbout me\nI rush.\n\nWhat I would do differently\nWait"
    )


def test_each_skill_has_a_name_of_its_own() -> None:
    names = skill_names()
    assert list(names) == ["know", "value", "soothe", "share", "be_curious"]
    assert len(set(names.values())) == 5
