"""The made-up evening in the pictures: a few weeks of somebody's drafts and time-outs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.reflection import Answer, Reflection
from app.model.store import Store
from app.model.version import Version, VersionKind

EVENING = datetime(2026, 11, 23, 17, 40, tzinfo=UTC)

LETTER = """\
Robin,

I have started this three times. On Saturday we had people over, and after the meal I washed up while you all moved \
to the balcony. I felt lonely at the sink, and a bit foolish for waiting for someone to notice.

You never help when your friends are here. You obviously think the kitchen is my job. I know the week was long for \
you too, and thank you for cooking.

You have to stop inviting them on work nights. I'm scared that if I keep quiet I will only get colder.

Would you be willing to sit down with me on Sunday and plan the next one together? If Sunday is too much, another \
day is fine.
"""

_EARLIER: list[tuple[VersionKind, str, str]] = [
    ("left", "", LETTER.partition("\n\nYou have")[0]),
    ("asked", "The angry one", LETTER.replace("I felt lonely at the sink", "You left me alone at the sink")),
    ("offer", "", LETTER.replace("Would you be willing to sit down", "You will have to sit down")),
    ("quiet", "", LETTER.replace("If Sunday is too much, another day is fine.", "")),
]

_LETTERS = [
    ("Robin", "Saturdays", LETTER, timedelta(0)),
    ("Mum", "", "I would like to hear how the winter was for you, the parts you left out on the phone.", timedelta(1)),
    ("Jo", "The loan", "I said yes too quickly in March, and I have been uneasy since.", timedelta(4, 7200)),
]

_ROUNDS = [
    (timedelta(0, 1500), 7, 4, "Looking at the trees, not at my phone"),
    (timedelta(1, 2000), 5, 3, "Tea on the steps"),
    (timedelta(4, 9000), 4, 4, "The rain on the roof"),
]
"""How long ago, how strong it was before and after, and what helped: each before the letter of that number."""


_TALKS: list[tuple[timedelta, Answer, Answer, str, str]] = [
    (timedelta(2, 1800), "yes", "partly", "He had dreaded that evening, too.", "I rush when I am frightened."),
    (timedelta(9), "partly", "no", "", "Late in the evening neither of us listens."),
    (timedelta(23), "yes", "yes", "He likes to be asked before a plan is made.", ""),
    (timedelta(40), "no", "partly", "", "I said yes and meant no."),
    (timedelta(61), "partly", "yes", "He goes quiet to think, not to punish.", "Waiting two breaths was enough."),
]
"""How long ago, what was shared with Robin and how it was met, and what was learned about him and about oneself."""


def draft_id(number: int) -> str:
    """The id of that draft: 0 for the letter to Robin."""
    return f"{number:032x}"


def filled(store: Store) -> Store:
    """The store with all of it."""
    begun = EVENING - timedelta(minutes=25)
    for number, (to, title, text, ago) in enumerate(_LETTERS):
        store.drafts.save(Draft(draft_id(number), begun - ago, begun - ago + timedelta(minutes=20), to, title, text))
    for number, (kind, name, text) in enumerate(_EARLIER):
        when = begun + timedelta(minutes=5 * number)
        store.versions.add(Version(draft_id(200 + number), draft_id(0), when, text, kind, name))
    session = CalmSession("", begun, "longer-out", "Longer out", 1200, 1200, outcome="finished")
    for number, (ago, before, after, helped) in enumerate(_ROUNDS):
        done = replace(session, id=draft_id(100 + number), started=begun - ago, draft_id=draft_id(number))
        store.sessions.save(replace(done, before=before, after=after, helped=helped))
    for number, (ago, shared, answered, about_them, about_me) in enumerate(_TALKS):
        when = begun - ago
        talk = Reflection(f"talk {number}", when, when, "", "Robin", shared, answered)
        store.reflections.save(replace(talk, about_them=about_them, about_me=about_me, skill="soothe", strength=4))
    return store
