"""The product or type of ticket that a claim on turnaround speaks of, among those that the records tell apart."""

import re

from frontline.claims.claim import Claim
from frontline.claims.judged import Inquiry
from frontline.query_catalog import fetch_query

WORD = re.compile(r"[a-z0-9]+")
OF_ALL = {"order", "orders", "job", "jobs", "customer", "customers", "application", "applications", "ticket", "tickets", "request",
          "requests", "case", "cases", "project", "projects", "shipment", "shipments", "issue", "issues", "new", "online"}  # fmt: skip


def group_named(inquiry: Inquiry, claim: Claim, case_kind: str) -> tuple[str | None, str | None]:
    """The one group named, and why none can be: (None, None) when the claim speaks of all."""
    groups = [str(name) for name, _ in fetch_query(inquiry.warehouse, "case_groups", {"case_kind": case_kind}).rows]
    said = _words(claim.text)
    whole = [group for group in groups if _words(group) and _words(group) <= said]
    if len(whole) == 1:
        return whole[0], None
    if claim.subset is None:
        return None, None
    asked = _words(claim.subset) - {_stem(word) for word in OF_ALL}
    if not asked:
        return None, f"It speaks of “{claim.subset}”, and our cases are not told apart by that."
    named = [group for group in groups if asked <= _words(group)]
    if len(named) == 1:
        return named[0], None
    if named:
        told = ", ".join(named[:3]) + (" …" if len(named) > 3 else "")
        return None, f"It speaks of “{claim.subset}”, which may be {told}: name one of these."
    return None, f"It speaks of “{claim.subset}”, and our cases are not told apart by that."


def _words(text: str) -> set[str]:
    return {_stem(word) for word in WORD.findall(text.lower())}


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word
