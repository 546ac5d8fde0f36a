"""A small network that judges sentences beside the rules.

Its products of matrices are small: on one core they take a few milliseconds, and shared between several they wait for
whoever else keeps one of them busy (seven times as long where both of two cores had other work). numpy's libraries
read how many they may use when it is first imported, which is after this.
"""

import os

for _library in ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_library, "1")
