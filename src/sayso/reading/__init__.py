"""Files to documents: one format a file. Text is mended while it is read and never after."""
