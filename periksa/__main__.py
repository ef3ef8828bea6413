"""`python -m periksa` is `periksa`."""

from periksa.main import main

main()
