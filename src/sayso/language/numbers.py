"""Numerals, scales, fractions, multiples, hedges and words of change in English, as data.

Keys are lower case. The grammar that puts them together is in `sayso.values.number`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Modifier = Literal["more_than", "less_than", "at_least", "at_most", "approximately"]
Side = Literal["above", "below"]

ONES: Mapping[str, int] = {
    "zero": 0, "nil": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS: Mapping[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

SCALES: Mapping[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12.0,
}  # fmt: skip

SHORT_SCALES: Mapping[str, float] = {
    "k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12,
    "trn": 1e12, "t": 1e12, "cr": 1e7,
}  # fmt: skip
"""Written close to digits. The single letters are read as scales only where no unit is meant."""

SURE_SHORT_SCALES = frozenset({"mn", "mln", "bn", "bln", "tn", "trn"})
"""Those that may stand apart from the digits, with or without a currency."""

VAGUE: Mapping[str, tuple[float, float]] = {
    "dozens": (12, 120), "scores": (20, 200), "hundreds": (100, 1_000), "thousands": (1_000, 10_000),
    "millions": (1e6, 1e7), "billions": (1e9, 1e10), "trillions": (1e12, 1e13), "lakhs": (1e5, 1e6),
    "crores": (1e7, 1e8), "handful": (3, 7),
}  # fmt: skip
"""What a plural scale without a number may stand for: from one of it up to ten of it."""

VAGUE_TIMES: Mapping[str, float] = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1_000}
"""The first word of "tens of thousands", "hundreds of millions"."""

FRACTIONS: Mapping[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "twentieth": 20,
    "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
"""Denominators. All but the halves are ordinals too: the grammar decides."""

VULGAR: Mapping[str, float] = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

ORDINALS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip

MULTIPLES: Mapping[str, float] = {
    "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "halved": 0.5, "twice": 2, "thrice": 3,
    "doubling": 2, "tripling": 3, "trebling": 3, "quadrupling": 4, "halving": 0.5, "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
    "twentyfold": 20, "hundredfold": 100,
}  # fmt: skip
"""Words that hold a factor. What ends in -ed or -ing tells of a change too."""

MODIFIERS: Mapping[str, tuple[Modifier, Side | None]] = {
    "more than": ("more_than", None), "over than": ("more_than", None),
    "over": ("more_than", None), "above": ("more_than", None),
    "greater than": ("more_than", None), "higher than": ("more_than", None), "larger than": ("more_than", None),
    "longer than": ("more_than", None), "in excess of": ("more_than", None), "upwards of": ("more_than", None),
    "upward of": ("more_than", None), "north of": ("more_than", None), "exceeding": ("more_than", None),
    "exceeded": ("more_than", None), "exceeds": ("more_than", None), "exceed": ("more_than", None),
    "surpassing": ("more_than", None), "surpassed": ("more_than", None), "topped": ("more_than", None),
    "topping": ("more_than", None), "well over": ("more_than", None), "well above": ("more_than", None),
    "older than": ("more_than", None), "better than": ("more_than", None),
    "just over": ("more_than", "above"), "slightly more than": ("more_than", "above"),
    "just above": ("more_than", "above"), "a little over": ("more_than", "above"),
    "slightly over": ("more_than", "above"), "just more than": ("more_than", "above"),
    "a little more than": ("more_than", "above"), "slightly above": ("more_than", "above"),
    "less than": ("less_than", None), "fewer than": ("less_than", None), "under": ("less_than", None),
    "below": ("less_than", None), "lower than": ("less_than", None), "smaller than": ("less_than", None),
    "shorter than": ("less_than", None), "younger than": ("less_than", None), "short of": ("less_than", None),
    "south of": ("less_than", None), "sub": ("less_than", None), "well below": ("less_than", None),
    "well under": ("less_than", None), "nowhere near": ("less_than", None),
    "just under": ("less_than", "below"), "just below": ("less_than", "below"),
    "slightly less than": ("less_than", "below"), "a little under": ("less_than", "below"),
    "slightly under": ("less_than", "below"), "slightly below": ("less_than", "below"),
    "a little less than": ("less_than", "below"), "just short of": ("less_than", "below"),
    "a little short of": ("less_than", "below"), "shy of": ("less_than", "below"),
    "just shy of": ("less_than", "below"), "a bit less than": ("less_than", "below"),
    "at least": ("at_least", None), "no less than": ("at_least", None), "no fewer than": ("at_least", None),
    "not less than": ("at_least", None), "not fewer than": ("at_least", None), "a minimum of": ("at_least", None),
    "minimum of": ("at_least", None), "a minimum": ("at_least", None), "starting at": ("at_least", None),
    "starting from": ("at_least", None), "from at least": ("at_least", None),
    "at most": ("at_most", None), "up to": ("at_most", None), "as many as": ("at_most", None),
    "as much as": ("at_most", None), "no more than": ("at_most", None), "not more than": ("at_most", None),
    "at the most": ("at_most", None), "a maximum of": ("at_most", None), "maximum of": ("at_most", None),
    "a maximum": ("at_most", None), "as high as": ("at_most", None), "as long as": ("at_most", None),
    "no longer than": ("at_most", None), "no higher than": ("at_most", None), "to a maximum of": ("at_most", None),
    "about": ("approximately", None), "around": ("approximately", None), "approximately": ("approximately", None),
    "approx": ("approximately", None), "roughly": ("approximately", None), "some": ("approximately", None),
    "circa": ("approximately", None), "an estimated": ("approximately", None), "estimated": ("approximately", None),
    "estimated at": ("approximately", None), "close to": ("approximately", None), "near": ("approximately", None),
    "in the region of": ("approximately", None), "in the neighborhood of": ("approximately", None),
    "in the neighbourhood of": ("approximately", None), "somewhere around": ("approximately", None),
    "or so": ("approximately", None), "c": ("approximately", None), "ca": ("approximately", None),
    "averaging": ("approximately", None), "averaged": ("approximately", None),
    "nearly": ("approximately", "below"), "almost": ("approximately", "below"), "nearing": ("approximately", "below"),
    "approaching": ("approximately", "below"), "practically": ("approximately", "below"),
    "virtually": ("approximately", "below"), "getting on for": ("approximately", "below"),
}  # fmt: skip
"""Words right before a number: what they make of it, and on which side of it the thing lies if they say so."""

SIGN_MODIFIERS: Mapping[str, tuple[Modifier, Side | None]] = {
    "~": ("approximately", None), "∼": ("approximately", None), "≈": ("approximately", None),
    "≃": ("approximately", None), "≅": ("approximately", None), ">": ("more_than", None), "<": ("less_than", None),
    "≥": ("at_least", None), "≤": ("at_most", None), "⩾": ("at_least", None), "⩽": ("at_most", None),
    "±": ("approximately", None),
}  # fmt: skip

AFTER_MODIFIERS: Mapping[str, tuple[Modifier, Side | None]] = {
    "or more": ("at_least", None), "or over": ("at_least", None), "or above": ("at_least", None),
    "or older": ("at_least", None), "and older": ("at_least", None), "and over": ("at_least", None),
    "and above": ("at_least", None), "and up": ("at_least", None), "or higher": ("at_least", None),
    "or greater": ("at_least", None), "or longer": ("at_least", None), "plus": ("at_least", None),
    "at least": ("at_least", None), "or less": ("at_most", None), "or fewer": ("at_most", None),
    "or under": ("at_most", None), "and under": ("at_most", None), "or younger": ("at_most", None),
    "and younger": ("at_most", None), "at most": ("at_most", None), "or lower": ("at_most", None),
    "or below": ("at_most", None), "or so": ("approximately", None), "or thereabouts": ("approximately", None),
}  # fmt: skip
"""Words right after a number and its unit."""

RISES = frozenset(
    "rise increase grow climb gain jump surge soar advance rally rocket balloon swell add expand widen improve leap "
    "accelerate strengthen appreciate up spike double triple treble quadruple boost raise lift hike "
    "lengthen mushroom outperform recover rebound".split()
)
"""Lemmas of verbs (and "up") that say that a figure went up."""

FALLS = frozenset(
    "fall drop decrease decline lose slide slip dip tumble plunge plummet shrink sink shed cut reduce lower slump "
    "contract weaken depreciate ease narrow down halve slash trim retreat slow dwindle subside skid wipe".split()
)
"""Lemmas of verbs (and "down") that say that a figure went down."""

RISE_NOUNS = frozenset(
    "rise increase growth gain jump surge advance rally leap hike spike uptick boost improvement".split()
)
FALL_NOUNS = frozenset(
    "fall drop decrease decline loss slide slip dip tumble plunge cut reduction slump contraction downturn".split()
)

NAMING_ORDINAL_NOUNS = frozenset(
    "quarter century inning amendment floor grade street avenue district circuit edition minute day party person "
    "world degree base generation round half part year month week class dynasty congress parliament season hand "
    "baseman grader century-old ward infantry division brigade regiment battalion army fleet".split()
)
"""Nouns before which an ordinal is a name, a place or a date rather than a rank that was counted."""
