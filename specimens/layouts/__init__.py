"""Layouts: each function draws one paper and says what it printed."""
