"""Shops: one file per system."""

from frontline.importers.formats import Format
from frontline.importers.orders import shopify, woocommerce

FORMATS: tuple[Format, ...] = (*shopify.FORMATS, *woocommerce.FORMATS)
