"""The share that a label would show if it were never wrong, told from how often it is."""

from dataclasses import dataclass

from frontline.care.measured import Measured

TWO_SIDED = 1.959964
"""The 95 % interval of a normal distribution."""


@dataclass(frozen=True)
class Corrected:
    """A share 0-1 and its 95 % interval; how often the label errs is part of the uncertainty."""

    share: float
    low: float
    high: float


@dataclass(frozen=True)
class _Sureness:
    """How often a label says yes where it is so, and no where it is not, each with the texts that it was counted on."""

    sensitivity: float
    specificity: float
    with_it: float
    without_it: float

    @property
    def youden(self) -> float:
        """Above 0 when the label tells more than chance (Youden 1950)."""
        return self.sensitivity + self.specificity - 1


def corrected_share(
    part: int, whole: int, measured: Measured | None, texts_per_case: float = 1.0, z: float = TWO_SIDED
) -> Corrected | None:
    """The true share behind `part` of `whole` cases with a label; None when it cannot be told: no measure, or one no better than chance.

    The point is (raw + specificity - 1) / (sensitivity + specificity - 1), kept within 0-1 (Rogan and Gladen 1978). The
    interval carries the sampling error of the raw share, of sensitivity and of specificity (Lang and Reiczigel 2014,
    Preventive Veterinary Medicine 113:13-22). `texts_per_case` above 1: a case has the label when any of so many texts has it,
    so false alarms add up; the texts are taken to err independently.
    """
    if not whole or measured is None or not measured.with_it or not measured.without_it:
        return None
    plain = _of_cases(measured, texts_per_case)
    careful = _of_cases(measured, texts_per_case, added=1)
    if plain.youden <= 0 or careful.youden <= 0:
        return None
    share = min(1.0, max(0.0, (part / whole + plain.specificity - 1) / plain.youden))
    low, high = _interval(part, whole, careful, z)
    return Corrected(share, min(low, share), max(high, share))


def _of_cases(measured: Measured, texts: float, added: int = 0) -> _Sureness:
    """Sensitivity and specificity of a case of so many texts; `added` yes and no each, which the interval asks for.

    A case is free of false alarms when every text is: specificity ** texts. Its standard error grows with the texts, as if
    it had been counted on so many times fewer.
    """
    with_it, without_it = measured.with_it + 2 * added, measured.without_it + 2 * added
    found, spared = (measured.true_positives + added) / with_it, (measured.true_negatives + added) / without_it
    more = max(0.0, texts - 1)
    return _Sureness(1 - (1 - found) * spared**more, spared ** (1 + more), with_it, without_it / (1 + more))


def _interval(part: int, whole: int, sure: _Sureness, z: float) -> tuple[float, float]:
    """The limits of Lang and Reiczigel: a normal interval around a shifted point, all counts a little enlarged."""
    cases = whole + z * z
    raw = (part + z * z / 2) / cases
    share = (raw + sure.specificity - 1) / sure.youden
    of_sensitivity = sure.sensitivity * (1 - sure.sensitivity) / sure.with_it
    of_specificity = sure.specificity * (1 - sure.specificity) / sure.without_it
    shift = 2 * z * z * (share * of_sensitivity - (1 - share) * of_specificity)
    variance = raw * (1 - raw) / cases + share**2 * of_sensitivity + (1 - share) ** 2 * of_specificity
    half = z * variance**0.5 / sure.youden
    return min(1.0, max(0.0, share + shift - half)), min(1.0, max(0.0, share + shift + half))
