"""The rules table: every key that a verdict can carry stands in it, and every row of it is carried by some verdict."""

import ast
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

import frontline.claims
from frontline.claims.chosen_rule import rule_for
from frontline.claims.claim import Metric, Statistic
from frontline.claims.evidence.length_rules import JUDGES, share_verdict
from frontline.claims.intervals import poisson_upper, rounding_of_count, rounding_shown, wilson_interval
from frontline.claims.judged import CheckedClaim
from frontline.claims.rules import RULES, RuleKey, written
from frontline.documentation import rules_page
from frontline.settings import Verdicts

from .conftest import claim

Judged = Callable[..., CheckedClaim]
SOURCES = sorted(Path(frontline.claims.__file__).parent.rglob("*.py"))
GIVES_A_RULE = {"Verdict": 2, "unchecked": 2}
"""The place of the rule among the arguments."""


def keys_written() -> Iterator[str]:
    """Every literal that the package hands to a verdict as its rule."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in GIVES_A_RULE:
                given = [each.value for each in node.keywords if each.arg == "rule"]
                given += node.args[GIVES_A_RULE[node.func.id] :]
                yield from (each.value for each in given if isinstance(each, ast.Constant) and each.value)


def keys_chosen() -> set[str]:
    """Every rule that some claim's words ask for."""
    shapes: list[dict[str, Any]] = [
        {}, {"hi": 4.0, "unit": "week"}, {"lo": 4.0, "unit": "week"}, {"lo": 9.0, "hi": 9.0, "unit": "count"},
        {"share": 0.9}, {"share": 0.9, "share_op": ">", "hi": 4.0}, {"times": 1.0, "per": "week"},
    ]  # fmt: skip
    return {
        rule_for(claim(metric, "No order waits longer", statistic=statistic, subject=subject, **shape))
        for metric in get_args(Metric)
        for statistic in (None, *get_args(Statistic))
        for subject in (None, "order")
        for shape in shapes
    }


def test_every_key_that_is_written_down_is_in_the_table() -> None:
    assert set(keys_written()) <= set(RULES)
    assert set(RULES) == set(get_args(RuleKey))


def test_every_row_of_the_table_is_carried_by_some_verdict() -> None:
    refusals = {"not_ours", "compared", "not_bound"}  # of why_not_ours, by the next test
    assert set(keys_written()) | keys_chosen() | refusals == set(RULES)
    assert set(JUDGES) <= keys_chosen()


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"speaker": "competitor"}, "not_ours"),
        ({"speaker": "customer"}, "not_ours"),
        ({"is_negated": True}, "not_ours"),
        ({"subset": "rush orders"}, "not_ours"),
        ({"compared": "any other lab"}, "compared"),
        ({"needs": "How long is not told."}, "not_bound"),
        ({"tense": "future", "kind": "promise"}, "promise"),
        ({"tense": "conditional"}, "promise"),
        ({"kind": "target"}, "promise"),
        ({"kind": "forecast"}, "promise"),
        ({"direction": "back_to", "hi": None}, "back_to"),
    ],
)
@pytest.mark.parametrize("metric", ["response_time", "wait_time"])
def test_what_no_record_answers_is_never_supported(
    judged: Judged, metric: Metric, fields: dict[str, Any], rule: str
) -> None:
    shape = {
        "statistic": "typical",
        "hi": 10_000.0,
        "unit": "hour",
        "subject": "call" if metric == "wait_time" else "ticket",
    }
    checked = judged(metric, **{**shape, **fields})
    assert (checked.verdict.verdict, checked.verdict.rule) == ("cannot_be_checked", rule)
    assert checked.verdict.reason


