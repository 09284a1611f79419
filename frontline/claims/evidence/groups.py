"""The product or type of ticket that a claim on turnaround speaks of, among those that the records tell apart."""

import re

from frontline.claims.claim import Claim
from frontline.claims.judged import Inquiry
from frontline.query_catalog import fetch_query

WORD = re.compile(r"[a-z0-9]+")
OF_ALL = {"order", "orders", "job", "jobs", "customer", "customers", "application", "applications", "ticket", "tickets", "request",
          "requests", "case", "cases", "project", "projects", "shipment", "shipments", "issue", "issues", "new", "online"}  # fmt: skip
LEAVES_OUT = re.compile(
    r"\b(?:(?:every\w*|all|any\w*|no(?:ne|thing|body)?)(?: of (?:our |the )?)?(?: \w+)?? but|except(?:ing|ions?)?(?: for| of)?|"
    r"exclud(?:ing|es?|ed)|other than|(?:apart|aside) from|leaving (?:out|aside)|not (?:counting|including)|save for|unlike)"
    r"\s+(?:the |our |all |any |for )?(?P<what>[\w’'-]+)|\bbesides\s+(?P<also>[\w’'-]+)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n\s*\n")


def group_named(inquiry: Inquiry, claim: Claim, case_kind: str) -> tuple[str | None, str | None]:
    """The one group named, and why none can be: (None, None) when the claim speaks of all."""
    groups = [str(name) for name, _ in fetch_query(inquiry.warehouse, "case_groups", {"case_kind": case_kind}).rows]
    left_out = LEAVES_OUT.search(_to_its_end(inquiry, claim))
    if left_out:
        what = left_out["what"] or left_out["also"]
        return None, f"It leaves out “{what}”, and what is left is not counted alone: name what it speaks of."
    said = _words(claim.text)
    whole = [group for group in groups if _words(group) and _words(group) <= said]
    whole = [group for group in whole if not any(_words(group) < _words(other) for other in whole)]
    if len(whole) == 1:
        return whole[0], None
    if whole:
        return None, f"It speaks of {' and '.join(whole)}, which are counted one by one: name one of these."
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


def _to_its_end(inquiry: Inquiry, claim: Claim) -> str:
    """The claim's words and the rest of their sentence, where an exception may stand: "..., except mugs"."""
    rest = inquiry.text[claim.end :] if inquiry.text[claim.start : claim.end] == claim.text else ""
    end = SENTENCE_END.search(rest)
    return claim.text + rest[: end.start() if end else None]


def _stem(word: str) -> str:
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word.removesuffix("es")
    return word.removesuffix("s") if len(word) > 3 else word
