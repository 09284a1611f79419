"""The weekly review: one page for Monday as data, and the forms it is written in. May read every feature."""
