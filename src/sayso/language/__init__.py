"""Word lists of English, as data: numerals, units, months, titles, cues. Language only: no names, no sentences."""
