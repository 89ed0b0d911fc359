"""Plants faults in sentences that a passage bears out, and harmless rewordings beside them: training data by the heap.

`plant(passage, claim, chance)` changes one thing in a claim, of a kind that a fact-checker looks for, and says which
words it changed; `reword(passage, claim, chance)` changes how it is told and nothing else. Both work on words alone
(regular expressions and short lists of opposites), so that they run as fast as the data can be read; now and then a
planted fault is none, or a rewording is one. `chance` is a `random.Random`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple


class Planted(NamedTuple):
    """A changed claim: its text, the changed words as offsets in it, the kind of fault, and what it is to the passage.

    `label` is "contradicted" or "not_enough" (it says more than the passage).
    """

    text: str
    start: int
    end: int
    kind: str
    label: str


MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()

OPPOSITES: dict[str, list[tuple[str, str]]] = {
    "direction-differs": [
        tuple(pair.split("/"))  # type: ignore[misc]
        for pair in """rose/fell increased/decreased increase/decrease rise/fall rising/falling higher/lower more/fewer
        grew/shrank growth/decline gained/lost up/down improved/worsened doubled/halved climbed/dropped
        strengthened/weakened surplus/deficit profit/loss above/below better/worse faster/slower longer/shorter
        larger/smaller bigger/smaller older/younger cheaper/dearer raised/cut raise/lower expanded/contracted
        accelerated/slowed widened/narrowed stronger/weaker heavier/lighter warmer/colder""".split()
    ],
    "order-differs": [
        tuple(pair.split("/"))  # type: ignore[misc]
        for pair in "before/after earlier/later preceded/followed first/last begins/ends began/ended".split()
    ],
    "relation-differs": [
        tuple(pair.split("/"))  # type: ignore[misc]
        for pair in """approved/rejected accepted/rejected agreed/refused supported/opposed praised/criticised won/lost
        bought/sold opened/closed joined/left hired/dismissed appointed/dismissed resigned/dismissed allowed/banned
        convicted/acquitted included/excluded lent/borrowed confirmed/denied welcomed/condemned passed/failed
        started/stopped backed/opposed married/divorced built/demolished sued/defended leased/bought
        proposed/approved discussed/approved recommended/ordered asked/ordered wrote/edited funded/ran
        imported/exported admitted/denied launched/cancelled succeeded/failed voluntary/compulsory public/private
        temporary/permanent legal/illegal guilty/innocent present/absent possible/impossible safe/unsafe""".split()
    ],
    "entity-differs": [
        tuple(pair.split("/"))  # type: ignore[misc]
        for pair in """killed/injured dead/wounded deaths/injuries men/women boys/girls children/adults households/people
        families/people patients/doctors pupils/teachers students/staff homes/residents applications/grants
        votes/seats games/goals cases/deaths passengers/crew workers/managers schools/pupils firms/jobs
        hours/days weeks/months months/years inches/feet miles/kilometres wins/defeats""".split()
    ],
    "unit-differs": [
        tuple(pair.split("/"))  # type: ignore[misc]
        for pair in """million/billion dollars/euros pounds/dollars tonnes/kilograms acres/hectares miles/metres
        hours/minutes litres/gallons daily/weekly monthly/annual yearly/monthly""".split()
    ],
    "place-differs": [
        tuple(pair.split("/"))  # type: ignore[misc]
        for pair in """north/south northern/southern east/west eastern/western upstream/downstream inside/outside
        left/right upper/lower city/county domestic/foreign""".split()
    ],
}

SWAPS: list[tuple[str, str, str, str]] = [
    # pattern, replacement, kind, label
    (r"\b(?:may|might|could) have\b", "has", "certainty-raised", "not_enough"),
    (r"\b(?:may|might|could) be\b", "is", "certainty-raised", "not_enough"),
    (r"\b(?:may|might|could|would|should)\b", "will", "certainty-raised", "not_enough"),
    (r"\b(?:is|are) (?:expected|likely|planned|due|set|believed|thought|said) to\b", "will", "certainty-raised", "not_enough"),
    (r"\b(?:was|were) (?:believed|thought|said|reported|alleged) to (?:be|have been)\b", "was", "certainty-raised", "not_enough"),
    (r"\b(?:allegedly|reportedly|apparently|possibly|probably|perhaps|likely) ", "", "certainty-raised", "not_enough"),
    (r"\b(?:alleged|suspected|possible|proposed|potential|planned) ", "", "certainty-raised", "not_enough"),
    (r"\b(?:suggest|suggests|suggested)\b", "proves", "certainty-raised", "not_enough"),
    (r"\b(?:may|can) (?=cause|lead|help|reduce|increase)", "does ", "certainty-raised", "not_enough"),
    (r"\b(?:some|several|many|most|a few|certain|various) (?=of |[a-z]+s\b)", "all ", "scope-widened", "not_enough"),
    (r"\b(?:most of|half of|part of|many of|some of|much of|nearly all|almost all)\b", "all of", "scope-widened", "not_enough"),
    (r"\b(?:sometimes|often|usually|generally|occasionally|frequently|mostly)\b", "always", "scope-widened", "not_enough"),
    (r"\b(?:partly|partially|largely|mainly)\b", "entirely", "scope-widened", "not_enough"),
    (r"\b(?:rarely|seldom|hardly)\b", "never", "scope-widened", "not_enough"),
    (r", (?:if|unless|except|provided|but only)\b[^,.]*(?=[,.])", "", "scope-widened", "not_enough"),
    (r" (?:if|unless|except for|except|provided that|as long as)\b[^,.]*(?=[.])", "", "scope-widened", "not_enough"),
    (r"\b[Aa]fter (?=the|a|an|his|her|their|its)\b", "because of ", "cause-unsupported", "not_enough"),
    (r"\b(?:after|when|while|as) (?=(?:he|she|it|they|the [a-z]+) (?:was|were|had|\w+ed)\b)", "because ", "cause-unsupported", "not_enough"),
    (r"\bfollowing\b", "as a result of", "cause-unsupported", "not_enough"),
    (r"\b(?:was|were|is|are) (?:linked to|associated with|accompanied by)\b", "was caused by", "cause-unsupported", "not_enough"),
    (r"\bone of the (first|largest|biggest|oldest|most|best|worst|highest|longest)\b", r"the \1", "superlative-unsupported", "not_enough"),
    (r"\b(?:second|third|fourth|fifth)[- ](largest|biggest|oldest|highest|longest|most)\b", r"\1", "superlative-unsupported", "not_enough"),
    (r"\bamong the (first|largest|biggest|oldest|most|best)\b", r"the \1", "superlative-unsupported", "not_enough"),
    (r"\b(?:is|was) an? (?=[a-z]+ (?:of|in|to|for|by)\b)", "was the first ", "superlative-unsupported", "not_enough"),
    (r"\b(?:is|was) an? (?=[a-z]+)", "was the only ", "superlative-unsupported", "not_enough"),
    (r"\b(?:is|was) an? (?:large|big|major|important|popular) ", "was the largest ", "superlative-unsupported", "not_enough"),
    (r"\b(?:more than|over|at least|no fewer than)(?= [\d$£€]| (?:a|one|two|three|four|five|six|seven|eight|nine|ten)\b)", "up to", "modifier-differs", "not_enough"),
    (r"\b(?:less than|fewer than|under|up to|at most|no more than)(?= [\d$£€]| (?:a|one|two|three|four|five|six|seven|eight|nine|ten)\b)", "more than", "modifier-differs", "not_enough"),
    (r"(?<![\w.,$£€-])(?=\d[\d,]*\b(?! ?(?:th|st|nd|rd|%|January|February|March|April|May|June|July|August|September|October|November|December)))(?=\d+ [a-z])", "more than ", "modifier-differs", "not_enough"),
    (r"\b(?:former|ex-|acting|deputy|vice|assistant|interim|retired|honorary|associate) ?(?=[A-Za-z])", "", "role-differs", "contradicted"),
    (r"\b(?:the|The) (?=(?:president|minister|director|chairman|chairwoman|chair|head|mayor|governor|secretary|editor|manager|captain|coach|leader|judge)\b)", "the former ", "role-differs", "contradicted"),
    (r"\b(?:director|chairman|chairwoman|chair|secretary|treasurer|manager)\b", "chief executive", "role-differs", "contradicted"),
    (r"\b(?:professor|lecturer|researcher)\b", "dean", "role-differs", "contradicted"),
    (r"\bdid(?: not|n['’]t)\b", "did", "negation-differs", "contradicted"),
    (r"\b(is|are|was|were|has|have|had|will|would|can|could|should|does|do)(?: not|n['’]t)\b", r"\1", "negation-differs", "contradicted"),
    (r"\b(is|are|was|were|has|had|will|can|should)\b(?! not|n['’]t)", r"\1 not", "negation-differs", "contradicted"),
    (r"\bnever ", "", "negation-differs", "contradicted"),
    (r"\bno (?=[a-z]{4,})", "a ", "negation-differs", "contradicted"),
    (r"\b(?:failed|refused|declined) to\b", "agreed to", "negation-differs", "contradicted"),
    (r"\b(?:agreed|managed|was able|decided) to\b", "failed to", "negation-differs", "contradicted"),
    (r"\bwithout\b", "with", "negation-differs", "contradicted"),
    (r"\bwith (?=an?\b|the\b)", "without ", "negation-differs", "contradicted"),
    (r"\bper ?cent(?!age| point)", "percentage points", "unit-differs", "contradicted"),
    (r"\bpercentage points\b", "percent", "unit-differs", "contradicted"),
    (r"\ba (day|week|month|year)\b(?= |\.)", "a fortnight", "unit-differs", "contradicted"),
    (r"\bboth\b", "all three", "list-differs", "contradicted"),
    (r"\b(?:including|such as)\b", "namely", "list-differs", "not_enough"),
]  # fmt: skip
_SWAPS = [(re.compile(p), r, k, label) for p, r, k, label in SWAPS]

_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:(?: of| de| van| von)? [A-Z][\w’'.-]*\b)*")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?(?![\w,.]*\d)")
_WORD_NUMBER = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_SYMMETRIC = re.compile(r"^\s*(?:,|and|or|with|met|between|/|&)\b|\b(?:and|or|married|met)\s*$")
_NO_NAMES = frozenset(
    (*MONTHS, *DAYS, *"The A An In On At It He She They This That There I But And When After".split())
)


def _names(text: str) -> list[re.Match[str]]:
    return [m for m in _NAME.finditer(text) if m.group() not in _NO_NAMES and (m.start() > 0 or " " in m.group())]


def _put(text: str, start: int, end: int, new: str, kind: str, label: str) -> Planted | None:
    changed = text[:start] + new + text[end:]
    if changed == text:
        return None
    stop = start + len(new.rstrip())
    if stop <= start:  # something was dropped: the word after it is what now says too much
        following = re.compile(r"\s*\S+").match(changed, start)
        stop = following.end() if following else min(len(changed), start + 1)
    return Planted(changed, start, stop, kind, label)


def _number(passage: str, text: str, chance: random.Random) -> Iterator[Planted | None]:
    for m in _NUMBER.finditer(text):
        old = m.group()
        is_year = len(old) == 4 and old.isdigit() and 1500 < int(old) < 2100
        kind = "time-differs" if is_year else "quantity-differs"
        others = [o.group() for o in _NUMBER.finditer(passage) if o.group() not in text]
        if is_year:
            others = [o for o in others if len(o) == 4 and o.isdigit()]
        if others and chance.random() < 0.6:
            new = chance.choice(others)
        elif is_year:
            new = str(int(old) + chance.choice([-10, -5, -3, -2, -1, 1, 2, 3, 5, 10]))
        elif len(old) > 1 and chance.random() < 0.5:
            i = chance.randrange(len(old))
            if not old[i].isdigit():
                continue
            new = old[:i] + chance.choice([d for d in "123456789" if d != old[i]]) + old[i + 1 :]
        else:
            digits = old.replace(",", "")
            value = float(digits) * chance.choice([0.1, 0.4, 0.5, 0.7, 1.3, 1.6, 2, 3, 10])
            new = f"{round(value):,}" if "." not in digits and value >= 2 else f"{value + 1:.1f}"
        if new not in passage or new in others:
            yield _put(text, *m.span(), new, kind, "contradicted")
    for m in _WORD_NUMBER.finditer(text):
        new = chance.choice(SMALL[2:13])
        yield _put(text, *m.span(), new, "quantity-differs", "contradicted")


_CALENDAR = [(re.compile(r"\b(?:" + "|".join(among) + r")\b"), among) for among in (MONTHS, DAYS)]
_SPEAKS = re.compile(r"\s+(?:said|says|told|added|argued|claimed|wrote)\b")


def _date(passage: str, text: str, chance: random.Random) -> Iterator[Planted | None]:
    for pattern, among in _CALENDAR:
        for m in pattern.finditer(text):
            yield _put(text, *m.span(), chance.choice(among), "time-differs", "contradicted")


def _name(passage: str, text: str, chance: random.Random) -> Iterator[Planted | None]:
    there = list(dict.fromkeys(m.group() for m in _names(passage) if m.group() not in text))
    here = _names(text)
    for m in here:
        if m.group() not in passage:
            continue
        parts = m.group().split(" ")
        like = [n for n in there if n.count(" ") == m.group().count(" ") and not set(n.split(" ")) & set(parts)]
        speaks = _SPEAKS.match(text, m.end())
        if like:
            kind = "speaker-differs" if speaks else "name-differs"
            yield _put(text, *m.span(), chance.choice(like), kind, "contradicted")
    for one, two in pairwise(here):
        between = text[one.end() : two.start()]
        if _SYMMETRIC.search(between) or len(between) < 6 or one.group() == two.group():
            continue
        changed = text[: one.start()] + two.group() + between + one.group() + text[two.end() :]
        yield Planted(changed, one.start(), one.start() + len(two.group()), "roles-swapped", "contradicted")


def _opposites() -> tuple[re.Pattern[str], dict[str, list[tuple[str, str]]]]:
    """One pattern for all words that have an opposite, and for each word its opposites with the kind of fault."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, pairs in OPPOSITES.items():
        for one, two in pairs:
            found.setdefault(one, []).append((two, kind))
            found.setdefault(two, []).append((one, kind))
    return re.compile(r"\b(?:" + "|".join(sorted(found, key=len, reverse=True)) + r")\b"), found


