import pytest
from pytestqt.qtbot import QtBot

from app.model.rehearsal import MOST_PAIRS, Pair
from app.viewmodels.rehearsal.pairs import PairsViewModel


@pytest.fixture
def model(qtbot: QtBot) -> PairsViewModel:
    model = PairsViewModel()
    model.show(())
    return model


def write(model: PairsViewModel, they: str, mine: str = "I wait.") -> None:
    model.add()
    model.set_they(they)
    model.set_mine(mine)


def test_each_letter_is_taken_in_at_once(model: PairsViewModel) -> None:
    model.add()
    assert model.open_at == 0
    model.set_they("They go quiet")
    assert model.pairs == (Pair("They go quiet", ""),)
    model.set_mine("I wait.")
    model.close()
    assert model.pairs == (Pair("They go quiet", "I wait."),)
    assert model.open_at is None


def test_there_are_five_at_most(model: PairsViewModel) -> None:
    for number in range(MOST_PAIRS):
        assert model.has_room
        write(model, f"They say {number}")
    assert not model.has_room
    model.add()
    assert len(model.pairs) == MOST_PAIRS
    assert model.open_at is None


def test_a_blank_one_leaves_nothing(qtbot: QtBot, model: PairsViewModel) -> None:
    model.add()
    model.set_they("  ")
    with qtbot.waitSignal(model.changed):
        model.close()
    assert model.pairs == ()


def test_opening_another_closes_the_open_one(model: PairsViewModel) -> None:
    write(model, "one")
    write(model, "two")
    model.open(0)
    model.set_mine("I breathe out.")
    assert model.pairs == (Pair("one", "I breathe out."), Pair("two", "I wait."))


def test_opening_another_where_the_open_one_is_blank(model: PairsViewModel) -> None:
    write(model, "one", "")
    write(model, "two")
    model.open(0)
    model.set_they("")
    model.open(1)
    assert model.pairs == (Pair("two", "I wait."),)
    assert model.open_at == 0


def test_two_that_are_alike_stay_two(model: PairsViewModel) -> None:
    write(model, "same")
    write(model, "same")
    model.close()
    model.open(1)
    assert model.open_at == 1


def test_one_can_be_let_go(model: PairsViewModel) -> None:
    write(model, "one")
    write(model, "two")
    model.open(0)
    model.remove()
    assert model.pairs == (Pair("two", "I wait."),)
    assert model.open_at is None


def test_it_goes_on_with_what_was_kept(qtbot: QtBot, model: PairsViewModel) -> None:
    write(model, "one")
    with qtbot.assertNotEmitted(model.edited):
        model.show((Pair("other", "I wait."),))
    assert model.pairs == model.kept == (Pair("other", "I wait."),)
    assert model.open_at is None


def test_each_letter_is_there_to_be_kept(qtbot: QtBot, model: PairsViewModel) -> None:
    kept: list[tuple[Pair, ...]] = []
    model.edited.connect(lambda: kept.append(model.kept))
    write(model, "They go quiet")
    model.close()
    model.open(0)
    model.remove()
    assert kept == [(Pair("They go quiet"),), (Pair("They go quiet", "I wait."),), ()]


def test_nothing_is_kept_of_a_blank_one(qtbot: QtBot, model: PairsViewModel) -> None:
    write(model, "one")
    with qtbot.assertNotEmitted(model.edited):
        model.add()
        model.set_they(" ")
        model.close()
        model.add()
        model.remove()
    assert model.kept == (Pair("one", "I wait."),)


def test_words_without_an_open_pair_go_nowhere(model: PairsViewModel) -> None:
    write(model, "one")
    model.close()
    model.set_they("lost")
    assert model.pairs == (Pair("one", "I wait."),)


def test_opening_the_open_one_changes_nothing(qtbot: QtBot, model: PairsViewModel) -> None:
    model.add()
    with qtbot.assertNotEmitted(model.changed):
        model.open(0)
    assert model.open_at == 0


def test_opening_what_is_not_there_is_refused(model: PairsViewModel) -> None:
    with pytest.raises(IndexError):
        model.open(0)
