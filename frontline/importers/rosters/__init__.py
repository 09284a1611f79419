"""The small documented CSVs that no system exports; each is also a form on the data page."""

from frontline.importers.rosters.forms import FILE_NAMES, FORMS, Cell, FormField, missing_in, rows_as_csv
from frontline.importers.rosters.small_lists import FORMATS, fitted

__all__ = ["FILE_NAMES", "FORMATS", "FORMS", "Cell", "FormField", "fitted", "missing_in", "rows_as_csv"]
