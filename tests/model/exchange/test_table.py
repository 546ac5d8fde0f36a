import csv
import io

import pytest
from hypothesis import given, settings

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.exchange.items import Entry
from app.model.exchange.table import COLUMNS, heading, row
from app.model.reflection import Reflection
from tests.any_item import entries

NOW = utc_now()


def cells(entry: Entry) -> dict[str, str]:
    read = list(csv.reader(io.StringIO((heading() + row(entry)).decode("utf-8-sig"), newline="")))
    assert len(read) == 2
    return dict(zip(read[0], read[1], strict=True))


@settings(deadline=None)
@given(entries)
def test_whatever_an_entry_holds_is_one_row_that_no_program_runs(entry: Entry) -> None:
    found = cells(entry)
    assert list(found) == list(COLUMNS)
    assert not [cell for cell in found.values() if cell.lstrip(" ")[:1] in tuple("=+-@\t\r\n") and cell.strip(" ")]


@pytest.mark.parametrize("text", ["=1+1", "+49 170", "-5", "@SUM(A1)", "\t=1", " =1", "\r\n=1"])
def test_what_could_be_a_formula_has_an_apostrophe(text: str) -> None:
    assert cells(Draft("a", NOW, NOW, text=text))["text"] == f"'{text}"


def test_words_stay_as_they_are() -> None:
    text = 'She said "no", and; then\nleft. 🙂'
    found = cells(Draft("a", NOW, NOW, "Sam", "Evenings", text, "partner", status="shared"))
    assert (found["kind"], found["to"], found["title"], found["text"]) == ("draft", "Sam", "Evenings", text)
    assert (found["tie"], found["status"]) == ("partner", "shared")


def test_a_session_and_a_talk() -> None:
    session = CalmSession("s", NOW, "box", "Box", 600, 570, 7, None, feelings=("sad", "tired"), pulse=90)
    found = cells(session)
    assert (found["practice"], found["minutes"], found["before"], found["after"]) == ("Box", "10", "7", "")
    assert (found["feelings"], found["pulse"]) == ("sad, tired", "90")
    talk = cells(Reflection("r", NOW, NOW, to="Sam", met="partly", about_me="I waited", strength=3))
    assert (talk["kind"], talk["met with respect"], talk["about me"], talk["after"]) == (
        "talk",
        "partly",
        "I waited",
        "3",
    )
