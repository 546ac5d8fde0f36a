"""Previews: one short line of what somebody wrote."""

import re

LONGEST = 200
HIT = "\x02"
"""What the index is asked to put before each hit."""

_LEAD = 24
_GAPS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def one_line(text: str) -> str:
    """The first stretch of `text`: at most 200 code points, a single space for each line break or run of blanks."""
    return _closed(text).strip()[:LONGEST].rstrip()


def around_hit(text: str) -> str:
    """The stretch around the first HIT in `text`, as one line of at most 200 code points.

    Few words stand before the hit, so that a narrow list shows it too.
    """
    before, _, after = text.partition(HIT)
    lead = _closed(before).lstrip()
    if len(lead) > _LEAD:
        near = lead[-_LEAD:]
        lead = "…" + (near.partition(" ")[2] or near)
    return (lead + _closed(after.replace(HIT, "")))[:LONGEST].rstrip()


def _closed(text: str) -> str:
    """`text` with a single space for each gap. Most texts have none, and to see that is ten times as fast."""
    return text if text.isprintable() and "  " not in text else _GAPS.sub(" ", text)
