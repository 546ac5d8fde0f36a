"""`python -m app check`: reads files and says what a careful reader would notice, without a window."""

import gc
import getopt
import sys

from app.model.errors import KnownError
from app.model.ownership.balance import Balance, balance_of
from app.model.ownership.finding import Label, Reading
from app.model.ownership.load import load_reader, load_whole_reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.model.ownership.reader import Reader

NOTHING_TO_HINT_AT, HINTS_FOUND, COULD_NOT_READ = 0, 1, 2
_STANDARD_INPUT = "-"

_USAGE = """\
own-words check [--rules] [--format text|json] FILE...

Ownership hints for UTF-8 text files; - reads standard input. --rules asks the rules alone, which answer sooner.
Exit code: 0 nothing to hint at, 1 hints found, 2 could not read.
"""


def run(words: "list[str]") -> int:
    """Check the files named in `words`; the exit code is 0 (nothing to hint at), 1 (hints) or 2 (could not read)."""
    gc.disable()  # a short life: whatever is made is needed until its end
    try:
        options, names = getopt.gnu_getopt(words, "h", ["format=", "rules", "help"])
    except getopt.GetoptError as error:
        return _refuse(f"{error.msg}.")
    chosen = dict(options)
    if "-h" in chosen or "--help" in chosen:
        sys.stdout.write(_USAGE)
        return NOTHING_TO_HINT_AT
    form = chosen.get("--format", "text")
    if form not in ("text", "json") or not names:
        return _refuse("check needs a file, or - for standard input; the format is text or json.")
    try:
        reader = load_reader() if "--rules" in chosen else _whole_reader()
        read = [(name, _text(name)) for name in names]
    except KnownError as error:
        return _refuse(str(error))
    readings = [(name, text, reader.read(text)) for name, text in read]
    out = as_json(readings) if form == "json" else as_text(readings, reader.labels)
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")  # type: ignore[union-attr]  # a text file in practice; typeshed says TextIO
    sys.stdout.write(out)
    hints = any(found.kind == "hint" for _, _, reading in readings for found in reading.findings)
    return HINTS_FOUND if hints else NOTHING_TO_HINT_AT


def _whole_reader() -> "Reader":
    """Rules and classifier; the rules alone where the classifier is missing or damaged, which is said."""
    try:
        return load_whole_reader()
    except KnownError as error:
        print(f"{error} Until then the rules answer alone.", file=sys.stderr)
        return load_reader()


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return COULD_NOT_READ


def as_json(readings: "list[tuple[str, str, Reading]]") -> str:
    """One list with one object a file; offsets are code points of the decoded text."""
    import json

    from app.model.ownership.language import is_in_another_language

    balances = [balance_of(reading) for _, _, reading in readings]
    rows = [
        {
            "file": name,
            "english": not is_in_another_language(text),
            "sentences": [{"start": start, "end": end} for start, end in reading.sentences],
            "tells": balance.tells,
            "asks": balance.asks,
            "findings": [found._asdict() for found in reading.findings],
        }
        for (name, text, reading), balance in zip(readings, balances, strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_text(readings: "list[tuple[str, str, Reading]]", labels: "dict[str, Label]") -> str:
    """A block for each finding: place, what it is called, the words, why, and ways to own it; then a line a file."""
    lines: list[str] = []
    for name, text, reading in readings:
        for found in reading.findings:
            line, column = _place(text, found.start)
            lines.append(f"{name}:{line}:{column}: {labels[found.label].name}")
            lines.append("    “" + " ".join(found.text.split()) + "”")
            lines.append(f"    {found.message}")
            lines.extend(f"    - {offer}" for offer in found.offers)
            lines.append("")
    if not lines:
        lines.append("Nothing to hint at.")
    for name, text, reading in readings:
        lines.extend(f"{name}: {remark}" for remark in _remarks(text, reading))
    return "\n".join(lines) + "\n"


def _remarks(text: str, reading: Reading) -> "list[str]":
    """What there is to say of a text as a whole, if anything."""
    from app.model.ownership.language import is_in_another_language

    balance = balance_of(reading)
    remarks = [_two_halves(balance)] if balance.tells or balance.asks else []
    if is_in_another_language(text):
        remarks.append("The hints only know English, and this is in another language.")
    return remarks


def _two_halves(balance: Balance) -> str:
    tells = {0: "No sentence tells", 1: "1 sentence tells"}.get(balance.tells, f"{balance.tells} sentences tell")
    asks = {0: "none asks", 1: "1 asks"}.get(balance.asks, f"{balance.asks} ask")
    return f"{tells}, {asks}."


def _place(text: str, offset: int) -> "tuple[int, int]":
    line_start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - line_start + 1


def _content(name: str) -> bytes:
    with open(name, "rb") as file:
        return file.read()


def _text(name: str) -> str:
    """The file's text as it is: UTF-8, without a byte order mark, newlines untouched."""
    try:
        content = sys.stdin.buffer.read() if name == _STANDARD_INPUT else _content(name)
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError(f"{name} is not UTF-8 text; saving it as UTF-8 will help.") from error
    except OSError as error:
        raise KnownError(f"{name} could not be read: {error.strerror or 'the system refused'}.") from error
