"""The article as one reads and labels it."""