_OPPOSITE, _OPPOSITES = _opposites()


def _opposite(passage: str, text: str, chance: random.Random) -> Iterator[Planted | None]:
    for m in _OPPOSITE.finditer(text):
        new, kind = chance.choice(_OPPOSITES[m.group()])
        yield _put(text, *m.span(), new, kind, "contradicted")


def _swap(passage: str, text: str, chance: random.Random) -> Iterator[Planted | None]:
    for pattern, new, kind, label in _SWAPS:
        for m in pattern.finditer(text):
            yield _put(text, *m.span(), m.expand(new), kind, label)


Maker = Callable[[str, str, random.Random], Iterator[Planted | None]]
MAKERS: tuple[Maker, ...] = (_number, _date, _name, _opposite, _swap)


def plant(passage: str, claim: str, chance: random.Random, counts: dict[str, int] | None = None) -> Planted | None:
    """One fault in a claim, of a kind that was planted least so far (`counts` is kept); None where none can be."""
    by_kind: dict[str, list[Planted]] = {}
    for make in MAKERS:
        for planted in make(passage, claim, chance):
            if planted is not None and planted.text not in passage:
                by_kind.setdefault(planted.kind, []).append(planted)
    if not by_kind:
        return None
    counts = {} if counts is None else counts
    kind = min(by_kind, key=lambda k: (counts.get(k, 0) * (0.7 + chance.random() * 0.6), k))
    counts[kind] = counts.get(kind, 0) + 1
    return chance.choice(by_kind[kind])


