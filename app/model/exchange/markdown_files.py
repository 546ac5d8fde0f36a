"""Entries as Markdown, a file each: plain facts at the head, then the words as they were typed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.exchange.items import Entry
from app.model.out import Letter
from app.model.out_markdown import markdown
from app.model.reflection import Reflection


def markdown_file(entry: Entry) -> bytes:
    """The entry as UTF-8; its facts stand between lines of three dashes, as YAML that JSON can read line by line."""
    if isinstance(entry, Draft):
        facts, words = _draft(entry), markdown(Letter(entry.text, entry.title))
    elif isinstance(entry, CalmSession):
        facts, words = _session(entry), _under((entry.trigger, "What set it off"), (entry.helped, "What helped"))
    else:
        about = (entry.about_them, "About them"), (entry.about_me, "About me"), (entry.differently, "Differently")
        facts, words = _talk(entry), _under(*about)
    head = "".join(f"{name}: {_plain(fact)}\n" for name, fact in facts if fact not in ("", None, ()))
    return f"---\n{head}---\n\n".encode() + words


def name_words(entry: Entry) -> str:
    """What its file is called after: the day and minute, here, and whom it is for or what was done."""
    if isinstance(entry, Draft):
        return " ".join(filter(None, (_minute(entry.changed), entry.to, entry.title)))
    if isinstance(entry, Reflection):
        return f"{_minute(entry.created)} {entry.to} (looked back)"
    return f"{_minute(entry.started)} {entry.practice_name}"


def _minute(when: datetime) -> str:
    return when.astimezone().strftime("%Y-%m-%d %H.%M")


_Facts = Sequence[tuple[str, object]]


def _draft(draft: Draft) -> _Facts:
    return [
        ("kind", "draft"),
        ("created", draft.created),
        ("changed", draft.changed),
        ("to", draft.to),
        ("tie", draft.tie),
        ("situation", draft.situation),
        ("hope", draft.hope),
        ("status", draft.status),
        ("shared", draft.shared_at),
    ]


def _session(session: CalmSession) -> _Facts:
    return [
        ("kind", "session"),
        ("started", session.started),
        ("practice", session.practice_name),
        ("minutes", round(session.seconds / 60)),
        ("before", session.before),
        ("after", session.after),
        ("feelings", session.feelings),
        ("pulse", session.pulse),
    ]


def _talk(talk: Reflection) -> _Facts:
    return [
        ("kind", "talk"),
        ("created", talk.created),
        ("to", talk.to),
        ("shared what i meant", talk.shared),
        ("met with respect", talk.met),
        ("asked and listened", talk.asked),
        ("skill", talk.skill),
        ("strength", talk.strength),
    ]


def _plain(fact: object) -> str:
    """A fact as JSON, which is YAML too; moments and numbers as they are."""
    if isinstance(fact, datetime):
        return fact.isoformat()
    return json.dumps(fact, ensure_ascii=False).encode("utf-8", "replace").decode()


def _under(*parts: tuple[str, str]) -> bytes:
    """Each of the words that are not blank under its heading."""
    return b"\n".join(markdown(Letter(words, heading)) for words, heading in parts if words.strip())
