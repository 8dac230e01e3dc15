"""What can be wrong with a document, and where: rules as a report knows them, findings, and fixes."""
