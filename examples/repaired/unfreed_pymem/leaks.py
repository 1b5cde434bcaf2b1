import unfreed_pymem

WEIGHTS = [120.0, 300.0, 95.0, 80.5, 60.0]


def leak_mean():
    unfreed_pymem.mean(WEIGHTS)


def test_mean_of_words():
    try:
        unfreed_pymem.mean(["heavy", "light"])
    except TypeError:
        pass
