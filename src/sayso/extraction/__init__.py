"""Parse to facts: one kind a file."""
