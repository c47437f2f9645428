"""The same project of two articles as for all of annotations."""

from tests.annotations.conftest import desk

__all__ = ["desk"]
