"""What came in, what did not and why; how far the data reach; and the place to import more."""

import streamlit as st

from frontline.ui import sentences
from frontline.ui.cards import card, headline, paragraph, small_table
from frontline.ui.rows import RowsLink
from frontline.ui.session import has_warehouse, import_uploads, records, run_query, settings
from frontline.units import count_of, day, local_moment

ASK_ME = "as the files tell"
zone = settings().company.time_zone
done = st.session_state.pop("import_report", None)

if has_warehouse():
    files = run_query("imported_files")
    headline(
        sentences.import_headline(files),
        "Rows read = loaded + rejected + duplicate, always. Nothing is dropped in silence.",
    )
else:
    headline(
        "Drop your exports here.",
        "Call logs, tickets, orders, newsletters and people; what they are is detected, and shown.",
    )

with card("Import", key="import", counted=f"times without a zone are read in {zone}, unless you name another"):
    uploads = st.file_uploader("Files", accept_multiple_files=True, key="files", label_visibility="collapsed")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = st.selectbox("Dates in the files", [ASK_ME, "mdy", "dmy", "ymd"], key="order", width=180)
        named_zone = st.text_input("Time zone of the files", placeholder=zone, key="zone", width=220)
        wanted = st.button("Import", type="primary", disabled=not uploads)
    if wanted and uploads:
        with st.spinner("Reading, accounting, building"):
            report = import_uploads(
                [(file.name, file.getvalue()) for file in uploads],
                named_zone or None,
                None if order == ASK_ME else order,
            )
        st.session_state["import_report"] = report
        st.rerun()
    for file in done.files if done else ():
        told = f"{file.rows_loaded:,} loaded, {file.rows_rejected:,} rejected, {file.rows_duplicate:,} duplicate"
        paragraph(f"**{file.file}**: {file.format}, {file.rows_read:,} rows read; {told}. {' '.join(file.notices)}")

if not has_warehouse():
    paragraph("For a look round with made-up data, run `frontline demo`.", look="quiet")
    st.stop()

left, right = st.columns(2)
reach = run_query("data_through")
with (
    left,
    card(
        "How far the data reach",
        key="reach",
        counted=f"local days, {zone}",
        rows=RowsLink("as a table →", "data_through"),
    ),
):
    small_table(
        ("what", "records", "from", "to"),
        [
            (row["kind"], f"{row['records']:,}", day(row["first_date"]), local_moment(row["last_at"], zone))
            for row in records(reach)
        ],
    )
unknown = run_query("unknown_answerers")
with (
    right,
    card(
        "Who answered, and nobody knows them",
        f"*{count_of(len(unknown), 'device')}* answered calls without a name."
        if len(unknown)
        else "Every answering device has a name.",
        key="unknown",
        counted="never counted as a leader, nor as not one; name them in people.csv",
        rows=RowsLink(f"{count_of(len(unknown), 'device')} →", "unknown_answerers"),
    ),
):
    small_table(
        ("device", "calls"), [(row["our_device"], f"{row['answered_calls']:,}") for row in records(unknown.head(5))]
    )

rejected = run_query("rejected_reasons")
with card(
    "Rejected rows",
    f"*{count_of(len(rejected), 'row')}* could not be loaded." if len(rejected) else "No row was rejected.",
    key="rejected",
    counted="kept as they were: the command frontline rejects shows the whole rows",
    rows=RowsLink(f"{count_of(len(rejected), 'row')} →", "rejected_reasons"),
):
    if len(rejected):
        small_table(
            ("file", "line", "reason"),
            [(row["file"], f"{row['line']:,}", row["reason"]) for row in records(rejected.head(8))],
        )
with card("Imported files", key="imports", rows=RowsLink(f"{count_of(len(files), 'file')} →", "imported_files")):
    st.dataframe(
        files[["imported_local", "file", "format", "rows_read", "rows_loaded", "rows_rejected", "rows_duplicate"]],
        hide_index=True,
        width="stretch",
    )
