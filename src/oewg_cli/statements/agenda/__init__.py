"""What texts say of agenda items: their titles, what they are about, and which part of the session has them."""
