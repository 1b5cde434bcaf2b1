import unfreed_malloc

TEXT = "who left the door of the cold store open?"  # 41 characters


def leak_shout():
    unfreed_malloc.shout(TEXT)
