"""`python -m frontline`, and the command `frontline`, are the command line."""

import sys


def start() -> None:
    """Run it; whoever ends it while it is loaded sees one sentence as well."""
    try:
        from frontline.cli import main  # takes most of a second
    except KeyboardInterrupt:
        sys.stderr.write("Stopped: nothing was changed.\n")
        sys.exit(2)
    main()


if __name__ == "__main__":
    start()
