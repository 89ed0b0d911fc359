"""Which function resolves a match of which rule: match and scene in, `Timex` out, None when it is no time after all."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.values.times import clocks, dates, durations, quarters, relatives
from sayso.values.times.reader import Resolver

RESOLVERS: Mapping[str, Resolver] = {
    "before_christ": dates.before_christ,
    "part_of_span": relatives.part_of_span,
    "half": durations.half,
    "clock_date": clocks.clock_and_date,
    "date_clock": clocks.clock_and_date,
    "part_of_date": clocks.date_part,
    "date_part": clocks.date_part,
    "range": dates.day_range,
    "edge": relatives.edge,
    "away_from": relatives.away_from,
    "weekday_of_week": relatives.weekday_of_week,
    "ago": relatives.ago,
    "away": relatives.away,
    "year_ago": quarters.year_ago,
    "quarter": quarters.quarter,
    "set_": durations.recurring,
    "stretch": durations.stretch,
    "year_range": dates.year_range,
    "named": dates.named,
    "century": dates.century,
    "span": durations.span,
    "low_count": durations.low_count,
    "more_days": dates.more_days,
    "era": dates.era,
    "period_of": quarters.period_of,
    "these_days": relatives.these_days,
    "part": clocks.part_of_day,
    "quarter_code": quarters.quarter_code,
    "count_range": durations.count_range,
    "spelled_year": dates.spelled_year,
    "reference": relatives.reference_word,
    "relative": relatives.relative,
    "fiscal": dates.fiscal,
    "period": quarters.period,
    "the_unit": relatives.the_unit,
    "clock": clocks.clock,
    "adverb": relatives.adverb,
    "frequency": durations.frequency,
    "year": dates.year,
    "bare": durations.bare,
}
"""By name of the rule, as `sayso.values.times.grammar` has it."""
