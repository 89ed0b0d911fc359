"""Measuring Sayso: scores on evaluation sets against pinned floors (`bench.run`), and speed (`bench.speed`)."""
