"""`python -m desktop`: the window, or with a word the command line."""

import sys
from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Hand over to the window or to the command line; gives the exit code."""
    words = sys.argv[1:] if words is None else words
    if words and not words[0].endswith(".quandian"):
        from desktop import cli

        return cli.main(words)
    from desktop import app

    return app.main(words)


if __name__ == "__main__":
    sys.exit(main())