HARMLESS: list[tuple[str, str]] = [
    (r"\b(did|does|do|is|are|was|were|has|have|had|would|could|should) not\b", r"\1n’t"),
    (r"\b(did|does|do|is|are|was|were|has|have|had|would|could|should)n['’]t\b", r"\1 not"),
    (r"(\d) ?%", r"\1 per cent"), (r"\bpercent\b", "per cent"), (r"\bper cent\b", "percent"),
    (r"\bbecause of\b", "owing to"), (r"\bmore than\b", "over"), (r"\bat least\b", "no fewer than"),
    (r"\babout(?= \d)", "around"), (r"\bapproximately\b", "about"), (r"\bbegan\b", "started"), (r"\bstarted\b", "began"),
    (r"\bbought\b", "purchased"), (r"\bpurchased\b", "bought"), (r"\bhelp\b", "assist"), (r"\bshowed\b", "demonstrated"),
    (r"\bsaid\b", "stated"), (r"\btold\b", "informed"), (r"\bchildren\b", "youngsters"), (r"\bcar\b", "vehicle"),
    (r"\bbefore\b", "prior to"), (r"\bprior to\b", "before"), (r"\bfilm\b", "movie"), (r"\bmovie\b", "film"),
    (r"\bmay\b", "might"), (r"\bmight\b", "may"), (r"\bperhaps\b", "possibly"), (r"\balso\b ", ""), (r"\bvery\b ", ""),
    (r"\bnumerous\b", "many"), (r"\bmany\b", "numerous"), (r"\bobtain\b", "get"), (r"\brose\b", "increased"),
    (r"\bfell\b", "declined"), (r"\bincreased\b", "went up"), (r"\bdecreased\b", "went down"), (r"\bkilled\b", "left dead"),
    (r"\brefused to\b", "declined to"), (r"\bdid not\b", "failed to"), (r"\ballegedly\b", "reportedly"),
    (r"\bcolor\b", "colour"), (r"\bcenter\b", "centre"), (r"organiz", "organis"), (r"\bdefense\b", "defence"),
    (r"\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b", r"\2 \1"),
    (r"\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b", r"\2 \1"),
]  # fmt: skip
_HARMLESS = [(re.compile(p), r) for p, r in HARMLESS]


