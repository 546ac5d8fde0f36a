"""What was noted with a calm session or when looking back on a talk, as headings with words below them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.model.calm import CalmSession
from app.model.reflection import Answer, Reflection

Noted = tuple[tuple[str, str], ...]
"""Headings, each with its words."""


def session_noted(session: CalmSession, sign: Callable[[str], str]) -> Noted:
    """What was noted before a session; `sign` gives the name of a sign of the body by its id."""
    pulse = "" if session.pulse is None else _tr("{pulse} a minute").format(pulse=session.pulse)
    return _told(
        (_tr("What set it off"), session.trigger),
        (_tr("Feelings"), ", ".join(session.feelings)),
        (_tr("Body"), ", ".join(map(sign, session.signs))),
        (_tr("Pulse"), pulse),
    )


def talk_noted(talk: Reflection) -> Noted:
    """What was answered about a talk."""
    strength = "" if talk.strength is None else _tr("{strength} of 10").format(strength=talk.strength)
    return _told(
        (_tr("I shared what I meant"), _answer(talk.shared)),
        (_tr("It was met with understanding and respect"), _answer(talk.met)),
        (_tr("I asked and listened"), _answer(talk.asked)),
        (_tr("What I learned about them"), talk.about_them),
        (_tr("What I learned about me"), talk.about_me),
        (_tr("What I would do differently"), talk.differently),
        (_tr("How strong it was when I looked back"), strength),
    )


def _answer(answer: Answer) -> str:
    return {"": "", "yes": _tr("Yes"), "partly": _tr("Partly"), "no": _tr("Not this time")}[answer]


def _told(*parts: tuple[str, str]) -> Noted:
    return tuple((heading, words.strip()) for heading, words in parts if words.strip())


def _tr(words: str) -> str:
    return QCoreApplication.translate("Noted", words)
