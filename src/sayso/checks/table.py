"""All checks, in order of gravity: when several fire on one fact, the first of the gravest verdict leads."""

from sayso.checks import (
    age_differs,
    cause_unsupported,
    certainty_raised,
    direction_differs,
    entity_differs,
    figures_disagree,
    list_differs,
    modifier_differs,
    name_differs,
    names_disagree,
    negation_differs,
    order_differs,
    percentage_differs,
    place_differs,
    quantity_differs,
    quotation_altered,
    quotation_cut,
    quotation_spliced,
    role_differs,
    scope_widened,
    speaker_differs,
    sum_differs,
    superlative_unsupported,
    time_differs,
    unit_differs,
    weekday_differs,
)
from sayso.model import Check
from sayso.model.facts import FactKind

_ANY: frozenset[FactKind] = frozenset()
_QUANTITY: frozenset[FactKind] = frozenset({"quantity"})
_TIMEX: frozenset[FactKind] = frozenset({"timex"})
_NAME: frozenset[FactKind] = frozenset({"name"})
_ROLE: frozenset[FactKind] = frozenset({"role"})
_QUOTATION: frozenset[FactKind] = frozenset({"quotation"})

CHECKS: tuple[Check, ...] = (
    Check("quotation-spliced", "contradicted", "quotation", _QUOTATION, quotation_spliced.compare),
    Check("quotation-altered", "contradicted", "quotation", _QUOTATION, quotation_altered.compare),
    Check("speaker-differs", "contradicted", "quotation", _QUOTATION, speaker_differs.compare),
    Check("quotation-cut", "partially_supported", "quotation", _QUOTATION, quotation_cut.compare),
    Check("direction-differs", "contradicted", "pair", _QUANTITY, direction_differs.compare),
    Check("unit-differs", "contradicted", "pair", _QUANTITY, unit_differs.compare),
    Check("entity-differs", "contradicted", "pair", _QUANTITY, entity_differs.compare),
    Check("quantity-differs", "contradicted", "pair", _QUANTITY, quantity_differs.compare),
    Check("modifier-differs", "partially_supported", "pair", _QUANTITY, modifier_differs.compare),
    Check("time-differs", "contradicted", "pair", _TIMEX, time_differs.compare),
    Check("name-differs", "contradicted", "pair", _NAME, name_differs.compare),
    Check("place-differs", "contradicted", "pair", _NAME, place_differs.compare),
    Check("role-differs", "contradicted", "pair", _ROLE, role_differs.compare),
    Check("order-differs", "contradicted", "statement", _ANY, order_differs.compare),
    Check("negation-differs", "contradicted", "statement", _ANY, negation_differs.compare),
    Check("list-differs", "partially_supported", "statement", _ANY, list_differs.compare),
    Check("scope-widened", "partially_supported", "statement", _ANY, scope_widened.compare),
    Check("superlative-unsupported", "partially_supported", "statement", _ANY, superlative_unsupported.compare),
    Check("cause-unsupported", "partially_supported", "statement", _ANY, cause_unsupported.compare),
    Check("certainty-raised", "partially_supported", "statement", _ANY, certainty_raised.compare),
    Check("weekday-differs", "contradicted", "article", _TIMEX, weekday_differs.compare),
    Check("sum-differs", "contradicted", "article", _QUANTITY, sum_differs.compare),
    Check("percentage-differs", "contradicted", "article", _QUANTITY, percentage_differs.compare),
    Check("age-differs", "contradicted", "article", _QUANTITY, age_differs.compare),
    Check("figures-disagree", "contradicted", "twice", _QUANTITY, figures_disagree.compare),
    Check("names-disagree", "contradicted", "twice", _NAME, names_disagree.compare),
)
"""Adding a check is one file, its cases, and one row here."""
