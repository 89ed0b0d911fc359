"""One fault a file: its docstring is its manual page, its cases stand beside it."""
