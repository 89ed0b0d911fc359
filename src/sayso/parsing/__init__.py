"""The one parse that every stage shares, made once a block and cached by its hash."""
