"""A rule: a name, a reason, and the function that looks."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getdoc
from sys import modules
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for in every comparison."""

    id: str
    check: Callable[..., Any]

    @property
    def reason(self) -> str:
        """What the rule notices, why, and what it leaves alone."""
        return getdoc(modules[self.check.__module__]) or ""

    @property
    def title(self) -> str:
        """The reason in one line."""
        return self.reason.partition("\n")[0].rstrip(".")
