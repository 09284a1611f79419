"""The same small table packed in every way in which an export may come."""

import bz2
import gzip
import io
import lzma
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import duckdb
import openpyxl
import pyarrow as pa

ORDERS = (
    "order_id,placed_at,delivered_at,status,customer_email,total\n"
    "7001,2026-03-02 10:00:00,2026-03-20 09:00:00,delivered,fay@example.com,12.5\n"
    "7002,2026-03-03 11:30:00,,open,gus@example.com,30\n"
)
CUSTOMERS = "customer_id,name,registered_at,phone\nC1,Fay Abbot,2025-03-02,0015550101\n"


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


COMPRESSED: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": lambda content: pa.compress(content, codec="zstd", asbytes=True),
}


def locked_zip() -> bytes:
    """An archive whose member says that it is locked."""
    content = bytearray(zipped({"orders.csv": ORDERS}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


def workbook(path: Path, sheets: Mapping[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def database(path: Path) -> Path:
    """A SQLite file with orders, customers and a table of another kind."""
    with sqlite3.connect(path) as connection:
        connection.execute(
            "create table orders (order_id integer, placed_at text, delivered_at text, total real, note blob)"
        )
        connection.execute(
            "insert into orders values (7001, '2026-03-02 10:00:00', '2026-03-20 09:00:00', 12.5, x'ff41')"
        )
        connection.execute("insert into orders values (7002, '2026-03-03 11:30:00', null, 30.0, null)")
        connection.execute("create table customers (customer_id text, name text, registered_at text)")
        connection.execute("insert into customers values ('C1', 'Fay Abbot', '2025-03-02')")
        connection.execute("create table versions (version integer)")
        connection.execute("insert into versions values (3)")
    connection.close()
    return path


def warehouse(path: Path) -> Path:
    """A DuckDB file with orders whose times have a zone."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("set timezone = 'America/New_York'")
        connection.execute(
            "create table orders (order_id bigint, placed_at timestamptz, delivered_at timestamp, total decimal(9, 2))"
        )
        connection.execute(
            "insert into orders values (7001, '2026-03-02 10:00:00', '2026-03-20 09:00:00', 12.5), (7002, '2026-03-03 11:30:00', null, 30)"
        )
        connection.execute(
            "create schema crm; create table crm.customers as select 'C1' as customer_id, 'Fay Abbot' as name, date '2025-03-02' as registered_at"
        )
    return path
