"""The stages put together: explicit tables of extractors and checks, and the verbs read and check."""
