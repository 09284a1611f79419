"""The commands about what customers ask: topics of any column of texts."""

import csv
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from frontline.cli_options import common_options, tell
from frontline.errors import BadParameter
from frontline.importers.csv_records import CsvRecord, csv_records
from frontline.importers.files import open_file
from frontline.printing import print_json
from frontline.questions.clustering import CUTS
from frontline.questions.embedding.chosen import choose_model
from frontline.questions.refit import refit_proposals
from frontline.questions.table import ADDED_COLUMNS, TableTopics, topics_of_texts
from frontline.questions.update import update_questions
from frontline.settings import load_settings
from frontline.units import numeral

MOST_PRINTED_EXAMPLES = 2
MOST_NAMED = 12


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--text-column", help="The column that holds the texts.")
@click.option(
    "--granularity",
    type=click.Choice(list(CUTS)),
    help="How much one topic holds; [questions] granularity of the settings without it.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the rows in their order, with topic_id (empty: none) and topic_label, to this CSV.",
)
@click.option("--refit", is_flag=True, help="Group all questions anew and tell what would differ; nothing is changed.")
@common_options
def topics(
    data_directory: Path,
    as_json: bool,
    file: Path | None,
    text_column: str | None,
    granularity: str | None,
    out: Path | None,
    refit: bool,
) -> None:
    """Topics of any column of texts in a CSV: the questions that recur. No warehouse is needed.

    Without FILE: read the questions in the calls and tickets imported since the last time, and publish them.
    """
    if file is None:
        _propose(data_directory, as_json) if refit else _update(data_directory, as_json)
        return
    if text_column is None:
        raise BadParameter("Which column holds the texts is not said", f"Name it: --text-column, {file.name}")
    if out is not None and out.exists() and file.exists() and out.samefile(file):
        raise BadParameter("--out names the file that is read", "Name another one")
    texts = _texts(file, text_column)
    chosen = granularity or load_settings(data_directory).questions.granularity
    found = topics_of_texts(texts, choose_model(), chosen, tell)
    if out is not None:
        _write_rows(file, found, out)
    if as_json:
        print_json(found.as_json())
    else:
        _print(found)


def _propose(data_directory: Path, as_json: bool) -> None:
    proposals = refit_proposals(data_directory, tell)
    if as_json:
        print_json([asdict(proposal) for proposal in proposals])
        return
    for proposal in proposals:
        click.echo(f"{proposal.kind}: {proposal.sentence}")
    click.echo(f"{len(proposals)} proposals; accept them on the page Recurring questions, one by one.")


def _update(data_directory: Path, as_json: bool) -> None:
    told = update_questions(data_directory, tell)
    if as_json:
        print_json(told.as_json())
        return
    click.echo(
        f"{numeral(told.texts)} texts read: {numeral(told.units)} questions, {numeral(told.units_with_topic)} of them in one of {told.topics} topics; "
        f"read by {told.model}"
    )
    for name in told.born[:MOST_NAMED]:
        click.echo(f"new topic: {name}")
    if len(told.born) > MOST_NAMED:
        click.echo(f"and {len(told.born) - MOST_NAMED} more; `frontline query topics` names them all")
    for notice in told.notices:
        tell(notice)


def _records(file: Path) -> Iterator[CsvRecord]:
    opening = open_file(file)
    if not opening.is_text:
        raise BadParameter(f"{file.name} is no CSV", "Save the table as CSV first")
    return csv_records(opening)


def _texts(file: Path, column: str) -> list[str]:
    """The column's cells, one a record; empty where a record is too short or its quotes are not sound."""
    records = _records(file)
    header = [cell.strip() for cell in (next(records).cells or [])]
    if column not in header:
        raise BadParameter(f"{file.name} has no column “{column}”", f"It has {', '.join(header[:20])}")
    place = header.index(column)
    return [record.cells[place] if record.cells and len(record.cells) > place else "" for record in records]


def _write_rows(file: Path, found: TableTopics, out: Path) -> None:
    """The file's rows, cell by cell, and the two added cells; a row that is too short is filled with empty cells."""
    records = _records(file)
    header = next(records).cells or []
    with open(out, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow([*header, *ADDED_COLUMNS])
        for place, record in enumerate(records):
            cells = [record.raw] if record.cells is None else record.cells
            padded = [*cells, *[""] * (len(header) - len(cells))]
            writer.writerow([*padded, *found.added_cells(place)])


def _print(found: TableTopics) -> None:
    for topic, name in found.names.items():
        click.echo(f"{topic:4} {found.sizes[topic]:7,}  {name.label}  [{', '.join(name.phrases)}]")
        for example in name.examples[:MOST_PRINTED_EXAMPLES]:
            click.echo(f"               “{' '.join(example.split())[:100]}”")
    with_topic = sum(topic is not None for topic in found.topic_ids)
    click.echo(
        f"{numeral(with_topic)} of {numeral(len(found.topic_ids))} rows in {len(found.names)} topics; read by {found.model}"
    )
