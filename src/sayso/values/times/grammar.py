"""The grammar of time expressions, as regular expressions over the letters of `sayso.values.times.lexer`.

`RULES` is tried in order at each place: the first that matches wins, so longer forms stand before the shorter ones
they begin with. A rule's name is the name of the function that resolves it (`sayso.values.times.resolution`).
Extents follow the TimeML annotation guidelines: prepositions outside, modifiers and determiners inside.
"""

from __future__ import annotations

_NUMBER = r"(?:a?[nQ](?:-?[nQ]|&n){0,7}(?:-?O(?=[uy]))?|[dN4](?:-?Q){0,2})(?:-?&-?a-?h)?"
_VAGUE = r"(?:ta?)?a?j?v(?:o)?(?:t(?=[uy]))?"
_UNIT = r"[uyqCE]"
_DAY = r"(?:d|O)"
_WEEKDAY = r"(?:[Ww],?)?"
_MONTH_DAY = r"M(?:t?O|-?d)(?![Q%:x]|-[uyr])(?:,?4(?![Q%]))?"
_DAY_MONTH = r"(?:t?O(?:o)?|t?d(?:o)?)M(?:,?4(?![Q%]))?"
_MONTH_YEAR = r"M(?:,?o?4(?![Q%])|,?o?[TL]jy|,?o?[TLX]y)"
_FULL = rf"(?:(?:[tT]?[LXT])?(?:[Ww],?i?)?(?:{_MONTH_DAY}|{_DAY_MONTH}))"
_NUMERIC = r"(?:(?:[Ww],?)?[#@])"
_CLOCK = r"(?:(?::x?|[dn]itP|:itP|[dn]x|[dn]K|U|[4N](?=z))z?)"
_QUARTER = r"(?:t?j{0,3}(?:4|[TLX]ys|ys)?F?-?(?:O|F-?O)(?:j)?-?[qh](?:s)?(?:(?:,?o)?(?:F?y?4|[TLX]F?y|ty|F4))?)"
_RELATIVE = rf"(?:(?:[tT]?[LX]|[TI]|tj|Ij|j)j?F?-?{_UNIT}(?!s?-[uyrg]))"
_POINT = (
    rf"(?:{_FULL}|{_NUMERIC}|{_MONTH_YEAR}|(?:[tT]?[LX]|[TI])j?[MW]|(?:[tT]?[LX]|[TI])j?S|t?So?t?y?4|{_QUARTER}"
    rf"|{_RELATIVE}|tj?F?{_UNIT}|M|W|A|tS|t?Z|t?F?y?4|t?O-?C|H(?:o?4)?|y)"
)
DAYISH = rf"(?:{_FULL}|{_NUMERIC}|t?[LXTI]?j?W|A|Ij?u|t?j?[LXTI]j?u|H)"


