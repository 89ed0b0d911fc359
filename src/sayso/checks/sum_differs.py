"""The parts do not add up to the total beside them.

What it checks: a sentence that names a total ("in all", "a total of", "altogether", or a colon before its parts) and
lists its parts: "31 people: 12 men, 14 women and 6 children". Rounded figures are allowed their rounding.

Why it matters: lists are edited and totals are left.

What it cannot see: parts spread over sentences; lists that say "including" (they need not be whole); tables.

References: Borel 2016, on doing every sum again.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.model import Difference, Fact, Reading

_TOTAL_BEFORE = re.compile(
    r"\b(?:total(?:l?ing|led)?(?: of)?|altogether|combined|sum of|together)\W+(?:\w+\W+){0,2}$", re.I
)
_TOTAL_AFTER = re.compile(r"^\W+(?:\w+\W+){0,2}?(?:in all|in total|altogether|all told|combined|together)\b", re.I)
_LIST_AHEAD = re.compile(r"^[^.;:—–]{0,60}\s*[:—–]\s*$")
_APPOSED = re.compile(r"^\s*(?:of (?:them|these|those)\b|[\w’'-]+(?: [\w’'-]+){0,2})?,\s*$")
"""A total with its parts after a comma ("60 frames, 39 with the one camera and 21 with the other")."""

_PARTIAL = re.compile(
    r"\b(?:includ\w+|among|such as|of whom|of which|more than|at least|from|up|between|per|than)\b", re.I
)
_LINK = re.compile(r"^\W*(?:[\w’'-]+\W+){0,5}?$")


def compare(reading: Reading) -> Iterator[Difference]:
    """One difference for every total that its parts do not give."""
    text = reading.document.text
    for sentence in reading.parse.sentences:
        counts = [
            f for f in reading.facts
            if f.kind == "quantity" and sentence.start <= f.start < sentence.end
            and f.value.number is not None and not f.value.ordinal and f.value.change is None
        ]  # fmt: skip
        if len(counts) < 3:
            continue
        for n, total in enumerate(counts):
            before, after = text[sentence.start : total.start], text[total.end : sentence.end]
            ahead, behind = _parts(text, counts[n + 1 :]), _parts(text, counts[:n][::-1])
            if _TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(after):
                parts = max(ahead, behind, key=len)
            elif (len(ahead) > 1 and _LIST_AHEAD.match(text[total.end : ahead[0].start])) or (
                len(ahead) > 1
                and _APPOSED.match(text[total.end : ahead[0].start])
                and all(p.value.unit is None for p in ahead)
            ):
                parts = ahead
            else:
                continue
            if len(parts) < 2 or not all(_same_kind(total, p) for p in parts):
                continue
            low, high = min(parts, key=lambda f: f.start), max(parts, key=lambda f: f.end)
            if _PARTIAL.search(text[min(total.start, low.start) : max(total.end, high.end)]):
                continue
            added = sum(p.value.number for p in parts)
            slack = sum(p.value.step / 2 for p in (*parts, total) if p.value.scaled or p.value.step > 1)
            if abs(added - total.value.number) > slack + 1e-6 * abs(added):
                listed = " + ".join(f"“{p.text}”" for p in sorted(parts, key=lambda f: f.start))
                yield Difference(
                    total.start,
                    total.end,
                    f"The article says “{total.text}”; {listed} make {added:,.10g}.",
                    tuple(p.span for p in sorted(parts, key=lambda f: f.start)),
                    total.id,
                    total.claim,
                )
                break


def _parts(text: str, counts: Sequence[Fact]) -> list[Fact]:
    """The run of quantities that are listed one after the other, a few words and a comma or an "and" between."""
    parts: list[Fact] = []
    for count in counts:
        if parts:
            first, second = sorted((parts[-1], count), key=lambda f: f.start)
            between = text[first.end : second.start]
            if not _LINK.match(between) or not re.search(r",|\band\b|\bplus\b|;", between):
                break
        parts.append(count)
    return parts


def _same_kind(total: Fact, part: Fact) -> bool:
    return bool(total.value.dimension == part.value.dimension) and (
        total.value.dimension == "count" or total.value.unit == part.value.unit
    )
