"""What time it is, and how much of it a machine slept."""

import sys
import time
from datetime import UTC, datetime

if sys.platform == "win32":

    def steady() -> float:
        """Seconds since some moment in the past. Nobody can change them, and they run on while the machine sleeps.

        Windows counts a sleep in what `time.monotonic` reads, GetTickCount64 or QueryPerformanceCounter (Microsoft,
        "GetTickCount64 function" and "Acquiring high-resolution time stamps").
        """
        return time.monotonic()

    def asleep() -> float:
        """Seconds slept since some moment in the past: what QueryUnbiasedInterruptTime, in 100 ns, leaves out."""
        import ctypes

        awake = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(awake))
        return time.monotonic() - awake.value / 1e7

elif sys.platform == "darwin":

    def steady() -> float:
        """Seconds since some moment in the past. Nobody can change them, and they run on while the machine sleeps.

        On macOS CLOCK_MONOTONIC counts a sleep (clock_gettime(3)); `time.monotonic` reads another clock there.
        """
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    def asleep() -> float:
        """Seconds slept since some moment in the past: CLOCK_UPTIME_RAW leaves them out (clock_gettime(3))."""
        return steady() - time.clock_gettime(time.CLOCK_UPTIME_RAW)

else:

    def steady() -> float:
        """Seconds since some moment in the past. Nobody can change them, and they run on while the machine sleeps.

        On Linux CLOCK_BOOTTIME counts a sleep, CLOCK_MONOTONIC does not (clock_gettime(2)). A virtual machine that was
        halted counts nothing: to it that looks like a clock that was changed.
        """
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def asleep() -> float:
        """Seconds slept since some moment in the past."""
        return steady() - time.clock_gettime(time.CLOCK_MONOTONIC)


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)
