"""CEO on the Phones: what leaders heard, what customers asked, and whether what we publish is true."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parent.parent

try:
    __version__ = version("ceo-on-the-phones")
except PackageNotFoundError:  # a checkout that was not installed
    __version__ = "0+unknown"
