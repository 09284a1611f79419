"""Writes lifelines_reference.json: what lifelines says of cases drawn at random, with delayed entry.

lifelines 0.30 wants pandas below 3, so that it cannot be installed beside this project. Its answers are kept instead; run this anew with
`uv run --no-project --with lifelines==0.30.3 tests/turnaround/lifelines_reference.py`.
"""

import json
from pathlib import Path

import numpy as np
from lifelines import KaplanMeierFitter
from lifelines.utils import median_survival_times

REFERENCE = Path(__file__).with_suffix(".json")


def drawn(seed: int) -> dict[str, object]:
    """Cases of one seed, and the share undone with its bounds at each age; ages are whole days, both ends at risk."""
    random = np.random.default_rng(seed)
    count = int(random.integers(40, 600))
    entry = np.where(random.random(count) < 0.6, random.integers(0, 40, count), 0)
    leave = entry + random.integers(0, 35, count)
    done = random.random(count) < 0.8
    # lifelines has a case at risk after its entry: half a day before makes the age of entry itself count.
    fitted = KaplanMeierFitter(alpha=0.05).fit(leave, done, entry=entry - 0.5)
    ages = np.arange(int(leave.max()) + 1)
    undone = fitted.survival_function_at_times(ages).to_numpy()
    bounds = fitted.confidence_interval_.reindex(fitted.confidence_interval_.index.union(ages)).ffill().loc[ages]
    medians = median_survival_times(fitted.confidence_interval_).to_numpy()[0]
    return {
        "entry": entry.tolist(),
        "leave": leave.tolist(),
        "done": done.tolist(),
        "undone": undone.tolist(),
        "undone_low": bounds.iloc[:, 0].tolist(),
        "undone_high": bounds.iloc[:, 1].tolist(),
        "median": float(fitted.median_survival_time_),
        "median_between": medians.tolist(),
    }


if __name__ == "__main__":
    REFERENCE.write_text(json.dumps([drawn(seed) for seed in range(8)]) + "\n", encoding="utf-8")
