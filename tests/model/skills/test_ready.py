import re
import shutil
from pathlib import Path

import pytest

from app.model.ready import READY
from app.model.resources import resource
from app.model.skills.entries import ContentFault
from app.model.skills.ready import load_ready, read_ready

WORDS = load_ready()
SENTENCES = [WORDS.lead, WORDS.done, *(line.help for line in WORDS.lines)]


def test_there_are_the_four_in_their_order() -> None:
    assert tuple(line.id for line in WORDS.lines) == READY == ("calm", "time", "hope", "no")
    assert all(line.name.startswith("I ") for line in WORDS.lines)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_each_sentence_is_short_typeset_and_ends(sentence: str) -> None:
    assert not re.search(r"['\"]|\.\.\.|!|  ", sentence)
    assert sentence.endswith((".", "?"))
    assert len(sentence) <= 100


@pytest.mark.parametrize(
    ("was", "is_now", "told"),
    [
        ('id = "no"', 'id = "yes"', "ready.toml: the lines must be calm, time, hope, no"),
        ('help = "Ask', 'hint = "Ask', "ready.toml: line 2: hint is not a known entry"),
        ("lead = ", "led = ", "ready.toml: led is not a known entry"),
        ('name = "I can hear a no"', 'name = ""', "ready.toml: line 4: name must be a few words"),
        ('done = "', '# "', "ready.toml: done must be a few words"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, was: str, is_now: str, told: str) -> None:
    path = Path(shutil.copy(resource("en", "skills") / "ready.toml", tmp_path))
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, is_now, 1), encoding="utf-8")
    with pytest.raises(ContentFault, match=re.escape(told)):
        read_ready(path)
