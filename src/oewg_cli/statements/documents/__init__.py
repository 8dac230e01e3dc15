"""The documents that texts cite: their symbols, names, dates and agenda items."""
