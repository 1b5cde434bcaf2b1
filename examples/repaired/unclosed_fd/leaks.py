import unclosed_fd


def leak_size():
    unclosed_fd.size(__file__)


def test_size_of_a_folder():
    try:
        unclosed_fd.size("/")
    except OSError:
        pass