RULES: tuple[tuple[str, str], ...] = (
    ("clock_date", rf"(?P<clock>{_CLOCK}),?(?:i|io)?(?P<date>{DAYISH})(?!s?P)"),
    ("date_clock", rf"(?P<date>{DAYISH}),?i?(?P<clock>{_CLOCK})"),
    ("part_of_date", rf"t?(?P<mod>m-?)?(?P<part>P)(?:o|i|,)?(?P<date>{DAYISH})"),
    ("date_part", rf"(?P<mod>[me]-?)?(?P<date>{DAYISH})(?:s)?(?P<mod2>m)?(?P<part>P)"),
    ("date_part", r"(?P<mod>[me])?(?P<date>t?[TLXI]j?)(?P<part>P)"),
    ("part", r"(?P<mod>t?m-?)?(?P<the>t)?(?P<part>P)"),
    ("range", r"(?P<month>M)(?P<first>d)(?:-|~)(?P<last>d)(?![Q%]|-?[uyr]|M)(?:,?(?P<year>4))?"),
    ("range", rf"(?P<first>{_DAY})(?:-|~|&)(?P<last>{_DAY})o?(?P<month>M)(?:,?(?P<year>4))?"),
    ("more_days", r"(?:(?<=Md&)|(?<=Md,d&)|(?<=Md,)(?=d&d))d(?![Q%:xM]|-?[uyr])"),
    ("before_christ", r"[dN4]B|B[dN4]"),
    ("part_of_span", rf"t(?P<nth>O|L)(?P<unit>u)o(?P<core>{_MONTH_YEAR}|t?[LXT]j?[My]|M|4|{_FULL})"),
    ("part_of_span", rf"t(?P<unit>u)(?:o|_)(?P<core>{_FULL})"),
    ("half", r"ha(?P<unit>[uyC])|a?h-(?P<short>[uy])"),
    ("era", r"(?P<way>J)-(?P<core>4)"),
    ("edge", rf"(?P<edge>t?j?k)o(?P<core>{_POINT})"),
    ("edge", r"(?P<core>t?[TLX]?y)(?:s|-)?(?P<edge>k)"),
    ("edge", rf"(?P<edge>t?[me])(?:-|it?|o)?(?P<core>{_POINT})(?!-?[uyr])"),
    ("away_from", rf"(?P<number>{_NUMBER}|a)-?(?P<unit>[uy])(?P<way>g|_)?(?P<core>A|(?:[TX]?W))"),
    ("weekday_of_week", r"(?P<weekday>W)o(?P<week>[tT]?[LXT]u)"),
    ("ago", rf"(?P<number>{_NUMBER}|{_VAGUE}|a)-?(?:G)?j?(?P<unit>{_UNIT}|O)-?(?P<so>&c)?(?P<way>g)"),
    ("away", rf"(?P<number>{_NUMBER}|{_VAGUE}|a)-?(?P<unit>{_UNIT})-?(?P<way>e)"),
    ("count_range", rf"t?[LX]?(?P<low>{_NUMBER})-?(?:~|-)(?P<high>{_NUMBER})-?(?P<unit>[uy])"),
    ("low_count", rf"(?P<low>{_NUMBER})(?=&(?P<high>{_NUMBER})-?(?P<unit>[uy]))"),
    ("year_ago", r"t?j?(?P<unit>y)-[ge](?P<core>(?:O-?)?[qpuyE])?"),
    ("quarter", _QUARTER),
    ("quarter", r"tL[qh],?oF?y?4"),
    ("set_", rf"(?P<each>R)(?P<nth>jO|O)?(?P<what>j?(?:{_UNIT}|[WMSPp]))(?P<part>P)?"),
    ("stretch", rf"(?P<way>(?:t|[TI])?[LX])(?:j|O)?(?P<number>{_NUMBER}|{_VAGUE})j?-?(?P<unit>{_UNIT})(?P<so>&c)?"),
    ("stretch", rf"(?P<way>t?(?:O))(?P<number>{_NUMBER}|{_VAGUE})(?P<unit>[uyq])"),
    ("year_range", r"(?<=4-)(?P<last>N|d)(?![-\w])"),
    ("spelled_year", r"(?:(?:ty)?(?P<words>nn(?:-?n)?)|ty(?P<millennium>nQ))(?!-?[uyqnQ])"),
    (
        "named",
        rf"(?P<core>{_FULL}|{_NUMERIC}|{_MONTH_YEAR}|(?:[tT]?[LX]|[TI])j?[MW]|(?:[tT]?[LX]|[TI])j?S|t?So?t?y?4|W|M|[LXT]?H(?:o?4)?|t?Z|tS)",
    ),
    ("quarter_code", r"(?P<code>Y)(?:,?o?F?(?P<year>4)(?![Q%]))?|(?P<before>4)-?(?P<after>Y)"),
    ("century", r"t?(?P<nth>O)-?C"),
    (
        "span",
        rf"[ta]?j?(?P<number>{_NUMBER}|{_VAGUE}|a)-?(?P<more>G|j|F)?-?(?P<unit>{_UNIT})(?:-?&-?a-?(?P<half>h)|(?P<so>&c))?(?P<old>-?r)?",
    ),
    ("relative", _RELATIVE),
    ("fiscal", r"t?(?:Fy?|y)(?P<year>4)"),
    ("period_of", r"t?(?P<year>4)q"),
    ("these_days", r"Tu"),
    ("period", r"t?j{0,3}(?P<year>4)?(?:j|y-[ge])?p"),
    ("the_unit", r"t(?P<full>j)?F?(?P<unit>[yqEuC])"),
    ("clock", rf"(?P<clock>{_CLOCK})"),
    ("adverb", r"A"),
    ("reference", r"t(?:L(?!\w)|j?D)"),
    ("frequency", r"f"),
    ("year", r"4"),
    ("bare", r"(?P<unit>[uyEC])(?:-(?P<long>j))?"),
)
