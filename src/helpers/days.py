"""Which day it is, for all who ask whether a day has come. Apart from all else, as asking must cost no import."""

from datetime import UTC, date, datetime, timedelta

_EASTERNMOST = timedelta(hours=14)  # the time zone in which a day begins first


def latest_day() -> date:
    """Return the latest day that has come anywhere on earth.

    A page of the 29th can be read in Vladivostok while it is still the 28th in London; so "today" in UTC, or where a
    machine stands, is no measure of what lies ahead.
    """
    return (datetime.now(UTC) + _EASTERNMOST).date()
