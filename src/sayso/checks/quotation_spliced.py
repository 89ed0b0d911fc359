"""Two passages run together inside one pair of quotation marks, with no ellipsis.

What it checks: a quotation whose words stand in the document in two places, with four words or more between them that
the quotation leaves out and does not mark.

Why it matters: each half is word for word right, and the whole was never said.

What it cannot see: halves taken from two documents.

References: Gotoh 1982 for the alignment with long gaps.
"""

from sayso.checks.quotation_altered import is_splice
from sayso.model import Difference, QuotationMatch


def compare(match: QuotationMatch) -> Difference | None:
    """Fires on the first long gap that no ellipsis accounts for."""
    for edit in match.edits:
        if not edit.bridged and is_splice(match, edit.there, edit.kind):
            left_out = match.document.text[edit.there.start : edit.there.end]
            shown = left_out if len(left_out) <= 160 else f"{left_out[:100]} … {left_out[-40:]}"
            here = match.article.document.text[edit.here.start : edit.here.end]
            return Difference(
                edit.here.start,
                edit.here.end,
                f"Between the words “{here}” the document has “{shown}”, and no ellipsis says so.",
                ((edit.there.start, edit.there.end),),
            )
    return None
