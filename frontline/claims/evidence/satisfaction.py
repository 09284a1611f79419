"""What customers say of us: ratings among all who could have rated, the response rate always told."""

import re
from dataclasses import dataclass

import numpy as np

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import Window, ask, reach_of, window_of
from frontline.claims.evidence.backlog import span_of
from frontline.claims.evidence.length_rules import share_verdict
from frontline.claims.evidence.lengths import Lengths, lengths_of
from frontline.claims.intervals import rounding_shown
from frontline.claims.judged import CheckedClaim, Evidence, Inquiry, Verdict, VerdictWord, unchecked
from frontline.claims.rules import RuleKey
from frontline.settings import Verdicts
from frontline.units import numeral, percent, share_of

OUR_SCALE = 5
TOP = re.compile(
    r"\b(?:very|extremely|completely|fully|totally|highly|entirely|perfectly|more than|delight\w*|thrilled|ecstatic|lov(?:e|ed|es)|"
    r"excellent|outstanding|perfect|top|(?:five|5)[- ]?stars?|(?:five|5) (?:out )?of (?:five|5))\b",
    re.IGNORECASE,
)
"""More than satisfied: only the highest score counts."""
RECOMMENDING = re.compile(
    r"\brecommend\w*|\bpromoters?\b|\bloyal\w*|\b(?:come|came|buy|order) (?:back|again)\b", re.IGNORECASE
)

