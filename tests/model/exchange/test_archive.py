"""The archive: what is written comes back, and what is wrong with a file is said in one sentence."""

import io
import json
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.draft import Draft
from app.model.exchange.archive import FORMAT, VERSION, closing, line, opening, read_archive
from app.model.exchange.faults import CannotBring
from app.model.exchange.items import RECORDS, Item, identity
from app.model.resources import resource
from tests.any_item import items, words

NOW = datetime(2026, 3, 1, 20, 15, 30, 123456, tzinfo=UTC)
DRAFT = Draft("a", NOW, NOW, "Sam", "Evenings", "I felt lonely.\n\u2028\0🙂\ud83d")
TOLD = json.loads(line(DRAFT, first=True))


def archive(*given_items: Item) -> bytes:
    lines = [line(item, first=place == 0) for place, item in enumerate(given_items)]
    return opening(NOW) + b"".join(lines) + closing()


def read(content: bytes) -> list[Item]:
    return list(read_archive(io.BytesIO(content), "copy.json"))


def around(*entries: str, version: object = VERSION) -> bytes:
    head = json.dumps({"format": FORMAT, "version": version})
    return (head[:-1] + ', "entries": [\n' + ",\n".join(entries) + "\n]}").encode()


def one(**changes: Any) -> bytes:
    return around(json.dumps(TOLD), json.dumps({**TOLD, "id": "b", **changes}))


@settings(deadline=None)
@given(st.lists(items, unique_by=lambda item: identity(item) or id(item)))
def test_everything_comes_back_as_it_was(given_items: list[Item]) -> None:
    assert read(archive(*given_items)) == given_items


@settings(deadline=None)
@given(words)
def test_any_text_comes_back_from_any_layout_of_the_file(text: str) -> None:
    draft = Draft("a", NOW, NOW, text=text)
    laid_out = json.dumps(json.loads(archive(draft)), indent=3).replace("\n", "\r\n")
    assert read(b"\xef\xbb\xbf" + laid_out.encode()) == [draft]


def test_each_item_is_a_line_of_utf_8() -> None:
    lines = archive(DRAFT, Draft("b", NOW, NOW)).decode().split("\n")
    assert [json.loads(each.rstrip(","))["id"] for each in lines[1:3]] == ["a", "b"]
    assert "🙂" in lines[1]


def test_every_field_of_everything_is_told() -> None:
    for record in RECORDS.values():
        made: Any = record.make
        assert list(record.shapes) == [field.name for field in fields(made)]


def test_the_schema_that_is_documented_is_the_one_that_is_read() -> None:
    document = json.loads(resource("exchange", "archive.schema.json").read_text("utf-8"))
    assert document["properties"]["version"] == {"const": VERSION}
    assert document["properties"]["format"] == {"const": FORMAT}
    told = {each["properties"]["record"]["const"]: each for each in document["$defs"].values()}
    assert told.keys() == RECORDS.keys()
    for name, record in RECORDS.items():
        schema = json.loads(json.dumps(record.schema))
        schema["properties"] = {"record": {"const": name}, **schema["properties"]}
        schema["required"] = ["record", *schema["required"]]
        assert told[name] == schema


def test_what_is_missing_is_as_usual() -> None:
    short = {key: TOLD[key] for key in ("record", "id", "created", "changed")}
    assert read(around(json.dumps(short))) == [Draft("a", NOW, NOW)]


