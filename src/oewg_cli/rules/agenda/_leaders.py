"""Find who chairs, moderates or opens something, in texts and in lines such as `Co-chairs: Ghana and Nepal`."""

WORDS = (
    *("chairs:", "chair:", "moderator:", "moderators:", "facilitators:", "facilitator:", "keynote"),
    *("chaired", "moderated", "facilitated"),
)
"""One of these is in a line of the programme that says who leads something."""
