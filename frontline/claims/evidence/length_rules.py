"""The rules on lengths of time: a claim's words held against how long cases took, undecided cases bounding both sides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from frontline.claims.claim import Claim
from frontline.claims.evidence.lengths import Lengths
from frontline.claims.evidence.sides import is_strict, is_two_sided, upper_end
from frontline.claims.intervals import rounding_shown, wilson_interval
from frontline.claims.judged import Verdict, VerdictWord
from frontline.claims.rules import RuleKey
from frontline.claims.wording import length, within
from frontline.settings import Verdicts
from frontline.units import count_of, numeral, percent, share_of

SHARE_TO_REWORD = 0.95
SHARE_ROUNDING = 0.01
NEARLY_ALL = 0.99
"""A share above is told as over 99 %."""
JUST_BELOW = 1e-9
TOO_CLOSE = "That is too close, or too uneven, to tell."


@dataclass(frozen=True)
class Measured:
    """A claim, the lengths it is held against in the claim's own unit, and the words for these: "ticket", "got a reply"."""

    claim: Claim
    lengths: Lengths
    noun: str
    did: str
    unit: str
    settings: Verdicts

    @property
    def limit(self) -> float:
        """The upper end claimed; of "under X" what is just below it."""
        end = upper_end(self.claim)
        return end * (1 - JUST_BELOW) if is_strict(self.claim) else end

    @property
    def in_time(self) -> str:
        """ "within 24 hours", "in less than 24 hours"."""
        return (
            f"in less than {length(self.limit, self.unit)}" if is_strict(self.claim) else within(self.limit, self.unit)
        )

    @property
    def too_late(self) -> str:
        """ "longer than 24 hours", "24 hours or longer"."""
        end = length(self.limit, self.unit)
        if not self.limit:
            return "until a later day"
        return f"{end} or longer" if is_strict(self.claim) else f"longer than {end}"

    @property
    def is_exact(self) -> bool:
        """A bare value: "14 hours"."""
        return self.claim.hi is not None and self.claim.lo == self.claim.hi

    @property
    def tolerance(self) -> float:
        """How far a value may miss, in the claim's unit: the rounding shown or the margin; 0 for "under 14 hours"."""
        if not self.is_exact and not self.claim.is_approximate:
            return 0.0
        return max(rounding_shown(self.claim.hi or self.limit), self.settings.exact_margin * self.limit)

    def told(self, surely: int) -> str:
        """ "82 % of 412 tickets got a reply within 24 hours"."""
        counted = f"{share_of(surely, self.lengths.count)} {self.noun}s {self.did} {self.in_time}"
        undecided = self.lengths.within(self.limit)[1] - surely
        return f"{counted}; of {numeral(undecided)} that cannot be known" if undecided else counted


def judge(rule: RuleKey, measured: Measured) -> Verdict:
    """The verdict by a rule on lengths; "can't be checked" for too few cases, whatever the rule."""
    count, fewest = measured.lengths.count, measured.settings.fewest_cases
    if count == 0:
        return Verdict("cannot_be_checked", f"No {measured.noun} came in during that time.", rule)
    late = measured.lengths.late(measured.limit)
    if count < fewest and not (rule == "every_case" and late):
        so_far = f"{measured.told(measured.lengths.within(measured.limit)[0])}."
        return Verdict("cannot_be_checked", f"Too few to tell: {so_far}", rule)
    word, reason = JUDGES[rule](measured)
    return Verdict(word, reason, rule)


Told = tuple[VerdictWord, str]


def _typical(measured: Measured) -> Told:
    surely, at_most = measured.lengths.within(measured.limit)
    count, rules = measured.lengths.count, measured.settings
    told = measured.told(surely)
    if surely >= rules.supported_share * count:
        return "supported", f"{told}."
    if at_most < rules.contradicted_share * count:
        return "contradicted", f"{told}: fewer than {percent(rules.contradicted_share)}."
    return "mixed", f"{told}: neither {percent(rules.supported_share)} nor under {percent(rules.contradicted_share)}."


def _every_case(measured: Measured) -> Told:
    surely, at_most = measured.lengths.within(measured.limit)
    count, late = measured.lengths.count, measured.lengths.late(measured.limit)
    if late:
        told = f"{count_of(late, measured.noun)} of {numeral(count)} took {measured.too_late}"
        better = (
            f": say “{_share_to_say(surely, count)} {measured.in_time}”" if surely >= SHARE_TO_REWORD * count else ""
        )
        return "contradicted", f"{told}{better}."
    if surely == count:
        return "supported", f"None of {count_of(count, measured.noun)} took {measured.too_late}."
    return (
        "mixed",
        f"None of {count_of(count, measured.noun)} surely took {measured.too_late}, but {numeral(at_most - surely)} cannot be known.",
    )


def _share_to_say(part: int, whole: int) -> str:
    """As the share is told beside it; "at least" the whole percent below where that is rounded up: no more than was reached."""
    told, below = percent(part / whole), f"{100 * part // whole} %"
    return told if told == below or part / whole > NEARLY_ALL else f"at least {below}"


def _share(measured: Measured) -> Told:
    surely, at_most = measured.lengths.within(measured.limit)
    count, claim = measured.lengths.count, measured.claim
    word = claimed_share_verdict(claim, (surely, at_most, count), measured.settings.share_margin)
    told = f"{measured.told(surely)} ({numeral(surely)} of {numeral(count)})"
    return word, f"{told}." if word != "mixed" else f"{told}. {TOO_CLOSE}"


