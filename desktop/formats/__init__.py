"""Ways in and out: one module a format."""
