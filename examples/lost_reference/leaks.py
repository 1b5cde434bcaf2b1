import lost_reference

NUMBERS = [40000, 50000, 60000]  # their sum is no small int: it is made anew


def leak_tally():
    lost_reference.tally(NUMBERS)


def test_tally_of_words():
    try:
        lost_reference.tally(["one"])
    except TypeError:
        pass