HAPPIER = re.compile(r"\bhappier\b|\bmore\s+(?:satisfied|pleased|content)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Ratings:
    """Scores 1 to 5 with their counts, and how many could have rated (None: not known)."""

    scores: tuple[tuple[float, int], ...]
    unrated: int | None
    has_grades: bool = True
    """Scores 1 to 5; else only good and bad, as a service desk asks."""

    @property
    def rated(self) -> int:
        """Ratings in all."""
        return sum(count for _, count in self.scores)

    @property
    def response_share(self) -> float | None:
        """Ratings among those who could have rated."""
        return None if self.unrated is None or not self.rated else self.rated / (self.rated + self.unrated)

    def good(self, least: float) -> int:
        """Ratings of at least so much."""
        return sum(count for score, count in self.scores if score >= least)

    def as_lengths(self) -> Lengths:
        """For the mean and its interval."""
        return lengths_of((score, count, "done") for score, count in self.scores)


def check_satisfaction(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A share of satisfied customers or a mean score, held against the ratings of the window."""
    what = "tickets" if reach_of(inquiry.warehouse, "tickets") else "orders"
    found = window_of(inquiry, claim, what)
    if isinstance(found, str):
        return unchecked(claim, found, "not_bound")
    window, reach = found
    ratings, rules = ratings_in(inquiry, window), inquiry.settings.verdicts
    if not ratings.rated:
        return unchecked(claim, f"No customer’s rating from {window} is on record.", "not_bound")
    is_share = claim.share is not None
    if not is_share and (claim.hi or claim.lo) is None:
        return unchecked(claim, "It names neither a share nor a score.", "not_bound")
    if not is_share and (claim.scale or OUR_SCALE) != OUR_SCALE:
        return unchecked(
            claim, f"It is told on a scale to {claim.scale:g}, and our ratings run from 1 to 5.", "not_bound"
        )
    verdict = _on_share(claim, ratings, rules) if is_share else _on_score(claim, ratings, rules)
    verdict = _unless_it_was_otherwise(claim, _with_response_share(verdict, ratings, rules))
    share_told = f"{share_of(ratings.good(rules.good_score), ratings.rated)} ratings were good"
    evidence = Evidence(
        query="rating_rows",
        asked=span_of(window),
        row_count=ratings.rated,
        counted=f"{numeral(ratings.rated)} ratings from {window}; good is {rules.good_score:g} of 5 or more; {_response_told(ratings)}",
        figures={
            "window_from": str(window.first_date), "window_to": str(window.last_date), "ratings": ratings.rated,
            "good": ratings.good(rules.good_score), "mean_score": ratings.as_lengths().mean(),
            "response_share": ratings.response_share,
        },
        data_through=reach.last_date,
        wording=f"From {window}, {share_told}; {_response_told(ratings)}.",
    )  # fmt: skip
    return CheckedClaim(claim, verdict, evidence)


def ratings_in(inquiry: Inquiry, window: Window) -> Ratings:
    """The list of ratings where it has any of satisfaction, else what customers told the service desk."""
    rows = ask(inquiry.warehouse, "rating_scores", span_of(window))
    by_origin: dict[str, list[tuple[float, int]]] = {"survey": [], "ticket": []}
    unrated = 0
    for origin, score, count in rows:
        if isinstance(score, float):
            by_origin[str(origin)].append((score, int(str(count))))
        elif origin == "ticket":
            unrated = int(str(count))
    if by_origin["survey"]:
        answered = sum(count for _, count in by_origin["survey"])
        resolved = unrated + sum(count for _, count in by_origin["ticket"])
        return Ratings(tuple(by_origin["survey"]), resolved - answered if resolved >= answered else None)
    return Ratings(tuple(by_origin["ticket"]), unrated, has_grades=False)


def _on_share(claim: Claim, ratings: Ratings, rules: Verdicts) -> Verdict:
    rule: RuleKey = "satisfaction_share"
    if RECOMMENDING.search(claim.text):
        return Verdict("cannot_be_checked", "Who would recommend us is not recorded, only how they rated us.", rule)
    if HAPPIER.search(claim.text):
        return Verdict(
            "cannot_be_checked", "Ratings tell how content each customer was, not whether more than before.", rule
        )
    is_top = TOP.search(claim.text) is not None
    if is_top and not ratings.has_grades:
        return Verdict("cannot_be_checked", "Our ratings are good or bad: how good is not recorded.", rule)
    good, rated = ratings.good(OUR_SCALE if is_top else rules.good_score), ratings.rated
    told = f"{share_of(good, rated)} ratings were {'the highest' if is_top else 'good'}"
    if rated < rules.fewest_cases:
        return Verdict("cannot_be_checked", f"Too few to tell: {told}.", rule)
    shown = rounding_shown(100 * (claim.share or 0)) / 100
    word = share_verdict(claim.share or 0, claim.share_op, (good, good, rated), rules.share_margin, shown)
    return Verdict(word, f"{told} ({numeral(good)} of {numeral(rated)}).", rule)


def _on_score(claim: Claim, ratings: Ratings, rules: Verdicts) -> Verdict:
    rule: RuleKey = "satisfaction_score"
    if ratings.rated < rules.fewest_cases:
        return Verdict("cannot_be_checked", f"Too few to tell: {numeral(ratings.rated)} ratings.", rule)
    claimed = claim.lo if claim.lo is not None else claim.hi or 0.0
    lengths = ratings.as_lengths()
    mean, (_, high) = lengths.mean() or 0.0, lengths.mean_bounds()
    word: VerdictWord = "supported" if mean >= claimed - rounding_shown(claimed) else "mixed"
    if word == "mixed" and high < claimed:
        word = "contradicted"
    spread = float(np.round(mean, 2))
    return Verdict(word, f"{numeral(ratings.rated)} ratings give {spread:g} of 5 on average.", rule)


def _with_response_share(verdict: Verdict, ratings: Ratings, rules: Verdicts) -> Verdict:
    told = f"{verdict.reason[:-1]}; {_response_told(ratings)}."
    share, word = ratings.response_share, verdict.verdict
    if share is not None and share < rules.fewest_response_share:
        told = f"{told} So few answers may not speak for the others."
        word = "mixed" if word == "supported" else word
    return Verdict(word, told, verdict.rule)


def _unless_it_was_otherwise(claim: Claim, verdict: Verdict) -> Verdict:
    """ "Up from 80 %": the earlier figure has no window of its own, so that today's does not prove the whole sentence."""
    if claim.prev is None or verdict.verdict != "supported":
        return verdict
    earlier = percent(claim.prev) if claim.share is not None else f"{claim.prev:g}"
    told = f"{verdict.reason} The earlier figure ({earlier}) names no dates that could be counted."
    return Verdict("mixed", told, verdict.rule)


def _response_told(ratings: Ratings) -> str:
    share = ratings.response_share
    return (
        "how many could have rated is not known"
        if share is None
        else f"{percent(share)} of those who could have rated did"
    )
