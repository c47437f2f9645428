"""Errors of files that are written or read for others."""

from desktop.text.errors import WorldError


class FormatError(WorldError):
    """A file can't be written, or doesn't say what its format asks for."""
