"""Proposals: what the program suggests and a person may accept."""
