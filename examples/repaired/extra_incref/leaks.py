import extra_incref


class Box:
    pass


BOXES = [Box(), Box()]


def leak_first():
    extra_incref.first(BOXES)


def test_first_of_nothing():
    try:
        extra_incref.first([])
    except IndexError:
        pass
