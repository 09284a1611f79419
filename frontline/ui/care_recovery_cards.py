"""The cards of recovery: its steps, made whole, what was given and how freely, who told others, which functions say sorry."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from frontline.survival import SurvivalCurve, kaplan_meier
from frontline.ui import care_recovery_sentences as words
from frontline.ui import charts_recovery, theme
from frontline.ui.cards import card, facts, paragraph, plain, small_table
from frontline.ui.care_failure_sentences import FEWEST_TOLD, few_or_share, short_quote
from frontline.ui.care_rating_cards import has_rated
from frontline.ui.care_reader import CareReader
from frontline.ui.care_reply_sentences import HOW_CORRECTED, corrected, corrected_words
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_recovery import Step
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.units import FEW_CASES, count_of, is_missing, numeral

SHOWN_FANS = 2
LABELLED = {"acknowledged": "apology", "explained": "explanation", "responsible": "responsibility"}
"""Steps that only labels tell of, and the label whose errors were counted."""


def recovery_card(reader: CareReader) -> None:
    """The steps of recovery: k of n each; the apology beside made whole and sorry again."""
    shares = run_query("recovery_shares", **reader.written_span)
    steps = {str(row["step"]): row for row in records(shares)}
    answered = run_query("failure_reply_rows", **reader.written_span)
    sorry = run_query("acknowledgement_rows", **reader.written_span)
    with card(
        "What became of them",
        words.recovery_sentence(steps),
        key="recovery",
        stretch=False,
        counted="of failures of which it is known; the whole thread counts, and threads of the customer in which we said sorry in 90 days; "
        "offered, closed, open, said: of those alone",
        rows=[
            RowsLink("the failures →", "failure_rows", reader.written_span),
            RowsLink("first answers →", "failure_reply_rows", reader.written_span),
            RowsLink("first apologies →", "acknowledgement_rows", reader.written_span),
        ],
    ):
        if not steps:
            return
        drawn = [_step(name, steps[name]) for name in words.STEP_NAMES if steps[name]["failures"]]
        figure = charts_recovery.steps_dots(drawn, colours=theme.current())
        chart_with_table(figure, shares, charts_recovery.steps_alt_text(drawn), "recovery")
        facts(
            {
                "until a person answered": words.until_words(_curve(answered, "is_answered")),
                "until we said sorry for it": words.until_words(_curve(sorry, "is_acknowledged")),
            }
        )
        _corrected(steps)


def _step(name: str, row: Mapping[str, Any]) -> Step:
    told = few_or_share(int(row["cases"]), int(row["failures"]))
    share = float("nan") if is_missing(row["case_share"]) else float(row["case_share"])
    return Step(words.STEP_NAMES[name], told, share, name in words.SHOULD_NOT_BE and row["cases"] > 0)


def _curve(rows: pd.DataFrame, happened: str) -> SurvivalCurve:
    """Of days until it happened; those to whom it has not are watched to the end of the data."""
    return kaplan_meier(rows["days"].to_numpy(dtype=float), rows[happened].to_numpy(dtype=bool))


def _corrected(steps: Mapping[str, Mapping[str, Any]]) -> None:
    """What only labels tell of, corrected for how often they err."""
    told = []
    for name, measured in LABELLED.items():
        cases, failures, replies = (int(steps[name][column]) for column in ("cases", "failures", "replies"))
        found = corrected(measured, cases, failures, replies)
        if found is not None:
            told.append(f"{words.STEP_NAMES[name].lower()} {corrected_words(found, failures, measured)}")
    if told:
        paragraph(
            f"Read by rule from our words; corrected: {'; '.join(told)}. {HOW_CORRECTED[0].upper()}{HOW_CORRECTED[1:]}.",
            look="quiet",
        )


def made_whole_card(reader: CareReader) -> None:
    """Value repaired by what the failure cost the customer; and what customers say."""
    rows = records(run_query("made_whole_rows", **reader.written_span))
    is_rated = any(not is_missing(row["rating_score"]) for row in rows)
    may_see = has_rated(reader.person_id)
    spend = run_query("repair_spend", **reader.written_span)
    with card(
        "Made whole",
        words.made_whole_sentence(rows if may_see else [{**row, "rating_score": None} for row in rows]),
        key="made_whole",
        stretch=False,
        explanation=""
        if rows
        else "`failures.csv` (cost) and `repairs.csv` (value, done_at) take it, or the forms; answers: `ratings.csv` with failure_id.",
        counted="of failures: known values of repairs done ÷ cost; below the cost, one with a repair of unknown value is left out",
        rows=[
            *(
                [RowsLink(f"{count_of(len(rows), 'failure')} →", "made_whole_rows", reader.written_span)]
                if may_see or not is_rated
                else []
            ),
            RowsLink("by month →", "repair_spend", reader.written_span),
        ],
    ):
        paid = records(run_query("paid_for_our_mistake", **reader.written_span))
        if paid and paid[0]["cost_failures"]:
            facts(words.spend_facts(paid[0], float(spend["revenue_at_stake"].sum())))
        if is_rated and not may_see:
            paragraph(
                "What customers say of it is shown once you have rated us yourself, under “Leaders”.", look="quiet"
            )


def make_goods_card(reader: CareReader) -> None:
    """What was given: done, how soon, unasked, for the own case, without asking anybody, signed."""
    rows = records(run_query("make_goods", **reader.written_span))
    signed = run_query("recovery_signed", **reader.written_span)
    with card(
        "What we gave",
        words.make_goods_sentence(rows),
        key="make_goods",
        stretch=False,
        counted="each repair in the list, though a failure may have several, and others stand in messages alone; signed: an apology or a repair told, with the writer’s name and no word that nobody can answer",
        rows=[
            RowsLink(f"{count_of(len(rows), 'repair')} →", "make_goods", reader.written_span),
            RowsLink("signed messages →", "recovery_signed", reader.written_span),
        ],
    ):
        told = {}
        if rows:
            own = [bool(row["is_own_case"]) for row in rows if not is_missing(row["is_own_case"])]
            told = {"repairs given without asking for approval": words.approval_words(rows)}
            if own:
                told["repairs for the customer’s own case"] = few_or_share(sum(own), len(own))
        messages = int(signed["recovery_messages"].sum())
        if messages:
            told["messages of recovery that a person signed"] = few_or_share(
                int(signed["signed_messages"].sum()), messages
            )
        if told:
            facts(told)


def fans_card(reader: CareReader) -> None:
    """After which repairs customers praised us unasked, or told others; their words."""
    rows = records(run_query("recovered_fans", **reader.written_span))
    fans = [row for row in rows if not is_missing(row["is_fan"]) and row["is_fan"]]
    about = sum(bool(row["is_about_repair"]) for row in fans)
    with card(
        "Told on",
        words.fans_sentence(rows),
        key="fans",
        stretch=False,
        counted=f"of failures with a repair done whose 90 days are over, or that were praised; in the failure’s own thread: {about}",
        rows=RowsLink(f"{count_of(len(rows), 'repaired failure')} →", "recovered_fans", reader.written_span),
    ):
        for row in fans[-SHOWN_FANS:]:
            paragraph(f"“{plain(short_quote(str(row['words'])))}”", look="serif")


def function_card(reader: CareReader) -> None:
    """Which functions say sorry; never a person. Beside it what an apology is worth: made whole, and said again."""
    rows = records(run_query("acknowledgements_by_function", **reader.written_span))
    steps = {str(row["step"]): row for row in records(run_query("recovery_shares", **reader.written_span))}
    with card(
        "Which functions say sorry",
        words.functions_sentence(rows),
        key="functions",
        stretch=False,
        counted="who was first to say sorry, by function; functions of one or two people stand together as others",
        rows=RowsLink("by function →", "acknowledgements_by_function", reader.written_span),
    ):
        shown = [row for row in rows if row["failures"] >= FEWEST_TOLD]
        if shown:
            small_table(
                ("function", "failures answered", "first to say sorry"),
                [
                    (
                        plain(words.function_name(row)),
                        f"{numeral(row['failures'])}",
                        f"{numeral(row['acknowledgements'])}",
                    )
                    for row in shown
                ],
            )
        if steps and sum(int(row["failures"]) for row in rows) >= FEW_CASES:
            beside = " · ".join(
                f"{words.STEP_NAMES[name].lower()}: {few_or_share(int(steps[name]['cases']), int(steps[name]['failures']))}"
                for name in ("made whole", "sorry again")
            )
            paragraph(f"Beside it, of failures: {beside}.", look="quiet")
