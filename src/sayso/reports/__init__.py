"""A report, written for a person or a program: one format a file."""
