"""`python -m frontline` is the command line."""

from frontline.cli import main

main()
