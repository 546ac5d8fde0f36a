"""The door: reads the command line and opens the right room, importing nothing that room does not need."""

import os
import sys

_HELP = """\
Own Words: a private place to get ready for a hard conversation.

own-words [--data-dir DIR] [--scheme light|dark]
          [--hints gentle|usual|thorough]          open the window
own-words check [--rules] FILE...                  ownership hints for text files (- for standard input)
own-words evaluate FILE.jsonl                      how the hints do on labelled drafts
own-words pictures DIR                             render every screen to PNG

--data-dir DIR   keep drafts in DIR (or set OWN_WORDS_DATA)
--scheme WHICH   light or dark this time, whatever is chosen in the settings
--hints WHICH    how readily hints are given this time: gentle, usual or thorough
"""


def main(words: "list[str] | None" = None) -> int:
    """Do what the command line says; the answer is the exit code."""
    # The classifier's matrices are small: for them numpy's own threads cost more than they bring, and would take every
    # core from the window. OpenBLAS looks only when numpy is first imported, and only here no other thread is running.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    words = sys.argv[1:] if words is None else words
    command = words[0] if words else ""
    if command in ("-h", "--help", "help"):
        sys.stdout.write(_HELP)
        return 0
    if command == "check":
        from app.cli.check import run as check

        return check(words[1:])
    if command == "evaluate":
        from app.cli.evaluate import run as evaluate

        return evaluate(words[1:])
    if command == "pictures":
        from app.pictures.render import run as pictures

        return pictures(words[1:])
    if command and not command.startswith("-"):
        sys.stderr.write(f"There is no command “{command}”. own-words --help lists what there is.\n")
        return 2
    from app.desktop import run as window

    return window(words)


if __name__ == "__main__":
    sys.exit(main())
