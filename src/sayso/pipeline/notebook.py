"""A report that a notebook shows as its page."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Report


@dataclass(frozen=True)
class ShownReport(Report):
    """A report with the method that notebooks look for; otherwise the same data."""

    def _repr_html_(self) -> str:
        from sayso.reports.notebook import to_html

        return to_html(self)

    @classmethod
    def of(cls, report: Report) -> ShownReport:
        """The same report, shown as its page in a notebook."""
        return cls(**{name: getattr(report, name) for name in report.__dataclass_fields__})