class OneByte(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        return super().read(1)


def test_a_file_that_comes_drop_by_drop() -> None:
    file: BinaryIO = OneByte(archive(DRAFT, Draft("b", NOW, NOW, text="é" * 50)))
    assert [item.id for item in read_archive(file, "copy.json") if isinstance(item, Draft)] == ["a", "b"]


def test_little_of_a_large_file_is_held() -> None:
    import tracemalloc

    class Endless(io.RawIOBase):
        """Six thousand drafts of a kilobyte that are made as they are read."""

        def __init__(self) -> None:
            self.parts = self._parts()

        def _parts(self):  # type: ignore[no-untyped-def]
            yield opening(NOW)
            for number in range(6_000):
                yield line(Draft(f"{number}", NOW, NOW, text="words " * 170), first=number == 0)
            yield closing()

        def read(self, size: int = -1) -> bytes:
            return next(self.parts, b"")

    tracemalloc.start()
    file: Any = Endless()
    assert sum(1 for _ in read_archive(file, "copy.json")) == 6_000
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3_000_000


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not a file that Own Words made"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not a file that Own Words made"),
        (b"[]", "not a file that Own Words made"),
        (b"{}", "not a file that Own Words made"),
        (b'{"a": 1}', "not a file that Own Words made"),
        (b'{"entries": []}', "not a file that Own Words made"),
        (b'{"format": "other", "version": 1, "entries": []}', "not a file that Own Words made"),
        (around(version="1"), "not a file that Own Words made"),
        (around(version=VERSION + 1), "newer version"),
        (around(json.dumps(TOLD), '{"record": "draft", "id": nonsense}'), "Line 3 .* cannot be read"),
        (around(json.dumps(TOLD), "NaN"), "Line 3 .* does not belong there"),
        (around(json.dumps(TOLD), "9" * 5000), "Line 3 .* cannot be read"),
        (around(json.dumps(TOLD), "[" * 100_000), "Line 3 .* cannot be read|ends before its end"),
        (around(json.dumps(TOLD), "7"), "Line 3 .* does not belong there"),
        (around(json.dumps(TOLD), json.dumps(TOLD)), "Line 3 .* does not belong there"),
        (around(json.dumps(TOLD), '"unbalanced'), "cannot be read"),
        (around(json.dumps(TOLD)) + b"more", "Line 3 .* cannot be read"),
        (around(json.dumps(TOLD)).replace(b"Sam", b"S\xffm"), "Line 2 .* cannot be read"),
        (archive(DRAFT)[:-3], "ends before its end"),
        (archive(DRAFT)[:150], "ends before its end"),
        (archive(DRAFT)[:-200], "ends before its end"),
    ],
)
def test_what_is_wrong_with_a_file_is_one_calm_sentence(content: bytes, words: str) -> None:
    with pytest.raises(CannotBring, match=words) as caught:
        read(content)
    assert str(caught.value).endswith("Nothing was changed.")
    assert "lonely" not in str(caught.value)


@pytest.mark.parametrize("length", range(0, len(archive(DRAFT)) - 2, 7))
def test_however_a_file_is_cut_off(length: int) -> None:
    with pytest.raises(CannotBring):
        read(archive(DRAFT)[:length])


@pytest.mark.parametrize(
    "changes",
    [
        {"text": 7},
        {"text": None},
        {"id": ""},
        {"id": "ä"},
        {"id": "x" * 65},
        {"created": "yesterday"},
        {"created": "2026-03-01T20:15:30"},
        {"created": "0001-01-01T00:00:00+23:00"},
        {"created": 5},
        {"tie": "boss"},
        {"mode": "shout"},
        {"ready": "calm"},
        {"pairs": [{"they": "a", "mine": "b"}] * 6},
        {"pairs": [{"they": "a"}, 5]},
        {"record": "letter"},
        {"record": None},
        {"mood": "blue"},
    ],
)
def test_wrong_types_are_told_by_their_line(changes: dict[str, Any]) -> None:
    with pytest.raises(CannotBring, match="Line 3 of this file holds something that does not belong there"):
        read(one(**changes))


@pytest.mark.parametrize("strength", [-1, 11, True, 5.0, "5"])
def test_a_strength_is_a_whole_number_from_0_to_10(strength: object) -> None:
    session = {"record": "session", "id": "s", "started": NOW.isoformat(), "practice": "box", "practice_name": "Box"}
    told = json.dumps({**session, "planned_seconds": 600, "before": strength})
    with pytest.raises(CannotBring, match="does not belong"):
        read(around(told))


def test_a_pattern_nobody_could_breathe_by_is_not_taken() -> None:
    told = {"record": "pattern", "id": "p", "name": "Out", "phases": [{"kind": "out", "tenths": 40, "say": ""}]}
    with pytest.raises(CannotBring, match="Line 2"):
        read(around(json.dumps(told)))


def test_a_disk_that_stops_answering() -> None:
    class Gone(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError("cold words")
            return super().read(200)

    with pytest.raises(CannotBring, match=r"^copy\.json cannot be read just now") as caught:
        list(read_archive(Gone(archive(DRAFT, DRAFT)), "copy.json"))
    assert "cold" not in str(caught.value)
