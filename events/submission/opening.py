"""When the form is open: from its first day to its last one, both included, in Paris; never without an edition."""

from __future__ import annotations

from events.models import ProposalPage
from home.clock import now
from home.models import Edition


def is_open(page: ProposalPage) -> bool:
    today = now().date()
    begun = page.opens_on is None or page.opens_on <= today
    over = page.closes_on is not None and today > page.closes_on
    return begun and not over and Edition.objects.current() is not None
