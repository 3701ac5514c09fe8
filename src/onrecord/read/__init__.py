"""Bytes in, documents out: one reader a module.

A file that cannot be read is a `Problem`, with what it looks like and what to do.
"""

from onrecord.read.readers import documents

__all__ = ["documents"]
