"""Exports become rows: every row read is loaded, rejected with a reason, or a duplicate."""

from frontline.importers.run import ImportedFile, ImportOptions, ImportReport, import_files, rebuild

__all__ = ["ImportOptions", "ImportReport", "ImportedFile", "import_files", "rebuild"]
