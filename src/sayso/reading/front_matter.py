"""The lines between two `---` at the head of a Markdown file: `key: value`, as blogs and notebooks write them.

Not YAML: only plain, quoted and listed strings are read, which is what titles, authors and dates are. A line that is
anything else is passed over, so that no front matter, however odd, makes a file unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_FENCE = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?:name:[ \t]*)?(.*)")
_MOST = 20_000


class FrontMatter(NamedTuple):
    """What stands in the front matter, keys in lower case, lists joined by a comma; and where the text begins."""

    values: Mapping[str, str]
    end: int


def find_front_matter(text: str) -> FrontMatter:
    """The front matter of a text, empty where there is none; `end` is the offset after its closing line."""
    fenced = _FENCE.match(text[:_MOST])
    if not fenced:
        return FrontMatter({}, 0)
    values: dict[str, str] = {}
    key = ""
    for line in fenced[1].splitlines():
        entry, item = _ENTRY.fullmatch(line.rstrip()), _ITEM.fullmatch(line.rstrip())
        if entry:
            key = entry[1].lower()
            values[key] = _plain(entry[2] or "")
        elif item and key:
            values[key] = ", ".join(filter(None, (values[key], _plain(item[1]))))
    if not values and fenced[1].strip():
        # Two rules with prose between them are no front matter.
        return FrontMatter({}, 0)
    return FrontMatter(values, fenced.end())


def _plain(value: str) -> str:
    value = value.strip()
    if value[:1] in "\"'" and len(value) > 1 and value.endswith(value[0]):
        quote = value[0]
        return value[1:-1].replace("\\" + quote, quote).replace(quote * 2, quote)
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_plain(part) for part in value[1:-1].split(","))
    return "" if value in ("|", ">", "null", "~") else re.sub(r"\s+#.*\Z", "", value)
