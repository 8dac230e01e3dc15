"""Write, check and issue the programme of work of a United Nations body."""

__version__ = "0.1.0"
