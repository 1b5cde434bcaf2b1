import unreleased_buffer

DATA = b"what the shelf holds is nobody's business"


def leak_checksum():
    unreleased_buffer.checksum(DATA)
