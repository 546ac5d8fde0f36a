import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.skills.feelings import Family, Feelings, Verdict, Word
from app.viewmodels.feelings.feelings import FeelingsViewModel

SAD, LONELY, REST = Word("sad", "it hurts"), Word("lonely", "by myself"), Word("rest", "a sad day off")
WORDS = Feelings(
    (Family("sad", "Sad", (SAD, LONELY)),), (Family("rest", "Rest", (REST,)),), (Verdict(("ignored",), (LONELY,)),)
)


class Shelf:
    def __init__(self) -> None:
        self.asked = 0
        self.fault: KnownError | None = None

    def load(self) -> Feelings:
        self.asked += 1
        if self.fault:
            raise self.fault
        return WORDS


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def viewmodel(shelf: Shelf) -> FeelingsViewModel:
    return FeelingsViewModel(shelf.load)


def shown(viewmodel: FeelingsViewModel) -> list[str]:
    rows = viewmodel.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


def test_words_are_loaded_once_when_they_are_first_wanted(shelf: Shelf, viewmodel: FeelingsViewModel) -> None:
    assert shelf.asked == 0
    viewmodel.search("")
    viewmodel.search("lon")
    assert shelf.asked == 1


def test_all_feelings_are_shown_and_none_is_meant_until_something_is_typed(viewmodel: FeelingsViewModel) -> None:
    viewmodel.search("")
    assert shown(viewmodel) == ["Sad", "sad", "lonely"]
    assert viewmodel.best_row is None
    viewmodel.search("lon")
    assert shown(viewmodel) == ["Sad", "lonely"]
    assert viewmodel.best_row == 1


def test_needs_are_shown_instead_and_found_first(viewmodel: FeelingsViewModel) -> None:
    viewmodel.show_needs(True)
    assert shown(viewmodel) == ["Rest", "rest"]
    viewmodel.search("sad")
    assert shown(viewmodel) == ["Sad", "sad", "lonely", "Rest", "rest"]
    viewmodel.search("")
    viewmodel.show_needs(False)
    assert shown(viewmodel) == ["Sad", "sad", "lonely"]


def test_a_verdict_leads_on(viewmodel: FeelingsViewModel) -> None:
    viewmodel.search("I feel ignored")
    assert shown(viewmodel) == ["Under “ignored” there may be", "lonely"]


def test_it_says_so_where_nothing_is_found(qtbot: QtBot, viewmodel: FeelingsViewModel) -> None:
    with qtbot.waitSignal(viewmodel.said, check_params_cb=lambda said: said.startswith("No word begins like that.")):
        viewmodel.search("xyz")
    assert viewmodel.best_row is None
    with qtbot.waitSignal(viewmodel.said, check_params_cb=lambda said: said == ""):
        viewmodel.search("sad")


def test_a_fault_in_the_words_is_said_and_they_are_tried_again(
    qtbot: QtBot, shelf: Shelf, viewmodel: FeelingsViewModel
) -> None:
    shelf.fault = KnownError("feelings.toml: family 1: name must be a few words in quotes.")
    with qtbot.waitSignal(viewmodel.said, check_params_cb=lambda said: said == str(shelf.fault)):
        viewmodel.search("sad")
    assert shown(viewmodel) == []
    shelf.fault = None
    viewmodel.search("lonely")
    assert shown(viewmodel) == ["Sad", "lonely"]
