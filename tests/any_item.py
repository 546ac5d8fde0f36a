"""Anything the program can keep, for tests that try all of it."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from app.model.breathing import Phase, nonsense
from app.model.calm import CalmSession
from app.model.draft import SITUATIONS, TIES, Draft, Mark
from app.model.exchange.items import AsideLine, Thing
from app.model.own_patterns import OwnPattern
from app.model.reflection import Reflection
from app.model.rehearsal import MOST_PAIRS, Pair
from app.model.version import Version


def whole(text: str) -> str:
    """Two halves of a sign that stand side by side are that sign, as everywhere in Qt and in JSON."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


words = st.text(st.characters()).map(whole)  # lone surrogates and NUL too
ids = st.text("0123456789abcdef", min_size=1, max_size=32)
links = st.one_of(st.just(""), ids)
moments = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))
strengths = st.none() | st.integers(0, 10)
seconds = units = st.integers(0, 100_000)
answers = st.sampled_from(["", "yes", "partly", "no"])

drafts = st.builds(
    Draft,
    id=ids,
    created=moments,
    changed=moments,
    to=words,
    title=words,
    text=words,
    tie=st.sampled_from(["", *TIES]),
    situation=st.sampled_from(["", *SITUATIONS]),
    hope=words,
    mode=st.sampled_from(["pour", "own"]),
    ready=st.lists(ids, max_size=4).map(tuple),
    pairs=st.lists(st.builds(Pair, words, words), max_size=MOST_PAIRS).map(tuple),
    status=st.sampled_from(["drafting", "ready", "shared", "kept", "let_go"]),
    shared_at=st.none() | moments,
    archived_at=st.none() | moments,
    marks=st.none() | st.lists(st.builds(Mark, st.sampled_from(["hint", "strength"]), ids, units, units)).map(tuple),
)
versions = st.builds(
    Version,
    id=ids,
    draft_id=ids,
    when=moments,
    text=words,
    kind=st.sampled_from(["left", "quiet", "offer", "asked", "restore", "window"]),
    name=words,
)
sessions = st.builds(
    CalmSession,
    id=ids,
    started=moments,
    practice=ids,
    practice_name=words,
    planned_seconds=seconds,
    seconds=seconds,
    before=strengths,
    after=strengths,
    outcome=st.sampled_from(["running", "finished", "early", "interrupted"]),
    helped=words,
    feelings=st.lists(words, max_size=3).map(tuple),
    signs=st.lists(words, max_size=3).map(tuple),
    pulse=st.none() | st.integers(30, 220),
    trigger=words,
    extra_seconds=seconds,
    seen=st.none() | moments,
    draft_id=links,
)
reflections = st.builds(
    Reflection,
    id=ids,
    created=moments,
    changed=moments,
    draft_id=links,
    to=words,
    shared=answers,
    met=answers,
    asked=answers,
    about_them=words,
    about_me=words,
    differently=words,
    skill=st.sampled_from(["", "know", "value", "soothe", "share", "be_curious"]),
    strength=strengths,
)
patterns = st.builds(
    OwnPattern,
    ids,
    words,
    st.lists(
        st.builds(Phase, st.sampled_from(["in", "hold", "out"]), st.integers(1, 100), words), min_size=2, max_size=4
    )
    .map(tuple)
    .filter(lambda phases: nonsense(phases) is None),
)
things = st.builds(Thing, words)
aside = st.builds(AsideLine, st.sampled_from(["rule", "phrase", "sentence"]), ids, words)

entries = drafts | sessions | reflections
items = entries | versions | patterns | things | aside
