"""Shops: one file per system."""

from frontline.importers.formats import Format
from frontline.importers.orders import shopify

FORMATS: tuple[Format, ...] = (shopify.FORMAT,)
