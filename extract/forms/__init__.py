"""Where a value stands on a form: labels, cells, lines, tables, running text."""
