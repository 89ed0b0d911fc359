"""One value type a file: parse, format, compare. Used by the extractors, the binder's index and the checks alike."""
