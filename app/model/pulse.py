"""The pulse somebody counted before a time-out."""

LEAST, MOST = 30, 220
"""What is taken for a pulse, in beats a minute; outside of it something was mistyped."""

FLOODED = 100
"""Above it, in beats a minute at rest, a body counts as stirred up in Gottman's studies of couples: "diffuse
physiological arousal" (Gottman and Silver, The Seven Principles for Making Marriage Work, 1999).
"""


def read_pulse(text: str) -> int | None:
    """The beats a minute somebody typed, from LEAST to MOST; None for anything else."""
    typed = text.strip()
    if not typed.isdecimal() or len(typed) > len(str(MOST)):
        return None
    beats = int(typed)
    return beats if LEAST <= beats <= MOST else None
