"""Facts of the article put beside their counterparts in the evidence."""