def claimed_share_verdict(claim: Claim, counts: tuple[int, int, int], margin: float) -> VerdictWord:
    """A claim's share against (surely, at most, cases): as share_verdict; a low one is held from above as well."""
    share, (surely, _, count) = claim.share or 0.0, counts
    word = share_verdict(share, claim.share_op, counts, margin)
    if not is_two_sided(claim) or word == "contradicted":
        return word
    low = wilson_interval(surely, count)[0]
    if low > share + margin:
        return "contradicted"
    return "mixed" if low > share + SHARE_ROUNDING else word


def share_verdict(
    share: float, share_op: str | None, counts: tuple[int, int, int], margin: float, tolerance: float = 1e-9
) -> VerdictWord:
    """A share claimed against (surely, at most, cases): the point and the one-sided 95 % Wilson bounds of VERDICTS.md.

    "<" turns both sides round.
    """
    surely, at_most, count = counts
    if share_op == "<":
        return share_verdict(1 - share, ">", (count - at_most, count - surely, count), margin, tolerance)
    reached = surely / count >= share - tolerance and (share_op != ">" or surely / count > share or share >= 1)
    if reached and wilson_interval(surely, count)[0] >= share - margin:
        return "supported"
    return "contradicted" if wilson_interval(at_most, count)[1] < share - tolerance else "mixed"


def _average(measured: Measured) -> Told:
    lengths, rules = measured.lengths, measured.settings
    mean, half = lengths.mean(), lengths.quantile(0.5)
    half_told = "fewer than half have an end" if half is None else f"half {within(half, measured.unit)}"
    if mean is None or lengths.unknown > rules.most_open_share * lengths.count:
        cancelled = f" ({numeral(lengths.cancelled)} cancelled late)" if lengths.cancelled else ""
        told = f"{numeral(lengths.unknown)} of {numeral(lengths.count)} {measured.noun}s have no end that is known{cancelled}"
        return "cannot_be_checked", f"An average cannot be known: {told}; {half_told}."
    told = f"{length(mean, measured.unit)} on average over {count_of(lengths.ended, measured.noun)}, {half_told}"
    highest = (mean * lengths.ended + float(lengths.taken[-1]) * lengths.unknown) / lengths.count
    limit = measured.limit + measured.tolerance
    if lengths.mean_bounds()[0] > limit:
        return "contradicted", f"{told}."
    if highest > limit:
        return "mixed", f"{told}. {TOO_CLOSE}"
    return _unless_shorter(measured, mean, told)


def _quantile(measured: Measured) -> Told:
    lengths, claim = measured.lengths, measured.claim
    share = claim.percentile or 0.5
    share = share / 100 if share > 1 else share
    found = lengths.quantile(share)
    limit = measured.limit + measured.tolerance
    surely, at_most = lengths.within(limit)
    reached = "is not reached yet" if found is None else f"took up to {length(found, measured.unit)}"
    told = f"{percent(share)} of {count_of(lengths.count, measured.noun)} {reached}" if found is not None else (
        f"{percent(share)} of {count_of(lengths.count, measured.noun)} have no end that is known")  # fmt: skip
    if surely >= share * lengths.count and found is not None:
        return _unless_shorter(measured, found, told)
    if wilson_interval(at_most, lengths.count)[1] < share:
        return "contradicted", f"{told}."
    return "mixed", f"{told}. {TOO_CLOSE}"


def _unless_shorter(measured: Measured, found: float, told: str) -> Told:
    """A bare value is missed by being much shorter as well: not a false claim, but not what was said."""
    if measured.is_exact and found < measured.limit - measured.tolerance:
        return "mixed", f"{told}: shorter than claimed."
    return "supported", f"{told}."


def _up_to(measured: Measured) -> Told:
    surely, at_most = measured.lengths.within(measured.limit)
    count, rules = measured.lengths.count, measured.settings
    told = f"{measured.told(surely)}; {numeral(count - at_most)} took longer"
    if surely >= rules.up_to_share * count:
        return "supported", f"{told}."
    return ("contradicted" if count - at_most > rules.up_to_late_share * count else "mixed"), f"{told}."


def _as_little_as(measured: Measured) -> Told:
    surely, at_most = measured.lengths.within(measured.limit)
    told = f"{measured.told(surely)}."
    if surely >= measured.settings.as_little_as_share * measured.lengths.count:
        return "supported", told
    return ("mixed" if at_most else "contradicted"), told


def _at_least(measured: Measured) -> Told:
    """At least X: the turned-round rule of a typical upper end."""
    below = measured.limit * (1 - JUST_BELOW)
    surely, at_most = measured.lengths.within(below)
    count, rules = measured.lengths.count, measured.settings
    longer, longer_at_most = count - at_most, count - surely
    told = f"{share_of(longer, count)} {measured.noun}s took {length(measured.limit, measured.unit)} or longer"
    if longer >= (1 if measured.claim.statistic == "all" else rules.supported_share) * count:
        return "supported", f"{told}."
    return ("contradicted" if longer_at_most < rules.contradicted_share * count else "mixed"), f"{told}."


JUDGES: Mapping[RuleKey, Callable[[Measured], Told]] = {
    "typical": _typical,
    "every_case": _every_case,
    "share": _share,
    "share_over": _share,
    "average": _average,
    "median": _quantile,
    "up_to": _up_to,
    "as_little_as": _as_little_as,
    "at_least": _at_least,
}
"""The rules on lengths, by their keys in the rules table."""
