"""Loads the rule files into an engine: from their compiled table where it fits them, else from the files themselves."""

import marshal
import os
import sys
import zlib

from app.model.ownership.engine import Engine
from app.model.ownership.reader import Reader
from app.model.resources import resource_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.model.ownership.offers.offering import Offering

_WORDS = "words.toml"
_COMPILED = f".compiled.{sys.implementation.cache_tag}"
_FORMAT = 14


def load_engine(language: str = "en") -> Engine:
    """The engine with the rules of `language`. Raises ResourceMissing or RuleError.

    Reading the TOML files takes a while, so their compiled table is kept beside them, in the form Python keeps its own
    compiled modules. It holds a checksum of the files it was made of and is never used for others; where the folder
    cannot be written it is made anew each time.
    """
    return Engine(compiled_table(resource_path(language, "hints"), compile_sources))


def compiled_table(folder: str, compile_files: "Callable[[dict[str, bytes]], dict[str, Any]]") -> "dict[str, Any]":
    """What `compile_files` makes of the TOML files in `folder`, given by name; kept beside them."""
    sources = {name: _read(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".toml")}
    checksum = _checksum(sources)
    table = _kept(folder, checksum)
    if table is None:
        table = compile_files(sources)
        _keep(folder, checksum, table)
    return table


def load_reader(language: str = "en") -> Reader:
    """A reader with the rules of `language` alone. Raises as load_engine does."""
    return reader_over(load_engine(language), language)


def load_whole_reader(sensitivity: str = "usual", language: str = "en") -> Reader:
    """A reader with rules and classifier, at one of combine.SENSITIVITIES.

    Raises as load_engine does, and TensorsError or ClassifierError.
    """
    from app.model.ownership.classifier.load import load_classifier

    engine = load_engine(language)
    classifier, thresholds = load_classifier(engine, language)
    reader = reader_over(engine, language)
    reader.listen_to(classifier.judge, thresholds[sensitivity])
    return reader


def reader_over(engine: Engine, language: str = "en") -> Reader:
    """A reader with the rules of `engine`, whose offers are fitted to their sentences."""

    def load() -> "Offering":
        from app.model.ownership.offers.load import load_offering

        return load_offering(engine, language)

    return Reader(engine, load)


def _read(folder: str, name: str) -> bytes:
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def compile_sources(sources: "dict[str, bytes]") -> "dict[str, Any]":
    """The compiled table of rule files given by name as bytes. Raises RuleError."""
    import tomllib

    from app.model.ownership.rule import RuleError, compile_rules

    files = {}
    for name, content in sources.items():
        try:
            files[name] = tomllib.loads(content.decode())
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise RuleError(f"{name}: {error}.") from error
    words = files.pop(_WORDS)
    return compile_rules(words, files)


def _checksum(sources: "dict[str, bytes]") -> int:
    checksum = _FORMAT
    for name, content in sources.items():
        checksum = zlib.crc32(content, zlib.crc32(name.encode(), checksum))
    return checksum


def _kept(folder: str, checksum: int) -> "dict[str, Any] | None":
    try:
        kept = marshal.loads(_read(folder, _COMPILED))
        return kept["table"] if kept["checksum"] == checksum else None
    except (OSError, ValueError, EOFError, KeyError, TypeError):
        return None


def _keep(folder: str, checksum: int, table: "dict[str, Any]") -> None:
    """Write the table beside its sources, whole or not at all."""
    path = os.path.join(folder, _COMPILED)
    fresh = f"{path}.{os.getpid()}"
    try:
        with open(fresh, "wb") as file:
            file.write(marshal.dumps({"checksum": checksum, "table": table}))
        os.replace(fresh, path)
    except OSError:
        return  # a read-only installation: it works all the same, only slower to start
