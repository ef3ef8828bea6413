"""Scoring: what was read against what the papers say; pure functions from two JSONs to figures."""
