"""Errors a person can do something about: one calm sentence each."""


class KnownError(Exception):
    """Something expected went wrong; `str(error)` is one calm sentence saying what happened and what to do.

    The sentence may name a file or folder, and never holds anything the person wrote. Everything else that is raised
    is a bug.
    """


class ResourceMissing(KnownError):
    """A file that ships with the program is not there."""


class StoreError(KnownError):
    """The stored drafts and sessions cannot be read or written."""


class StoreUnwritable(StoreError):
    """The data folder or file cannot be written: permissions, a read-only disk, a full disk."""


class StoreForeign(StoreError):
    """The file in the place of the store is no Own Words database; it was left untouched."""


class StoreNewer(StoreError):
    """The store was written by a newer version of the program; it was left untouched."""