def reword(passage: str, claim: str, chance: random.Random) -> str:
    """A claim told a little otherwise: numbers written another way, a surname for a full name, a plain synonym."""
    text = claim
    for m in reversed(list(_NUMBER.finditer(text))):
        if chance.random() < 0.5:
            text = text[: m.start()] + _renumbered(m.group(), text[m.end() :], chance) + text[m.end() :]
    for m in reversed(_names(text)):
        words = m.group().split(" ")
        if len(words) == 2 and m.group() in passage and passage.count(words[1]) and chance.random() < 0.4:
            text = text[: m.start()] + words[1] + text[m.end() :]
    chosen = [h for h in _HARMLESS if h[0].search(text)]
    for pattern, new in chance.sample(chosen, min(len(chosen), 2)):
        text = pattern.sub(new, text, count=1)
    return text


def _renumbered(old: str, after: str, chance: random.Random) -> str:
    digits = old.replace(",", "")
    if "." in digits:
        return f"about {round(float(digits))}" if float(digits) > 3 and after[:1] != "%" else old
    value = int(digits)
    if len(digits) == 4 and "," not in old:
        return old
    if value < len(SMALL) and not re.match(r" ?%|[-–]| (?:January|February|March|April|May|June|July|August|September|"
                                           r"October|November|December)", after):  # fmt: skip
        return SMALL[value]
    if value >= 1_000_000:
        return f"{'about ' if value % 100_000 else ''}{value / 1e6:.1f} million".replace(".0 million", " million")
    if value > 150:
        step = 10 ** (len(digits) - 2)
        down, up = value // step * step, (value // step + 1) * step
        if down == value:
            return f"{value:,}" if chance.random() < 0.5 else str(value)
        if up - value < step / 4:
            return f"nearly {up:,}"
        return f"more than {down:,}" if chance.random() < 0.6 else f"about {round(value / step) * step:,}"
    return old
