"""Text without what two prints of it may differ in."""

import re


def bare(text: str) -> str:
    """Return the letters and digits of `text`, in small letters.

    >>> bare("“No,” he said.")
    'nohesaid'
    """
    return re.sub(r"[\W_]+", "", text).casefold()
