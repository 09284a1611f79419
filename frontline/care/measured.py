"""How often the labels are right: counts from texts that people labelled, which figures are corrected by."""

from collections.abc import Mapping
from dataclasses import dataclass

MEASURED_ON = "267 public replies"
"""What the counts below were counted on: the texts with which the rules were written, so that on others they may err more; and
most are hard cases (look-alikes, scripts, complaints), so that among ordinary replies they may err less.

`benchmarks/reply_labels.py LABELS.jsonl` prints the counts anew.
"""


@dataclass(frozen=True)
class Measured:
    """What a label said of texts whose truth is known: yes where it is so, no where it is so, yes where not, no where not."""

    label: str
    true_positives: int
    false_negatives: int
    false_positives: int
    true_negatives: int

    @property
    def with_it(self) -> int:
        """Texts of which the label is true."""
        return self.true_positives + self.false_negatives

    @property
    def without_it(self) -> int:
        """Texts of which it is not."""
        return self.false_positives + self.true_negatives


_COUNTS = (
    Measured(label="apology", true_positives=133, false_negatives=0, false_positives=2, true_negatives=57),
    Measured(label="non_apology", true_positives=44, false_negatives=2, false_positives=0, true_negatives=146),
    Measured(label="scripted", true_positives=61, false_negatives=5, false_positives=9, true_negatives=117),
    Measured(label="praise", true_positives=27, false_negatives=0, false_positives=1, true_negatives=47),
    Measured(label="complaint", true_positives=21, false_negatives=0, false_positives=9, true_negatives=45),
    Measured(label="regret", true_positives=124, false_negatives=1, false_positives=0, true_negatives=8),
    Measured(label="explanation", true_positives=17, false_negatives=4, false_positives=2, true_negatives=110),
    Measured(label="responsibility", true_positives=17, false_negatives=4, false_positives=1, true_negatives=111),
    Measured(label="repentance", true_positives=6, false_negatives=0, false_positives=0, true_negatives=127),
    Measured(label="repair", true_positives=15, false_negatives=3, false_positives=2, true_negatives=113),
    Measured(label="forgiveness", true_positives=3, false_negatives=0, false_positives=0, true_negatives=130),
)

MEASURED: Mapping[str, Measured] = {counts.label: counts for counts in _COUNTS}
"""By label. Of an apology's parts only apologies were counted; of what is not named here nothing was measured."""
