"""One reading of a text: tokens with the letters of their classes, and the mentions that are found over the letters."""
