"""The small documented CSVs that no system exports; each is also a form on the data page."""

from frontline.importers.rosters.small_lists import FORMATS

__all__ = ["FORMATS"]
