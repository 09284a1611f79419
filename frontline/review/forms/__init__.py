"""The forms of the weekly review: PDF, PNG, HTML, Markdown and a mail, all written from one Review."""
