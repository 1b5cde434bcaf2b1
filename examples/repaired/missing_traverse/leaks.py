import missing_traverse


def leak_pair():
    left, right = missing_traverse.Glove(), missing_traverse.Glove()
    left.partner, right.partner = right, left


def test_single():
    missing_traverse.Glove()
