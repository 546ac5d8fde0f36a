"""One draft open in two windows: what is kept when both wrote on it, so that neither's words are lost.

Each window knows what the store held when it last looked. Where the text there has become another one since, somebody
wrote in another window: that text is kept as a version, and this window's stands. All else that only the other window
changed (whom it is for, the title, the hope, ...) stays as the other window left it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from app.model.draft import Draft

_OWN = {"id", "created", "changed", "text", "marks", "mode"}
_SHARED = tuple(field.name for field in fields(Draft) if field.name not in _OWN)
"""What one window takes over from another without asking; whether it pours or owns is each window's own."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a save left in the store: `draft` as it is there now, and the `other` text that it found there, if any."""

    draft: Draft
    other: str = ""


def meet(mine: Draft, seen: Draft | None, there: Draft | None) -> Kept:
    """What to keep of a draft of which the store held `seen` when this window last looked, and holds `there` now."""
    if there is None:
        return Kept(mine)
    is_other = there.text != mine.text and (seen is None or there.text != seen.text) and not there.text.isspace()
    return Kept(follow(mine, seen, there) if seen else mine, there.text if is_other else "")


def follow(mine: Draft, seen: Draft, there: Draft) -> Draft:
    """`mine` with all that changed from `seen` to `there` and did not change here; its own text and times."""
    unchanged = [name for name in _SHARED if getattr(mine, name) == getattr(seen, name)]
    return replace(mine, **{name: getattr(there, name) for name in unchanged})
