from oewg_cli.un.un_data import beginnings, read_data


def test_beginnings_are_the_words_of_a_list_each_after_a_space() -> None:
    """A list is named by its keys."""
    words = read_data("occasions")["words"]["latest"]
    assert beginnings("occasions", "words", "latest") == tuple(f" {word}" for word in words)
