"""A report in a notebook: the page of `html` in a frame of its own, so that neither styles the other."""

from __future__ import annotations

from html import escape

from sayso.model import Report
from sayso.reports.html import render

HEIGHT = 720
"""Of the frame, in CSS pixels."""


def to_html(report: Report) -> str:
    """A fragment for `_repr_html_`. The frame may run the page's script and reaches nothing of the notebook."""
    return (
        f'<iframe title="Sayso" sandbox="allow-scripts" width="100%" height="{HEIGHT}" '
        f'style="border:1px solid #8884;border-radius:4px" srcdoc="{escape(render(report))}"></iframe>'
    )
