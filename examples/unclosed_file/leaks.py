import unclosed_file


def leak_title():
    unclosed_file.title(__file__)


def test_title_of_an_empty_file():
    unclosed_file.title("/dev/null")
