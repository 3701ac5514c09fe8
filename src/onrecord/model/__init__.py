"""Frozen values: documents, statements, alignments, verdicts. Standard library only."""
