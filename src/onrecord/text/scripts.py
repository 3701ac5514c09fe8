"""In which script a text is written, by most of its letters."""

import unicodedata
from collections import Counter

_READ = 2_000
"""So many code points tell it."""


def script_of(text: str) -> str | None:
    """Return the name of the script that most letters belong to; `None` without any.

    >>> script_of("We stay, said Иван."), script_of("Мы остаёмся"), script_of("15 %")
    ('Latin', 'Cyrillic', None)
    """
    letters = Counter(filter(str.isalpha, text[:_READ]))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "").partition(" ")[0]] += count
    return scripts.most_common(1)[0][0].capitalize() if scripts else None
