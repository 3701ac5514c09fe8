"""Parts that are found by name, and may not be installed."""

from importlib.metadata import entry_points
from types import ModuleType

from onrecord.errors import OnRecordError


class PluginError(OnRecordError):
    """A part is not installed; the message is the remedy."""


def load(kind: str, name: str) -> ModuleType:
    """Load the part of this `kind` called `name`.

    Raises `PluginError` where it or what it needs is not installed.
    """
    found = entry_points(group=f"onrecord.{kind}", name=name)
    hint = f"pip install 'onrecord[{name}]'"
    if not found:
        raise PluginError(f"no {kind} called {name!r} is installed: {hint}")
    try:
        module: ModuleType = found[name].load()
    except ModuleNotFoundError as error:
        raise PluginError(f"{name!r} needs {error.name}: {hint}") from error
    return module
