"""Invented papers, an invented register and their truth, for demo, tests and training."""
