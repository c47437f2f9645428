"""Quandian: read a Chinese article, mark who, where and what was signed, keep it exact."""

__version__ = "0.1.0"
