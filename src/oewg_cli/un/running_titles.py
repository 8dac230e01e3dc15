"""Write titles as they run on after a colon."""

from oewg_cli.un.proper_names import begins_with_name


def title_after_colon(title: str, language: str) -> str:
    """Write an adopted title as it is after a colon: with a lower-case first letter, unless it begins with a name.

    `Organization of work` becomes `organization of work`. Editorial Manual, "Capitalization"; the headings of A/AC.292
    programmes of work.
    """
    return title if begins_with_name(title, language) else title[:1].lower() + title[1:]
