import shelf


def leak_label():
    shelf.label("tea")
