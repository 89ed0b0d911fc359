"""News-like texts made from a small grammar and a seed: for timing, where any text will do and none may be borrowed.

Names, places and subjects are put together from syllables, so no two documents are alike, and the same seed always
makes the same texts.
"""

from __future__ import annotations

from random import Random

ONSETS = "b br d dr f g gr h k kl l m n p pr r s st t tr v".split()
VOWELS = "a e i o u ai ea ou".split()
CODAS = "l n r s t m nd rk st th".split()
BODIES = "council ministry company hospital union university committee agency school court".split()
POSTS = "chair director spokesman treasurer secretary manager professor mayor".split()
THINGS = "jobs homes patients tonnes votes pupils buses letters trees permits".split()
VERBS = "closed opened bought sold counted lost planned inspected repaired moved".split()
SAYING = "said told reporters announced warned admitted added".split()
MONTHS = "January February March April May June July August September October November December".split()
PATTERNS = (
    "{person}, the {post} of the {place} {body}, {saying} on {day} {month} {year} that {count} {things} were {verb}.",
    "The {place} {body} {verb} {count} {things} in {month} {year}, {percent} per cent more than a year before.",
    "“We {verb} more than {count} {things} and we will not stop,” {saying} {person}.",
    "About {count} {things} were {verb} in {place}, according to the {body}.",
    "{person} denied that the {body} had {verb} any {things} since {year}.",
    "The cost rose from {small} million to {count} million euros because the {body} in {place} {verb} the {things}.",
    "Nobody at the {body} would say how many {things} were left.",
    "It was the first time since {year} that {place} had {verb} so few {things}.",
)


def word(rng: Random, syllables: int = 2) -> str:
    """A made-up name, capitalised."""
    made = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(syllables - 1))
    return (made + rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS)).capitalize()


def sentence(rng: Random) -> str:
    """One sentence of the grammar."""
    return rng.choice(PATTERNS).format(
        person=f"{word(rng)} {word(rng, 3)}",
        place=word(rng, 3),
        post=rng.choice(POSTS),
        body=rng.choice(BODIES),
        saying=rng.choice(SAYING),
        verb=rng.choice(VERBS),
        things=rng.choice(THINGS),
        count=f"{rng.randrange(20, 90_000):,}",
        small=rng.randrange(2, 20),
        percent=rng.randrange(1, 60),
        day=rng.randrange(1, 28),
        month=rng.choice(MONTHS),
        year=rng.randrange(1990, 2026),
    )


def text(seed: int, words: int) -> str:
    """Paragraphs of four sentences, `words` long or a little longer."""
    rng = Random(seed)
    paragraphs: list[str] = []
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        paragraphs.append(" ".join(sentence(rng) for _ in range(4)))
    return "\n\n".join(paragraphs)
