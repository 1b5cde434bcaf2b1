"""What decref repeats: every function that takes nothing and is named leak_* or test_*."""
import os

import shelf

LABEL = "winter clothes, left-hand drawer"  # 32 characters
BOXES = [shelf.Box("socks", 120), shelf.Box("hats", 300), shelf.Box("gloves", 95)]
WEIGHTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "weights.txt")


def leak_box():
    shelf.Box(LABEL)


def leak_describe():
    BOXES[0].describe()


def leak_weigh():
    shelf.weigh(BOXES)


def leak_load():
    try:
        shelf.load(WEIGHTS)
    except ValueError:
        pass


def test_load_missing_file():
    try:
        shelf.load("no such file")
    except OSError:
        pass
