"""The rules of verdicts as data, in one place: docs/verdict-rules.md is written from them, every verdict names its rule.

Sources: the rules table of VERDICTS.md and docs/decisions/0006-verdict-on-a-turnaround-claim.md. Words in braces are
settings of `[verdicts]`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from frontline.settings import Verdicts
from frontline.units import percent

RuleKey = Literal[
    "turnaround_range",
    "typical",
    "every_case",
    "nothing_older",
    "share",
    "share_over",
    "average",
    "median",
    "up_to",
    "as_little_as",
    "at_least",
    "backlog_size",
    "cleared_count",
    "cleared_backlog",
    "trend",
    "leader_rate",
    "leader_share",
    "authorship",
    "satisfaction_share",
    "satisfaction_score",
    "back_to",
    "promise",
    "compared",
    "not_ours",
    "not_bound",
]


@dataclass(frozen=True)
class Rule:
    """One row of the table: the wording it applies to, when it is supported, when contradicted, and what else happens."""

    wording: str
    supported: str
    contradicted: str
    otherwise: str


NEVER = "never"
RULES: Mapping[RuleKey, Rule] = {
    "turnaround_range": Rule(
        "turnaround: “4–6 weeks”, bare or “typical”",
        "every reading of the queue (and, where it is not worked off oldest first, of the pace) says that at least {supported_share} of "
        "those who order today get it within the upper end, and at least {contradicted_share} do at the pace of the last weeks",
        "the middle of these readings is under {contradicted_share}, none is 5 points or more above it, and it is not the queue "
        "alone that says so in a slump that may be passing",
        "mixed; faster than the lower end is not false",
    ),
    "typical": Rule(
        "replies and waits: “24–48 hours”, bare, “usually”, “typically”",
        "at least {supported_share} within the upper end, every undecided case counted as late",
        "under {contradicted_share} within it, every undecided case counted as in time",
        "mixed; also, of what is said of today, when the cases of the last 7 or 3 days show that it no longer holds (every rule on "
        "replies and calls); faster than the lower end is not false",
    ),
    "every_case": Rule(
        "“within X”, “all”, “every”, “no later than”",
        "no case was late, none can become late, and there were at least {fewest_cases}",
        "one case was late: the rows list it; where at least {share_to_reword} were in time, “x % within X” is offered",
        "mixed: none was late so far, but some are still undecided",
    ),
    "nothing_older": Rule(
        "“no order older than X”, “nobody has been waiting longer than X”",
        "the oldest case that is open, snoozed ones included, is at most X old; “nobody waits”: nor did one of the last window take "
        "longer; of a time gone by: every case of that time, and those that lay open as it began, were done within X",
        "one is older, or took longer: the rows list it",
        "can’t be checked without records of that day",
    ),
    "share": Rule(
        "“N % within X”",
        "the share is at least N, its lower Wilson bound at least N less {share_margin}; undecided cases count as late",
        "the upper Wilson bound is under N; undecided cases count as in time",
        "mixed: too few cases or too close; the count is printed",
    ),
    "share_over": Rule(
        "“over N % within X”, “most”",
        "as above, and the share is more than N",
        "as above",
        "mixed",
    ),
    "average": Rule(
        "“average X”, “under X on average”",
        "the mean of a complete cohort is at most X; a bare “X” may be missed by {exact_margin} or by the rounding shown",
        "the bootstrap 90 % interval of the mean lies above X",
        "mixed; can’t be checked when more than {most_open_share} have no end yet: the mean cannot be known",
    ),
    "median": Rule(
        "“median X”, “half within X”, “the 90th percentile is X”",
        "that quantile, cases without an end counted as longest, is at most X (a bare “X” as for an average)",
        "the Wilson bound shows that fewer were within X",
        "mixed",
    ),
    "up_to": Rule(
        "“up to X” (a delay)",
        "at least {up_to_share} within X",
        "more than {up_to_late_share} took longer",
        "mixed",
    ),
    "as_little_as": Rule(
        "“as little as X”",
        "at least {as_little_as_share} were that fast",
        "nobody was",
        "mixed: how many were is told",
    ),
    "at_least": Rule(
        "“at least X”, “more than X”",
        "at least {supported_share} took X or longer",
        "under {contradicted_share} did",
        "mixed",
    ),
    "backlog_size": Rule(
        "“a backlog of N”",
        "the cases open on that day are N within the rounding shown; hedged (“about N”): within {exact_margin}",
        "they are not; “over N”, “under N”: on the wrong side",
        "can’t be checked without records of that day",
    ),
    "cleared_count": Rule(
        "“cleared N tickets”",
        "different cases closed in the window and not open again at its end are at least N; the inflow stands beside",
        "they are fewer than N (hedged: by more than {exact_margin})",
        "can’t be checked when the window is not named (“so far”, “ever”: all records), or one product is",
    ),
    "cleared_backlog": Rule(
        "“cleared the backlog”, “caught up”, “no backlog”",
        "of what lies open, at most {cleared_share} or {cleared_cases} cases are older than the turnaround stated",
        "more than {uncleared_share} are, and more than {cleared_cases} cases",
        "mixed, also with more weeks of work in the queue than that turnaround; where the newsletter states none, or one that is not "
        "supported itself: can’t be checked",
    ),
    "trend": Rule(
        "“cut in half since March”, “x % faster”, “from A to B”",
        "the same statistic, counted alike on both sides, changed by at least that much, and its 90 % interval excludes no change",
        "the interval excludes the change claimed, or a level that is named, or the change went the other way",
        "mixed, also with a level that is off by more than {exact_margin}; can’t be checked for one product, with fewer than {trend_cases} cases a side, or without a time to compare with",
    ),
    "leader_rate": Rule(
        "“our CEO answers calls every week”, “a few times a week”, “tries to”",
        "each leader meant had as many contacts a week as claimed; “every week”: one or more in each week; “every day”, “every Friday”: on each such business day; “tries to”: in at least "
        "{leader_weeks_share} of the weeks; contacts are calls spoken and tickets written to",
        "none of them did, and one had none at all, or so few that the rate is excluded (Poisson, one-sided 95 %)",
        "mixed; can’t be checked for hours spent, when the roster maps no leader, or it is not told which one",
    ),
    "leader_share": Rule(
        "“I answer every message”",
        "the leader handled at least that share of all contacts (Wilson, as for a share)",
        "the upper Wilson bound is below it",
        "mixed; reading leaves no trace and can’t be checked",
    ),
    "authorship": Rule(
        "“written by our CEO”",
        "the author declared at sign-off is the one named, and wrote it without help",
        "the declaration names another, or a ghost writer",
        "mixed when it was edited; can’t be checked without a declaration: a name in the front matter is no evidence",
    ),
    "satisfaction_share": Rule(
        "“N % are satisfied”",
        "as for a share: ratings of at least {good_score} of 5, or “good”, among all ratings; “very satisfied”: of 5 only",
        "the upper Wilson bound is under N",
        "mixed; mixed too when fewer than {fewest_response_share} of those asked answered",
    ),
    "satisfaction_score": Rule(
        "“4.6 out of 5”",
        "the mean score reaches it within the rounding shown",
        "the 90 % interval of the mean lies below it",
        "mixed; mixed too when fewer than {fewest_response_share} of those asked answered",
    ),
    "back_to": Rule(
        "“back to 4–6 weeks”, “back to normal”",
        "as for the same words without “back”; whether it was met before, and not met in between, is told beside",
        "as for the same words without “back”",
        "can’t be checked where no length is named",
    ),
    "promise": Rule(
        "the future: “will”, “aim”, “hope”, “if …”",
        "never before it is due; then by the rule beside",
        "when it is due: one about those who order “now”, “this month”, “in July” by the rule of its words on these orders, once the last "
        "of them has had the longest time promised; any other by that rule as of the day it names",
        "can’t be checked: kept with its due date, today’s figure beside; also when due, with fewer than {fewest_cases} orders",
    ),
    "compared": Rule("“faster than any other”, “half the industry average”", NEVER, NEVER, "can’t be checked from own data"),
    "not_ours": Rule(
        "words of others, denials, parts that our records do not tell apart", NEVER, NEVER, "can’t be checked, with the reason"
    ),
    "not_bound": Rule(
        "no length, no date, no records of it", NEVER, NEVER, "can’t be checked, with the reason: nothing of ours can answer"
    ),
}  # fmt: skip
"""By key; the order is that of the page."""


def written(text: str, settings: Verdicts) -> str:
    """A rule's text with the settings' values in place of their names."""
    values = {name: _written(name, value) for name, value in settings.model_dump().items()}
    return text.format_map({**values, "share_to_reword": "95 %"})


def _written(name: str, value: float) -> str:
    if name == "share_margin":
        return f"{value * 100:g} points"
    return percent(value) if name.endswith(("_share", "_margin")) else f"{value:g}"
