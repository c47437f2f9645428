"""Text: spans, alignments, readings. Knows nothing of labels, files or windows."""
