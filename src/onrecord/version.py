"""The version of the package, apart from its public names: every floor may read it."""

__version__ = "0.1.0"
