"""How the packaged network for machine readable lines was made; never imported by the service."""
