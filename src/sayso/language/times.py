"""English words of time, as data: months, weekdays, seasons, units, parts of day, holidays, adverbs.

Language only: no rule, no offset. Keys are lower case.
"""

from __future__ import annotations

from collections.abc import Mapping

MONTHS: Mapping[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip

CASED_MONTHS = frozenset({"march", "may", "jan", "mar", "jun", "sep", "dec", "oct", "nov", "apr", "aug", "feb", "jul"})
"""Months that are other words, or noise, unless written with a capital."""

WEEKDAYS: Mapping[str, int] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
"""ISO numbers: Monday is 1."""

SHORT_WEEKDAYS: Mapping[str, int] = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
"""Read as weekdays only beside a date: "sun" and "sat" are other words."""

SEASONS: Mapping[str, str] = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

SEASON_MONTHS: Mapping[str, tuple[int, int]] = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 15)}
"""First and last month of a season, generously, in the north; above 12 the next year."""

DAY_PARTS: Mapping[str, str] = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
    "night": "NI", "nights": "NI", "overnight": "NI", "dawn": "MO", "dusk": "EV", "daytime": "DT", "lunchtime": "MI",
}  # fmt: skip

DAY_PART_HOURS: Mapping[str, tuple[int, int]] = {
    "MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 18),
}  # fmt: skip
"""First and last hour of a part of day, generously; above 24 the next day."""

NAMED_HOURS: Mapping[str, str] = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}

UNITS: Mapping[str, tuple[str, int]] = {
    "second": ("TS", 1), "minute": ("TM", 1), "hour": ("TH", 1), "day": ("D", 1), "week": ("W", 1),
    "fortnight": ("W", 2), "month": ("M", 1), "quarter": ("M", 3), "year": ("Y", 1), "decade": ("Y", 10),
    "century": ("Y", 100), "millennium": ("Y", 1000), "weekend": ("D", 2), "weeknight": ("D", 1), "weekday": ("D", 1),
    "hr": ("TH", 1), "yr": ("Y", 1),
}  # fmt: skip
"""Singular noun to the letter of an ISO 8601 duration (with "T" where it stands behind one) and how many of it."""

PLURAL_UNITS: Mapping[str, str] = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "weeks": "week",
    "fortnights": "fortnight", "months": "month", "quarters": "quarter", "years": "year", "decades": "decade",
    "centuries": "century", "millennia": "millennium", "weekends": "weekend", "weeknights": "weeknight",
    "weekdays": "weekday", "hrs": "hr", "yrs": "yr",
}  # fmt: skip

CARDINALS: Mapping[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
    "million": 1_000_000, "billion": 1_000_000_000,
}  # fmt: skip

ORDINALS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25,
    "twenty-sixth": 26, "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirty-first": 31,
}  # fmt: skip

DECADE_NAMES: Mapping[str, int] = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip

VAGUE = frozenset(
    {"several", "few", "couple", "many", "some", "hundreds", "thousands", "dozens", "tens", "various", "number"}
)
"""Words that count units without saying how many."""

BACKWARD = frozenset({"last", "past", "previous", "preceding", "prior"})
FORWARD = frozenset({"next", "coming", "upcoming", "following", "ensuing", "subsequent"})
TELLING = frozenset({"previous", "preceding", "prior", "following", "ensuing", "subsequent"})
"""Those of the two that count from the time told of, not from the day of writing."""

FILLERS = frozenset(
    {"same", "very", "full", "whole", "entire", "latest", "current", "mere", "comparable", "additional", "consecutive",
     "straight", "long", "more", "other", "most", "recent", "solid", "short", "final", "extra",
     "near", "distant", "foreseeable", "immediate"}
)  # fmt: skip
"""Adjectives that may stand between a determiner or a number and its unit."""

LOOSE_FILLERS = frozenset(
    {"same", "very", "latest", "current", "comparable", "other", "most", "recent", "final", "long", "short", "near",
     "distant", "foreseeable", "immediate"}
)  # fmt: skip
"""Those that make "a year" no length: "a recent year" is some year, "a long day" none in particular."""

NOT_BEFORE_YEARS = frozenset(
    {"page", "pages", "room", "model", "no", "number", "flight", "route", "highway", "article", "section", "chapter",
     "unit", "line", "verse", "apartment", "suite", "box", "channel", "version", "sonnet", "interstate"}
)  # fmt: skip
"""Words after which four digits are no year."""

SCHEDULED_VERBS = frozenset(
    {"begin", "start", "open", "close", "end", "expire", "leave", "arrive", "meet", "return", "travel", "visit",
     "vote", "play", "face", "host", "resume", "come", "go", "run", "finish", "launch", "premiere", "depart"}
)  # fmt: skip
"""Verbs whose present tense with a day speaks of what is planned: "the trial begins Monday"."""

START_WORDS = frozenset({"early", "earlier", "beginning", "start", "outset"})
MID_WORDS = frozenset({"mid", "middle", "midst"})
END_WORDS = frozenset({"late", "later", "end", "close", "conclusion"})

PRESENT_WORDS = frozenset({"now", "currently", "nowadays", "presently"})
PAST_WORDS = frozenset({"recently", "lately", "previously", "formerly"})
FUTURE_WORDS = frozenset({"soon", "shortly"})
DAY_WORDS: Mapping[str, int] = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}

FREQUENCIES: Mapping[str, str] = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "biennial": "P2Y", "biannual": "P6M",
}  # fmt: skip

FIXED_HOLIDAYS: Mapping[str, str] = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "new year's day": "01-01", "new years day": "01-01", "new year's eve": "12-31", "new years eve": "12-31",
    "halloween": "10-31", "valentine's day": "02-14", "independence day": "07-04", "veterans day": "11-11",
    "remembrance day": "11-11", "may day": "05-01", "bastille day": "07-14", "april fools' day": "04-01",
    "april fool's day": "04-01", "st. patrick's day": "03-17", "all saints' day": "11-01", "epiphany": "01-06",
    "juneteenth": "06-19", "canada day": "07-01", "australia day": "01-26", "anzac day": "04-25",
}  # fmt: skip

EASTER_HOLIDAYS: Mapping[str, int] = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "holy saturday": -1, "maundy thursday": -3,
    "palm sunday": -7, "ash wednesday": -46, "pentecost": 49, "ascension day": 39, "whit monday": 50,
}  # fmt: skip
"""Days from Easter Sunday."""

WEEKDAY_HOLIDAYS: Mapping[str, tuple[int, int, int, int]] = {
    "thanksgiving": (11, 4, 4, 0), "thanksgiving day": (11, 4, 4, 0), "black friday": (11, 4, 4, 1),
    "labor day": (9, 1, 1, 0), "memorial day": (5, 1, -1, 0), "martin luther king day": (1, 1, 3, 0),
    "presidents day": (2, 1, 3, 0), "presidents' day": (2, 1, 3, 0), "columbus day": (10, 1, 2, 0),
    "mother's day": (5, 7, 2, 0), "father's day": (6, 7, 3, 0), "election day": (11, 1, 1, 1),
}  # fmt: skip
"""Month, ISO weekday, which one of the month (-1: the last), days to add; as kept in the United States."""

TIME_ZONES = frozenset(
    {"gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "bst", "cet", "cest",
     "ist", "jst", "kst", "msk", "aest", "aedt", "eet", "eest", "hkt", "sgt"}
)  # fmt: skip
