"""Who wrote the newsletter: only a declaration signed off counts; a name at its head is no evidence."""

import re

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import ask
from frontline.claims.judged import CheckedClaim, Evidence, Inquiry, Verdict, VerdictWord, unchecked

LETTER = re.compile(r"\b(?:answers?|repl(?:y|ies)|emails? (?:to|you)|every e-?mail)\b", re.IGNORECASE)
ROLES = {
    "ceo": r"\bceo\b|chief executive", "chief executive": r"\bceo\b|chief executive", "founder": "founder", "president": "president",
    "cfo": r"\bcfo\b|financ", "chief financial officer": r"\bcfo\b|financ",
    "coo": r"\bcoo\b|operations|chief operating", "chief operating officer": r"\bcoo\b|operations|chief operating",
    "cto": r"\bcto\b|technolog|chief technical", "chief technology officer": r"\bcto\b|technolog",
    "md": r"\bmd\b|managing director", "managing director": r"\bmd\b|managing director",
    "owner": "owner", "director": "director", "chair": "chair",
}  # fmt: skip
"""Titles as newsletters write them, and how a roster may name the same function."""
WROTE = {"self": "wrote it without help", "edited": "edited what others wrote", "ghost": "let others write it"}


def check_authorship(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """ "Written by our CEO", held against the author declared when the newsletter was signed off."""
    declared = inquiry.declared
    if LETTER.search(claim.text):
        return unchecked(
            claim, "It speaks of other letters than this one, and who wrote these is not recorded.", "authorship"
        )
    if declared is None:
        named = f" The name at its head, {inquiry.author}, is no evidence." if inquiry.author else ""
        return unchecked(
            claim, f"Nobody has declared who wrote this newsletter.{named} Sign it off to declare it.", "authorship"
        )
    functions = _functions_of(inquiry, declared.name)
    meant, is_meant = _is_the_one_meant(inquiry, claim, declared.name, functions)
    told = f"{declared.name} is declared as its author and {WROTE[declared.wrote]}; the words name {meant}."
    word: VerdictWord
    if is_meant is False or declared.wrote == "ghost":
        word = "contradicted"
    else:
        word = "supported" if is_meant and declared.wrote == "self" else "mixed"
    evidence = Evidence(
        query="leader_roles",
        asked={},
        row_count=1,
        counted="the declaration at sign-off",
        figures={"declared_author": declared.name, "wrote": declared.wrote, "front_matter_author": inquiry.author},
        data_through=inquiry.as_of,
        wording=f"By {declared.name}." if declared.wrote == "self" else f"By {declared.name}, with help.",
    )
    return CheckedClaim(claim, Verdict(word, told, "authorship"), evidence)


def _is_the_one_meant(inquiry: Inquiry, claim: Claim, name: str, functions: str | None) -> tuple[str, bool | None]:
    """Whom the words mean, and whether the declared author is that person; None when that cannot be told."""
    words = claim.text.casefold()
    if name.casefold() in words:
        return name, True
    role = next((title for title in ROLES if re.search(rf"\b(?:co-?)?{title}\b", words)), None)
    if role is not None and functions is not None:
        return f"the {_title(role)}", does_as(role, functions)
    if inquiry.author:
        return inquiry.author, inquiry.author.casefold() == name.casefold()
    return (f"the {_title(role)}" if role else "nobody"), None


def does_as(title: str, functions: str) -> bool:
    """True when a function of the roster is the one that a title of ROLES names."""
    return re.search(ROLES[title], functions, re.IGNORECASE) is not None


def _title(role: str) -> str:
    return role.upper() if len(role) <= len("CEO") else role


def _functions_of(inquiry: Inquiry, name: str) -> str | None:
    """What the roster says that a leader of this name does; None when it knows no such leader."""
    for _, known, functions, _ in ask(
        inquiry.warehouse, "leader_roles", {"to_date": inquiry.as_of, "from_date": inquiry.as_of}
    ):
        if str(known).casefold() == name.casefold():
            return str(functions or "")
    return None
