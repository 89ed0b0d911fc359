"""The words on which a statement turns: negation, certainty, reach, cause, rank and order. Language as data.

Lemmas of the parser where a word can be inflected, lower case.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _words("not n't n’t no never none nobody nothing neither nor without nowhere cannot")
"""Words that turn a statement into its opposite."""

DENIALS = _words(
    """
    refuse decline fail deny reject oppose lack avoid forbid ban prohibit prevent abandon cancel drop withhold omit
    refrain stop halt scrap block dispute cease neglect waive
    """
)
"""Verbs that say that what they govern is or was not so."""

POSSIBLE = _words("may might could can would should perhaps possibly maybe potentially conceivably")
PROBABLE = _words(
    """
    likely probably expect expected plan planned due propose proposed consider considering aim hope intend intended
    believe believed think thought suspect suspected allege alleged allegedly reportedly apparently seemingly claim
    claimed accuse accused suggest indicate appear seem estimate estimated project projected target unlikely seek want
    wish promise pledge offer ask urge recommend advise envisage envisaged draft preliminary provisional presumed
    scheduled hoped if unless whether possible potential prospective apply applied discuss study examine weigh mull
    """
)
HEDGES = POSSIBLE | PROBABLE
"""Words that hold back: what they govern may be, is wanted, or is said by somebody."""

LIMITS = _words(
    """
    some most many several few part partly mostly mainly largely often sometimes usually generally almost nearly
    majority minority except excepting unless only if apart barring exclude excluding excluded pilot trial certain
    chiefly primarily exempt exempted exemption provided but half
    """
)
"""Words that limit how far a statement reaches."""

CAUSES = re.compile(
    r"\b(?:because|owing to|due to|thanks to|as a (?:result|consequence) of|as a result|on account of|in view of|led to|"
    r"lead(?:s|ing)? to|caus(?:e|es|ed|ing)|result(?:s|ed|ing)? (?:in|from)|trigger(?:s|ed|ing)?|prompt(?:s|ed|ing)?|"
    r"brought about|bring(?:s|ing)? about|blam(?:e|es|ed|ing)|forc(?:e|es|ed|ing)|mad(?:e|es)|attribut(?:e|es|ed|able)|"
    r"stem(?:s|med|ming)? from|drove|driven by|driv(?:e|es|ing)|sinc(?:e)|therefore|hence|so that|consequently|thereby|"
    r"in response to|in protest|over (?:the|a|an|his|her|its|their)|for (?:fear|want|lack) of|the reason|reasons?|"
    r"down to|put(?:s|ting)? down to|ascrib(?:e|es|ed)|spark(?:s|ed|ing)?|follow(?:s|ed|ing)? from|explain(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
"""Words that say that one thing came of another."""

RANKS = re.compile(
    r"\b(?:first|last|only|sole|most|least|best|worst|record|unprecedented|never before|ever|unique|unrivalled|no other|"
    r"nowhere else|none (?:of|other)|foremost|leading|top|second|third|(?!interest|forest|protest|request|honest|modest|"
    r"invest|arrest|contest|suggest|harvest|behest|conquest|manifest)\w{3,}est)\b",
    re.IGNORECASE,
)
"""Words that set one thing above all others of a kind."""

ORDER = re.compile(
    r"\b(?:before|after|afterwards|beforehand|previously|earlier|later|then|once|when|until|till|since|following|"
    r"follow(?:s|ed)|preced(?:e|es|ed|ing)|prior|subsequent(?:ly)?|already|first|last|next|finally|ahead of|as soon as|"
    r"in advance|by the time|had|succeed(?:s|ed)?|only (?:after|when|once)|at the same time|while|during|still|yet)\b",
    re.IGNORECASE,
)
"""Words that say what came first."""

LISTING = re.compile(r",[^,.;]{1,60}(?:,| and | or )|\b(?:and|or|both|either|neither|including|besides|as well as)\b")
"""What holds a list together."""
