from app.model.own_things import LONGEST_SHOWN, MOST_SHOWN, shown, things_in


def test_one_thing_a_line() -> None:
    assert things_in(" walk the dog \n\n\ttea\u2028\ntea\nwalk the dog\n") == ("walk the dog", "tea")
    assert things_in(" \n ") == ()


def test_only_what_can_be_read_is_shown() -> None:
    many = [f"thing {number}" for number in range(MOST_SHOWN + 3)]
    assert shown(many) == tuple(many[:MOST_SHOWN])
    fits, long = "a" * LONGEST_SHOWN, "b" * (LONGEST_SHOWN + 1)
    assert shown([fits, long]) == (fits, "b" * (LONGEST_SHOWN - 1) + "…")
    assert shown([]) == ()
