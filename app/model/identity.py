"""Names for what is kept: no two are alike, and none tells anything."""

import os


def new_id() -> str:
    """32 hexadecimal digits from the system's randomness, as many as a UUID has, without its module's start-up time."""
    return os.urandom(16).hex()
