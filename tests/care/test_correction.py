"""The corrected share: the formula by hand, what cannot be corrected, and an interval that holds the truth as often as it says."""

import math
from dataclasses import replace

import numpy as np
import pytest

from frontline.care.correction import TWO_SIDED, corrected_share
from frontline.care.difference import difference_interval
from frontline.care.measured import MEASURED, Measured
from frontline.claims.intervals import wilson_interval

GOOD = Measured("apology", true_positives=90, false_negatives=10, false_positives=5, true_negatives=95)
PERFECT = Measured("apology", 1_000_000, 0, 0, 1_000_000)


def test_the_share_is_that_of_rogan_and_gladen() -> None:
    found = corrected_share(30, 100, GOOD)
    assert found is not None
    assert found.share == pytest.approx((0.30 + 0.95 - 1) / (0.90 + 0.95 - 1))
    assert found.low < found.share < found.high


def test_a_label_that_never_errs_changes_nothing() -> None:
    found = corrected_share(30, 100, PERFECT)
    assert found is not None
    assert found.share == pytest.approx(0.3)
    assert (found.low, found.high) == pytest.approx((0.219, 0.396), abs=0.002)  # the interval of Agresti and Coull


def test_the_interval_is_that_of_lang_and_reiczigel() -> None:
    """Seven true positives of ten ill, 27 true negatives of 30 well, 50 of 100 tested positive: by their formula, by hand."""
    found = corrected_share(50, 100, Measured("", 7, 3, 3, 27))
    assert found is not None
    z2 = 1.959964**2
    raw, sens, spec = (50 + z2 / 2) / (100 + z2), 8 / 12, 28 / 32
    point = (raw + spec - 1) / (sens + spec - 1)
    shift = 2 * z2 * (point * sens * (1 - sens) / 12 - (1 - point) * spec * (1 - spec) / 32)
    error = math.sqrt(
        raw * (1 - raw) / (100 + z2) + point**2 * sens * (1 - sens) / 12 + (1 - point) ** 2 * spec * (1 - spec) / 32
    ) / (sens + spec - 1)
    assert found.low == pytest.approx(max(0, point + shift - math.sqrt(z2) * error))
    assert found.high == min(1, point + shift + math.sqrt(z2) * error)


@pytest.mark.parametrize(
    "measured",
    [
        None,
        Measured("", 0, 0, 5, 95),  # nobody knows what it misses
        Measured("", 9, 1, 0, 0),  # nor what it takes for one
        Measured("", 5, 5, 5, 5),  # no better than a coin
        Measured("", 1, 9, 5, 5),  # worse
    ],
)
def test_what_cannot_be_corrected_is_not(measured: Measured | None) -> None:
    assert corrected_share(3, 20, measured) is None


def test_of_no_case_nothing_is_told() -> None:
    assert corrected_share(0, 0, GOOD) is None


def test_the_share_stays_between_none_and_all() -> None:
    nothing, everything = corrected_share(1, 100, GOOD), corrected_share(99, 100, GOOD)
    assert nothing is not None
    assert everything is not None
    assert (nothing.share, nothing.low) == (0, 0)
    assert (everything.share, everything.high) == (1, 1)
    assert nothing.high > 0, "no case found is not known to be none"


def test_threads_of_several_texts_give_more_false_alarms() -> None:
    """None is true: one text alone is taken for one by 5 %, a thread of three by 1 - 0.95³ = 14 %."""
    alone, of_three = corrected_share(143, 1000, GOOD), corrected_share(143, 1000, GOOD, texts_per_case=3)
    assert alone is not None
    assert of_three is not None
    assert alone.share > 0.10
    assert of_three.share == pytest.approx(0, abs=0.001)


@pytest.mark.parametrize(("truth", "texts"), [(0.05, 1), (0.3, 1), (0.8, 1), (0.2, 2)])
def test_the_interval_holds_the_truth_as_often_as_it_says(truth: float, texts: int) -> None:
    """95 of 100 companies of 300 threads, the label measured on 80 and 120 texts; a little more or less for 1,500 draws."""
    draws, sensitivity, specificity = 1500, 0.88, 0.95
    random = np.random.default_rng(7)
    of_case = 1 - (1 - sensitivity) * specificity ** (texts - 1), specificity**texts
    found = random.binomial(300, truth * of_case[0] + (1 - truth) * (1 - of_case[1]), draws)
    hits, spared = random.binomial(80, sensitivity, draws), random.binomial(120, specificity, draws)
    held = 0
    for part, hit, spare in zip(found.tolist(), hits.tolist(), spared.tolist(), strict=True):
        interval = corrected_share(part, 300, Measured("", hit, 80 - hit, 120 - spare, spare), texts)
        assert interval is not None
        held += interval.low <= truth <= interval.high
    assert 0.93 <= held / draws <= 0.99


def test_fewer_measured_texts_make_it_less_sure() -> None:
    few = replace(GOOD, true_positives=9, false_negatives=1, false_positives=1, true_negatives=19)
    sure, unsure = corrected_share(300, 1000, GOOD), corrected_share(300, 1000, few)
    assert sure is not None
    assert unsure is not None
    assert unsure.high - unsure.low > 1.5 * (sure.high - sure.low)


def test_the_difference_is_that_of_newcombe() -> None:
    """His example (a): 56 of 70 against 48 of 80, method 10: 0.0524 to 0.3339."""
    first, second = wilson_interval(56, 70, TWO_SIDED), wilson_interval(48, 80, TWO_SIDED)
    low, high = difference_interval(56 / 70, first, 48 / 80, second)
    assert (low, high) == pytest.approx((0.0524, 0.3339), abs=0.00006)


def test_the_shipped_measures_are_counts_of_the_labels_that_figures_use() -> None:
    parts = {"regret", "explanation", "responsibility", "repentance", "repair", "forgiveness"}
    assert set(MEASURED) == {"apology", "non_apology", "scripted", "praise", "complaint"} | parts
    assert all(name == counts.label for name, counts in MEASURED.items())
    assert all(corrected_share(10, 100, MEASURED[name]) is not None for name in ("apology", "non_apology", "scripted"))
