"""Facts as papers write them: dates, money, countries, numbers of papers, names, places."""
