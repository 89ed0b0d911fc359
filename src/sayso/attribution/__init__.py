"""Parse to attributions and claims: who says what."""
