"""Twelve invented articles with their binders and keys; see README.md."""
