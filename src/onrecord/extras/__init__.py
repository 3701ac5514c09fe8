"""The wing: parts that are found by name, and that nothing imports.

Each is named after the extra that installs what it needs.
"""
