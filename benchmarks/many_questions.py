"""Time and memory of `frontline topics` on many different questions: made up from templates, written to a CSV, read as anybody would.

usage: python benchmarks/many_questions.py [--rows 1000000] [--granularity default]

Prints the seconds, the peak memory, and how well the topics follow the templates (NMI).
"""

import argparse
import csv
import itertools
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TEMPLATES = """How long does {thing} take to arrive in {place}?
Where is my {thing}, I ordered it {when}
I was charged twice for the {thing} I bought {when}
Can I change the delivery address of my {thing} to {place}?
How do I return a {thing} that does not fit {whom}?
The {thing} arrived broken in {place}, what now?
I forgot my password and cannot see the {thing} {whom} ordered
Do you ship a {thing} to {place}?
What does it cost to have the {thing} gift wrapped for {whom}?
Is the {thing} insured on its way to {place}?
Please cancel the {thing} that {whom} ordered {when}
Could I speak to a manager about the {thing} from {when}?
Does the {thing} come with a guarantee for {whom}?
I need an invoice for the {thing} made out to {whom}
When will the {thing} be back in stock in {place}?
My voucher was not accepted for the {thing} {when}
How do I clean the {thing} I gave to {whom}?
Why has the price of the {thing} gone up since {when}?
Can {whom} pick up the {thing} in your shop in {place}?
I want to delete my account, the {thing} came {when}""".splitlines()
THINGS = [f"{colour} {what}" for colour in "red blue green black white grey brown yellow small large".split() for what in
          "lamp chair desk shelf rug kettle bicycle tent jacket backpack camera radio clock mirror sofa".split()]  # fmt: skip
PLACES = (
    "Albany Utica Hartford Trenton Dayton Lansing Madison Topeka Boise Salem Tucson Austin Tulsa Mobile Macon".split()
)
WHEN = ["last week", "on Monday", "in March", "yesterday", "two weeks ago", "before Easter", "on the 3rd", "in summer"]
WHOM = [
    f"my {who}" for who in "mother father sister brother aunt uncle neighbour friend colleague son daughter".split()
]


def questions(rows: int) -> list[tuple[str, int]]:
    """So many different questions, shuffled the same way each time, with the number of their template."""
    random.seed(1)
    found: dict[str, int] = {}
    fillers = list(itertools.product(THINGS, PLACES, WHEN, WHOM))
    random.shuffle(fillers)
    for thing, place, when, whom in itertools.cycle(fillers):
        for number, template in enumerate(TEMPLATES):
            text = template.format(thing=thing, place=place, when=when, whom=whom)
            found.setdefault(text if text not in found else f"{text} Thank you, {random.randint(1, 10**6)}", number)
        if len(found) >= rows:
            break
    return list(found.items())[:rows]


def main() -> None:
    """Write the table, run the command, print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--granularity", default="default")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table, out = Path(folder) / "questions.csv", Path(folder) / "topics.csv"
        with open(table, "w", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows([("text", "template"), *questions(arguments.rows)])
        began_at = time.monotonic()
        command = [sys.executable, "-m", "frontline", "topics", str(table), "--text-column", "text", "--out", str(out)]
        command += ["--granularity", arguments.granularity, "--json", "--data", folder]
        ended = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds = time.monotonic() - began_at
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        told = json.loads(ended.stdout)
        with open(out, encoding="utf-8", newline="") as handle:
            pairs = [(row["template"], row["topic_id"]) for row in csv.DictReader(handle)]
    pure = {}
    for template, topic in pairs:
        pure.setdefault(topic, {}).setdefault(template, 0)
        pure[topic][template] += 1
    purity = sum(max(counts.values()) for topic, counts in pure.items() if topic) / len(pairs)
    print(
        f"{arguments.rows:,} rows: {seconds:,.0f} s, {memory:,.0f} MB, {len(told['topics'])} topics of {len(TEMPLATES)}"
    )
    print(f"{purity:.1%} of the rows lie in a topic that is mostly their template's")


if __name__ == "__main__":
    main()
