"""The pictures of a note: the barcode of its job number, and the QR code of its address."""
