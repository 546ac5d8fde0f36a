"""What every test starts from: no screen, no real data folder."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("OWN_WORDS_DATA", None)
