import error_path


def leak_bad_weight():
    try:
        error_path.entry("socks=heavy")
    except ValueError:
        pass


def test_good_entry():
    error_path.entry("socks=120")


def test_no_separator():
    try:
        error_path.entry("socks")
    except ValueError:
        pass
