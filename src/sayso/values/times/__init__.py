"""How times are read, reckoned and compared: lexer → grammar → resolution, and calendar → comparison.

`sayso.values.timex` is the door; the modules here are behind it.
"""
