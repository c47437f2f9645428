"""The place where the labels, frames and rules of a project are edited.

`place` is where to begin reading. A page lists parts of the schema and has a form for the chosen
one; what deletes, merges or splits asks on a card in the place of the form.
"""
