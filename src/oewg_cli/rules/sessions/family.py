"""The rules of the family SES, in the order of their codes; a new one is listed here, and nowhere else."""

from oewg_cli.rules.sessions.agenda_title_changed import agenda_title_changed
from oewg_cli.rules.sessions.footnote_changed import footnote_changed
from oewg_cli.rules.sessions.footnote_lost import footnote_lost
from oewg_cli.rules.sessions.item_lost import item_lost
from oewg_cli.rules.sessions.paragraph_lost import paragraph_lost
from oewg_cli.rules.sessions.place_changed import place_changed
from oewg_cli.rules.sessions.session_not_after_the_last import session_not_after_the_last
from oewg_cli.rules.sessions.session_number_does_not_follow import session_number_does_not_follow
from oewg_cli.rules.sessions.standing_text_changed import standing_text_changed
from oewg_cli.rules.sessions.symbol_of_last_session import symbol_of_last_session
from oewg_cli.rules.sessions.title_block_changed import title_block_changed

SESSIONS = (
    session_number_does_not_follow,
    session_not_after_the_last,
    standing_text_changed,
    paragraph_lost,
    footnote_lost,
    footnote_changed,
    agenda_title_changed,
    title_block_changed,
    symbol_of_last_session,
    place_changed,
    item_lost,
)
