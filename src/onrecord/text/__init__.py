"""Strings, words, numbers, dates and names: what every craft compares with."""
