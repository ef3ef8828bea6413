"""Worker to person: register records, keys, comparison, score with its reasons, the decision."""
