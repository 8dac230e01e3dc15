"""The layouts of a programme, the same for all formats: which blocks and tables come after one another."""
