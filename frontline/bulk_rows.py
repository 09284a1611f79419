"""Many rows into a table of the warehouse at once."""

from collections.abc import Sequence

import duckdb


def insert_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[object]]) -> None:
    """Add rows whose values stand in the order of the table's columns; nothing without a row."""
    if not rows:
        return
    import pyarrow  # rows in columns: a hundred times faster than one statement a row

    names = [row[0] for row in connection.execute(f"describe {table}").fetchall()]
    columns = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    connection.register("incoming_rows", pyarrow.table(columns))
    connection.execute(f"insert into {table} select * from incoming_rows")
    connection.unregister("incoming_rows")
