"""The number counts something else: killed and wounded, households and people, in the city and in the region.

What it checks: a quantity of the article whose number the same passage gives to something else, while it gives another
number to what the article counts.

Why it matters: a checker who looks the number up finds it, and passes a wrong sentence.

What it cannot see: a number given to something else in another document than the one looked at; things counted that
the two texts name with no word in common.

References: MeasEval (Harper et al. 2021), measured entity.
"""

from sayso.model import Difference, Fact, Pair
from sayso.values.quantity import Quantity


def compare(pair: Pair) -> Difference | None:
    """Fires when the number differs in its slot and stands elsewhere in the passage, counting something else."""
    value = pair.fact.value
    if "number" not in value.compare(pair.other.value).aspects:
        return None
    for other in pair.evidence.facts:
        if other.kind != "quantity" or other is pair.other or other.value.number is None:
            continue
        if other.value.number != value.number or value.unit == other.value.unit:
            continue
        if not (_is_count(value) and _is_count(other.value)):
            continue
        here, elsewhere, there = _counted(pair.fact), _counted(other), _counted(pair.other)
        return Difference(
            pair.fact.start,
            pair.fact.end,
            f"The article says “{here}”; the document gives that number to “{elsewhere}”, and says “{there}”.",
            ((pair.other.start, pair.other.end), (other.start, other.end)),
        )
    return None


def _is_count(value: Quantity) -> bool:
    return value.dimension == "count" and value.unit is not None


def _counted(fact: Fact) -> str:
    unit = fact.value.unit
    return fact.text if not unit or unit.rstrip("s") in fact.text else f"{fact.text} {unit}"
