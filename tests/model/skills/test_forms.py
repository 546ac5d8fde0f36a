from pathlib import Path

import pytest

from app.model.skills.entries import ContentFault
from app.model.skills.forms import Form, Part, read_form

ASK = Part("ask", "Ask", "…", "…", start="Would you be willing to ", end="?")
SAW = Part("saw", "Saw", "…", "…")
FORM = Form("Two", "…", (SAW, ASK))

GOOD = """
name = "Two"
lead = "Fill in."
[[parts]]
id = "saw"
name = "Saw"
help = "What was seen."
example = "Dinner was cold."
[[parts]]
id = "ask"
name = "Ask"
help = "One thing."
example = "Would you eat with me?"
start = "Would you "
end = "?"
"""


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("", ""),
        (" \n", ""),
        ("Would you be willing to ", ""),
        ("Would you be willing to", ""),
        ("Would you be willing to eat with me", "Would you be willing to eat with me?"),
        ("Would you be willing to eat with me? ", "Would you be willing to eat with me?"),
        ("I ask for Thursday", "I ask for Thursday."),
        ("eat with me.", "Eat with me."),
        ("say “yes.”", "Say “yes.”"),
        ("say “yes”", "Say “yes”."),
        ("one\ntwo", "One\ntwo."),
        ("🌧 all day", "🌧 all day."),
    ],
)
def test_what_is_written_becomes_a_sentence(written: str, sentence: str) -> None:
    assert ASK.sentence(written) == sentence


def test_a_field_without_a_beginning_is_closed_plainly() -> None:
    assert SAW.sentence("dinner was cold") == "Dinner was cold."
    assert not SAW.holds_words(" ")


def test_sentences_come_in_the_order_of_the_fields() -> None:
    written = {"ask": "Would you be willing to eat with me", "saw": "dinner was cold"}
    assert FORM.text(written) == "Dinner was cold. Would you be willing to eat with me?"
    assert FORM.text({"ask": ASK.start}) == ""
    assert FORM.text({}) == ""


def written(folder: Path, text: str) -> Path:
    path = folder / "two.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_form_is_read_as_it_stands(tmp_path: Path) -> None:
    form = read_form(written(tmp_path, GOOD))
    assert [part.id for part in form.parts] == ["saw", "ask"]
    assert (form.parts[0].start, form.parts[0].end) == ("", ".")
    assert (form.parts[1].start, form.parts[1].end) == ("Would you ", "?")


@pytest.mark.parametrize(
    ("was", "is_now", "told"),
    [
        ('lead = "Fill in."', "lead = Fill", "line 3"),
        ('lead = "Fill in."', "", "two.toml: lead must be"),
        ('name = "Two"', 'name = " "', "two.toml: name must be"),
        ('lead = "Fill in."', 'lead = "x"\nleads = "y"', "two.toml: leads is not a known entry"),
        ('help = "One thing."', "help = 3", "two.toml: part 2: help must be"),
        ('end = "?"', 'stop = "?"', "two.toml: part 2: stop is not a known entry"),
        ('id = "ask"', 'id = "saw"', "two.toml: part 2: the id saw stands there twice"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_place(tmp_path: Path, was: str, is_now: str, told: str) -> None:
    assert was in GOOD
    with pytest.raises(ContentFault) as fault:
        read_form(written(tmp_path, GOOD.replace(was, is_now, 1)))
    assert told in str(fault.value)


@pytest.mark.parametrize("parts", ["", "parts = 3", "parts = []", "parts = [1]"])
def test_parts_that_are_no_list_of_tables(tmp_path: Path, parts: str) -> None:
    with pytest.raises(ContentFault, match=r"^two\.toml: part"):
        read_form(written(tmp_path, f'name = "Two"\nlead = "Fill in."\n{parts}'))


def test_files_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "two.toml"
    with pytest.raises(ContentFault, match=r"two\.toml: the file could not be read"):
        read_form(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ContentFault, match=r"two\.toml: the file is not in UTF-8"):
        read_form(path)
