"""Findings on a document: what a report says of rules, findings, and fixes."""
