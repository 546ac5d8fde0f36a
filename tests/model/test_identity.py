"""Names for what is kept."""

import re

from app.model.identity import new_id


def test_an_id_is_32_hexadecimal_digits_and_never_the_same() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"[0-9a-f]{32}", each) for each in ids)