def test_every_verdict_of_every_shape_names_a_rule_of_the_table(judged: Judged) -> None:
    """Half-read claims too: nothing breaks, nothing is without a rule and a reason."""
    shapes: list[dict[str, Any]] = [
        {}, {"hi": 4.0}, {"hi": 4.0, "unit": "week"}, {"lo": 4.0, "unit": "hour"}, {"lo": 9.0, "hi": 9.0, "unit": "count"},
        {"share": 0.9}, {"share": 0.9, "hi": 4.0, "unit": "day"}, {"share": 0.9, "unit": "percent"}, {"change": -0.5},
        {"lo": 0.0, "hi": 0.0, "unit": "count"}, {"hi": 1e9, "unit": "year"}, {"per": "week"}, {"times": 3.0, "per": "day"},
    ]  # fmt: skip
    since = {"first": dt.date(2026, 3, 1), "words": "since March"}
    for metric in get_args(Metric):
        if metric == "turnaround":
            continue
        for shape in shapes:
            for subject in (None, "order", "ticket", "call", "message"):
                for when in ({}, {"tense": "past"}, {"tense": "past", **since}, {"tense": "future", **since}):
                    checked = judged(metric, "Our CEO", subject=subject, **shape, **when)
                    assert checked.verdict.rule in RULES
                    assert checked.verdict.reason.endswith(".")
                    assert not (when.get("tense") == "future" and checked.verdict.verdict != "cannot_be_checked")


def test_the_page_names_every_rule_with_the_thresholds_in_force() -> None:
    page = rules_page()
    for key, rule in RULES.items():
        assert f"| {key} | {rule.wording} |" in page
    assert "at least 80 % within the upper end" in page
    assert "{" not in page
    assert "95 %" in written(RULES["typical"].supported, Verdicts(supported_share=0.95))


@pytest.mark.parametrize(
    ("counts", "share", "verdict"),
    [
        ((100, 100, 100), 0.95, "supported"),
        ((95, 95, 100), 0.95, "supported"),  # VERDICTS: of 100 cases at least 95
        ((94, 94, 100), 0.95, "mixed"),
        ((92, 92, 100), 0.95, "mixed"),
        ((91, 91, 100), 0.95, "contradicted"),  # VERDICTS: contradict at 91 of 100
        ((17, 17, 20), 0.95, "contradicted"),
        ((18, 18, 20), 0.95, "mixed"),
        ((90, 100, 100), 0.95, "mixed"),  # ten undecided
        ((80, 91, 100), 0.95, "contradicted"),
    ],
)
def test_shares_by_the_wilson_bounds_of_the_specification(
    counts: tuple[int, int, int], share: float, verdict: str
) -> None:
    assert share_verdict(share, "=", counts, 0.05) == verdict


def test_over_and_under_a_share() -> None:
    assert share_verdict(0.9, ">", (900, 900, 1000), 0.05) == "mixed"
    assert share_verdict(0.9, ">", (901, 901, 1000), 0.05) == "supported"
    assert share_verdict(1.0, ">", (1000, 1000, 1000), 0.05) == "supported"
    assert share_verdict(0.1, "<", (10, 10, 1000), 0.05) == "supported"
    assert share_verdict(0.1, "<", (300, 300, 1000), 0.05) == "contradicted"
    assert share_verdict(0.1, "<", (10, 900, 1000), 0.05) == "mixed"


def test_a_false_share_is_hardly_ever_supported_by_chance() -> None:
    """True share 80 %, claimed 90 %: 5,000 companies of 100 cases."""
    found = np.random.default_rng(3).binomial(100, 0.8, size=5_000)
    words = [share_verdict(0.9, "=", (int(k), int(k), 100), 0.05) for k in found]
    assert words.count("supported") / len(words) < 0.01
    assert words.count("contradicted") / len(words) > 0.7


def test_bounds_are_the_published_ones() -> None:
    assert poisson_upper(0) == pytest.approx(2.9957, abs=1e-3)  # -ln 0.05
    assert poisson_upper(10) == pytest.approx(16.962, abs=1e-2)  # Garwood's table
    assert poisson_upper(2_000) == pytest.approx(2_000 + 1.6449 * 2_000**0.5, rel=0.002)
    assert wilson_interval(99, 100)[0] >= 0.95 > wilson_interval(98, 100)[0]


@pytest.mark.parametrize(("value", "half"), [(14, 0.5), (3.8, 0.05), (3.8667, 0.00005), (0.5, 0.05)])
def test_the_rounding_shown(value: float, half: float) -> None:
    assert rounding_shown(value) == pytest.approx(half)


@pytest.mark.parametrize(
    ("count", "half"), [(85, 0.5), (340, 5), (1_700, 50), (40_000, 2_000), (0, 0.5), (253_000, 500)]
)
def test_the_rounding_of_a_count(count: float, half: float) -> None:
    assert rounding_of_count(count) == pytest.approx(half)
