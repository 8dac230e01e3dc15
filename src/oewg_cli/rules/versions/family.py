"""The rules of the family VER, in the order of their codes; a new one is listed here, and nowhere else."""

from oewg_cli.rules.versions.reissue_not_noted import reissue_not_noted
from oewg_cli.rules.versions.revision_not_in_symbol import revision_not_in_symbol
from oewg_cli.rules.versions.revision_not_in_title import revision_not_in_title

VERSION_RULES = (revision_not_in_symbol, revision_not_in_title, reissue_not_noted)
