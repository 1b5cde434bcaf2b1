import dealloc_type


def leak_token():
    dealloc_type.Token()
