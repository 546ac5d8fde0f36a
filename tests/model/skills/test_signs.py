from pathlib import Path

import pytest

from app.model.skills.entries import ContentFault
from app.model.skills.signs import load_signs, read_signs


def test_the_signs_that_ship_are_short_and_told_apart() -> None:
    signs = load_signs()
    assert 10 <= len(signs.signs) <= 14
    assert len({sign.id for sign in signs.signs}) == len(signs.signs)
    assert len({sign.name for sign in signs.signs}) == len(signs.signs)
    for sign in signs.signs:
        assert len(sign.name.split()) <= 5, sign.name
        assert sign.name[0].islower(), sign.name
        assert not sign.name.endswith(".")
    assert "Gottman" in signs.source
    assert signs.lead.endswith(".")


@pytest.mark.parametrize(
    ("signs", "fault"),
    [
        ("", "signs must be a list with at least one entry."),
        ('[[signs]]\nid = "a"', "sign 1: name must be a few words in quotes."),
        ('[[signs]]\nid = "a"\nname = "b"\nmark = "c"', "sign 1: mark is not a known entry."),
        ('[[signs]]\nid = "a"\nname = "b"\n[[signs]]\nid = "a"\nname = "c"', "the id a stands there twice."),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, signs: str, fault: str) -> None:
    file = tmp_path / "signs.toml"
    file.write_text(f'lead = "l"\nsource = "s"\n{signs}', encoding="utf-8")
    with pytest.raises(ContentFault) as told:
        read_signs(file)
    assert str(told.value) == f"signs.toml: {fault}"
