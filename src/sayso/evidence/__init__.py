"""The binder: a folder of documents, hashed and indexed, and the search in it."""
