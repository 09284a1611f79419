"""Exports become rows: every row read is loaded, rejected with a reason, or a duplicate."""

from frontline.importers.report import ImportedFile, ImportOptions, ImportReport
from frontline.importers.run import import_files, rebuild
from frontline.importers.undo import undo_import

__all__ = ["ImportOptions", "ImportReport", "ImportedFile", "import_files", "rebuild", "undo_import"]
