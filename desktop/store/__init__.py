"""The project file: one SQLite file, written a step at a time."""
