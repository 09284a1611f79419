"""Pictures as numbers: how far two of them differ, and how strongly."""

import io
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image
from playwright.sync_api import Page

from .harness import DESK

Pixels = npt.NDArray[np.uint8]
"""Height x width x red, green, blue."""
Box = tuple[float, float, float, float]
"""Left, top, width, height, in pixels of the window."""
VISIBLE = 40
"""By how much of 255 one of a pixel's colours differs where a reader would see it."""


def pixels_of(png: bytes) -> Pixels:
    """Read a picture."""
    with Image.open(io.BytesIO(png)) as picture:
        return np.asarray(picture.convert("RGB"))


def seen(page: Page, covered: Sequence[str] = (), within: Box | None = None) -> Pixels:
    """What the window shows now (of it, only what is within a box), without the caret; these elements painted over."""
    masks = [page.locator(selector) for selector in covered]
    clip = dict(zip(("x", "y", "width", "height"), within, strict=True)) if within else None
    return pixels_of(page.screenshot(animations="disabled", mask=masks, mask_color="#808080", clip=clip))  # type: ignore[arg-type]


def luminance(picture: Pixels) -> npt.NDArray[np.float64]:
    """Relative luminance of each pixel, as WCAG 2 defines it."""
    shares = picture.astype(np.float64) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    weighed: npt.NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def changed_by(before: Pixels, after: Pixels, contrast: float) -> int:
    """How many pixels changed by at least that contrast ratio."""
    low, high = np.sort([luminance(before), luminance(after)], axis=0)
    return int(((high + 0.05) / (low + 0.05) >= contrast).sum())


def kept_form(picture: Pixels) -> Image.Image:
    """The form in which a picture is kept: a desk's at half its size, 48 colours."""
    full = Image.fromarray(picture)
    small = full.reduce(2) if full.width > DESK["width"] // 2 else full
    return small.quantize(48, dither=Image.Dither.NONE)


def changes(one: Pixels, other: Pixels) -> npt.NDArray[np.bool_]:
    """Where two pictures of one size differ by more than a reader overlooks, on squares of two pixels."""
    coarse = [np.asarray(Image.fromarray(each).reduce(2), dtype=np.int16) for each in (one, other)]
    differs: npt.NDArray[np.bool_] = np.abs(coarse[0] - coarse[1]).max(axis=2) > VISIBLE
    return differs


def changed_share(one: Pixels, other: Pixels) -> float:
    """The share of a picture that differs; all of it when the sizes do."""
    return float(changes(one, other).mean()) if one.shape == other.shape else 1.0


def with_changes_marked(one: Pixels, other: Pixels) -> Image.Image:
    """The other picture in pale grey, what differs from the first one in red."""
    pale = Image.fromarray(other).convert("L").point(lambda value: 128 + value // 2).convert("RGB")
    if one.shape == other.shape:
        mask = Image.fromarray(changes(one, other)).resize(pale.size, Image.Resampling.NEAREST)
        pale.paste("#D00000", mask=mask)
    return pale
