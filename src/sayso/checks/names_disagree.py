"""The article spells one name in two ways.

What it checks: two names of the same kind in one article that are a slip apart: a letter or two changed, dropped or
turned, or another initial before the same surname. The rarer spelling is marked.

Why it matters: one of the two is wrong, and the article itself shows it without any document.

What it cannot see: two people whose names differ by a letter; a name misspelt the same way throughout.

References: Damerau 1964 for slips of the pen.
"""

from sayso.model import Difference, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires on a slip in spelling between two names of one kind."""
    here, there = pair.fact, pair.other
    if here.kind != "name" or here.value.type != there.value.type or here.value.type == "OTHER":
        return None
    comparison = here.value.compare(there.value)
    if comparison.relation != "different" or not set(comparison.aspects) <= {"spelling", "initial"}:
        return None
    return Difference(
        here.start,
        here.end,
        f"The article writes “{here.text}” here and “{there.text}” elsewhere.",
        ((there.start, there.end),),
        here.id,
        here.claim,
    )
