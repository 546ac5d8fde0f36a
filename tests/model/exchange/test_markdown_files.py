import json

from hypothesis import given, settings

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.exchange.items import Entry
from app.model.exchange.markdown_files import markdown_file, name_words
from app.model.reflection import Reflection
from tests.any_item import entries

NOW = utc_now()


@settings(deadline=None)
@given(entries)
def test_the_head_is_plain_whatever_stands_in_the_entry(entry: Entry) -> None:
    lines = markdown_file(entry).decode().split("\n")
    assert lines[0] == "---"
    head = lines[1 : lines.index("---", 1)]
    for line in head:
        name, _, value = line.partition(": ")
        assert name.replace(" ", "").isalpha()
        if name not in ("created", "changed", "started", "shared"):
            json.loads(value)


def test_a_draft_its_facts_and_its_words() -> None:
    draft = Draft("a", NOW, NOW, 'Sam "S"', "Evenings", "I felt lonely.\nAnd *you*?", "partner")
    written = markdown_file(draft).decode()
    assert 'to: "Sam \\"S\\""\n' in written
    assert "hope" not in written
    assert written.endswith("---\n\n# Evenings\n\nI felt lonely.  \nAnd \\*you\\*?\n")
    assert name_words(draft) == NOW.astimezone().strftime("%Y-%m-%d %H.%M") + ' Sam "S" Evenings'


def test_a_session_and_a_talk_have_headings_for_what_was_written() -> None:
    session = CalmSession("s", NOW, "box", "Box", 600, 570, 7, 4, helped="Rain", feelings=("sad",))
    written = markdown_file(session).decode()
    assert "before: 7\nafter: 4\n" in written
    assert 'feelings: ["sad"]\n' in written
    assert written.endswith("# What helped\n\nRain\n")
    talk = Reflection("r", NOW, NOW, to="Sam", about_them="Tired", about_me="I waited")
    assert markdown_file(talk).decode().endswith("# About them\n\nTired\n\n# About me\n\nI waited\n")
    assert name_words(talk).endswith("Sam (looked back)")
