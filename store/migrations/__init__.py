"""The migrations, from the first table on; `periksa migrate` applies them."""
