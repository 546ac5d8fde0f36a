from app.viewmodels.draft.care import Care
from app.viewmodels.draft.marks import Note


def note(kind: str, why: str, turn: int = 0) -> Note:
    return Note(kind, kind, "A name", why, "value", (), "A sentence.", turn, turn + 5, 0, 1, turn)  # type: ignore[arg-type]  # "care" as str


HINT = note("hint", "Why.")
HARM = note("care", "This sounds frightening.", 1)
HARM_AGAIN = note("care", "This sounds frightening.", 2)
DYING = note("care", "This sounds heavy.", 3)


class Listener:
    def __init__(self) -> None:
        self.care = Care()
        self.told: list[Note | None] = []
        self.care.changed.connect(self.told.append)


def test_the_first_pointer_is_shown_and_hints_call_for_none() -> None:
    listener = Listener()
    listener.care.take_in([HINT])
    assert listener.told == []
    listener.care.take_in([HINT, HARM, DYING])
    assert listener.told == [HARM]


def test_reading_on_tells_nothing_new() -> None:
    listener = Listener()
    listener.care.take_in([HARM])
    listener.care.take_in([HINT, HARM, HARM_AGAIN])
    assert listener.told == [HARM]


def test_it_goes_with_the_words_that_called_for_it() -> None:
    listener = Listener()
    listener.care.take_in([HARM])
    listener.care.take_in([HINT])
    assert listener.told == [HARM, None]


def test_what_was_closed_stays_closed_while_the_draft_is_edited() -> None:
    listener = Listener()
    listener.care.take_in([HARM, DYING])
    listener.care.close()
    listener.care.take_in([HINT, HARM_AGAIN, DYING])
    assert listener.told == [HARM, None]


def test_another_pointer_is_shown_after_one_was_closed() -> None:
    listener = Listener()
    listener.care.take_in([HARM])
    listener.care.close()
    listener.care.take_in([HARM, DYING])
    assert listener.told == [HARM, None, DYING]


def test_it_comes_again_with_new_words_once_the_old_ones_are_gone() -> None:
    listener = Listener()
    listener.care.take_in([HARM])
    listener.care.close()
    listener.care.take_in([])
    listener.care.take_in([HARM])
    assert listener.told == [HARM, None, HARM]
