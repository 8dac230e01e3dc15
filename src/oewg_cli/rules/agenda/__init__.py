"""Agenda items: the family AGD."""
