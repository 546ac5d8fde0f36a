import json
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import KnownError, StoreError
from app.model.exchange.items import AsideLine
from app.model.history import Entry, Filters
from app.model.out import CannotLeave
from app.model.version import Version
from app.viewmodels.history.take_out import TakeOut
from tests.standins import AtOnce

NOW = utc_now()
ENOUGH = 1234


@dataclass
class Part:
    written: dict[str, bytes] = field(default_factory=dict)
    finished: bool = False
    discarded: bool = False
    trouble: KnownError | None = None

    def write(self, content: bytes, name: str = "") -> None:
        if self.trouble:
            raise self.trouble
        self.written[name] = self.written.get(name, b"") + content

    def finish(self) -> str:
        self.finished = True
        return "copy"

    def discard(self) -> None:
        self.discarded = not self.finished


@dataclass
class Files:
    there: set[str] = field(default_factory=set)
    parts: list[Part] = field(default_factory=list)
    trouble: KnownError | None = None
    write_trouble: KnownError | None = None

    def new_file(self, path: str, *, replace: bool) -> Part:
        if self.trouble:
            raise self.trouble
        if path in self.there and not replace:
            raise FileExistsError(path)
        self.parts.append(Part(trouble=self.write_trouble))
        return self.parts[-1]

    def new_folder(self, parent: str, name: str) -> Part:
        return self.new_file(f"{parent}/{name}", replace=False)


@pytest.fixture
def desk():
    return Desk(3)


class Desk:
    def __init__(self, count: int) -> None:
        self.background, self.files = AtOnce(), Files()
        store = self.background.store
        for number in range(count):
            when = NOW - timedelta(minutes=number)
            draft = Draft(f"d{number}", when, when, "Sam", f"T{number}", f"words {number}")
            store.history.rows.append(Entry("draft", draft.id, when, draft.title, draft.text))
            store.exchange.items[draft.id] = [draft, Version(f"v{number}", draft.id, when, "before", "quiet")]
        store.exchange.kept_beside = [AsideLine("rule", "absolutes", "")]
        self.model = TakeOut(self.background, self.files, lambda: NOW)

    @property
    def part(self) -> Part:
        return self.files.parts[-1]

    def told(self) -> list[dict[str, object]]:
        return json.loads(self.part.written[""])["entries"]


def test_everything_goes_into_one_file_newest_first(desk):
    desk.model.begin()
    assert (desk.model.stage, desk.model.count, desk.model.of_everything) == ("choosing", 3, True)
    desk.model.write("archive", "/home/copy.json")
    assert (desk.model.stage, desk.model.trouble, desk.part.finished) == ("done", False, True)
    assert "The copy is in copy now." in desk.model.said
    kinds = [(told["record"], told.get("id")) for told in desk.told()]
    assert kinds[:3] == [("draft", "d0"), ("version", "v0"), ("draft", "d1")]
    assert kinds[-1] == ("set_aside", None)


def test_what_is_found_is_what_goes_and_nothing_beside_it(desk):
    desk.model.begin("words 1")
    assert (desk.model.count, desk.model.of_everything) == (1, False)
    desk.model.write("archive", "copy.json")
    assert [told["record"] for told in desk.told()] == ["draft", "version"]
    desk.model.begin("", Filters(kinds=("session",)))
    assert (desk.model.count, desk.model.of_everything) == (0, False)


def test_a_table_has_a_row_for_each_entry_and_a_folder_a_file(desk):
    desk.model.begin()
    desk.model.write("table", "copy.csv")
    assert desk.part.written[""].count(b"\r\n") == 4
    desk.model.write("markdown", "/home")
    assert len(desk.part.written) == 3
    assert all(name.endswith(".md") and "Sam T" in name for name in desk.part.written)


def test_more_than_one_page_and_more_than_one_step():
    desk = Desk(ENOUGH)
    progress = []
    desk.model.begin()
    desk.model.changed.connect(lambda: progress.append(desk.model.written))
    desk.model.write("table", "copy.csv")
    assert desk.part.written[""].count(b"\r\n") == ENOUGH + 1
    assert progress[-1] == ENOUGH and len(set(progress)) > 10


def test_a_file_that_is_there_is_asked_about(desk, qtbot):
    desk.files.there.add("copy.json")
    desk.model.begin()
    with qtbot.waitSignal(desk.model.there_already) as asked:
        desk.model.write("archive", "copy.json")
    assert asked.args == ["archive", "copy.json"]
    assert (desk.model.stage, desk.files.parts) == ("choosing", [])
    desk.model.write("archive", "copy.json", replace=True)
    assert desk.part.finished


def test_stopping_leaves_nothing(desk):
    desk.model.begin()
    desk.background.hold()
    desk.model.write("archive", "copy.json")
    desk.model.stop()
    desk.background.release()
    assert (desk.part.finished, desk.part.discarded) == (False, True)
    assert desk.model.said == "Stopped. Nothing of it was left behind."


def test_stopping_in_the_middle(desk):
    desk.model.begin()
    desk.model.changed.connect(lambda: desk.model.stop() if desk.model.written else None)
    desk.model.write("archive", "copy.json")
    assert (desk.part.finished, desk.part.discarded, desk.model.stage) == (False, True, "done")


@pytest.mark.parametrize("where", ["open", "write", "read"])
def test_trouble_is_told_and_leaves_nothing(desk, where):
    trouble = CannotLeave("There is no room left.")
    desk.model.begin()
    if where == "open":
        desk.files.trouble = trouble
    elif where == "write":
        desk.files.write_trouble = trouble
    else:
        desk.background.store.exchange.trouble = StoreError("There is no room left.")
    desk.model.write("archive", "copy.json")
    assert (desk.model.said, desk.model.trouble, desk.model.stage) == ("There is no room left.", True, "done")
    assert all(not part.finished for part in desk.files.parts)
    assert where != "read" or desk.part.discarded


def test_something_that_came_to_be_there_meanwhile_stays(desk, monkeypatch):
    def there(_: Part) -> str:
        raise FileExistsError

    monkeypatch.setattr(Part, "finish", there)
    desk.model.begin()
    desk.model.write("archive", "copy.json")
    assert desk.model.trouble and "it stays" in desk.model.said
