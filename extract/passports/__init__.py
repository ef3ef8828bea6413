"""Passports: the machine readable zone and the print, held against each other."""
