"""Everything that is seen: the only home of widgets."""
