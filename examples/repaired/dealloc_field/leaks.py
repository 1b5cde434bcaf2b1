import dealloc_field


def leak_series():
    dealloc_field.Series(100)
