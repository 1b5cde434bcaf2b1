"""The frames of docs/formats/driver-protocol.md, over two descriptors kept out of the target's reach."""

import os

EXIT_CHANNEL_CLOSED = 87  # TargetProcess.cs knows it

# Above what daemonising code closes one by one, below the usual limit of 1024 open files.
COMMANDS = 801
ANSWERS = 802


class Channel:
    def __init__(self, commands, answers):
        self.commands = _moved(commands, COMMANDS)
        self.answers = _moved(answers, ANSWERS)
        self.identities = {fd: _identity(fd) for fd in (self.commands, self.answers)}
        self.pending = b""

    def receive(self):
        while b"\n" not in self.pending:
            self._read_more()
        head, _, self.pending = self.pending.partition(b"\n")
        kind, length = head.decode("ascii").split(" ")
        while len(self.pending) < int(length):
            self._read_more()
        payload, self.pending = self.pending[: int(length)], self.pending[int(length) :]
        return kind, payload.decode("utf-8", "surrogateescape").split("\0")

    def send(self, kind, payload=b""):
        if isinstance(payload, str):
            payload = payload.encode("utf-8", "surrogateescape")
        left = memoryview(b"%s %d\n%s" % (kind.encode("ascii"), len(payload), payload))
        while left:
            self._require_ours(self.answers)
            left = left[os.write(self.answers, left) :]

    def _read_more(self):
        self._require_ours(self.commands)
        chunk = os.read(self.commands, 65536)
        if not chunk:
            os._exit(0)
        self.pending += chunk

    def _require_ours(self, descriptor):
        """The target may have closed it, and may have opened a file of its own under the same number."""
        try:
            ours = _identity(descriptor) == self.identities[descriptor]
        except OSError:
            ours = False
        if not ours:
            os._exit(EXIT_CHANNEL_CLOSED)


def _moved(descriptor, number):
    try:
        os.dup2(descriptor, number, inheritable=False)
    except OSError:  # a low limit of open files
        os.set_inheritable(descriptor, False)
        return descriptor
    os.close(descriptor)
    return number


def _identity(descriptor):
    status = os.fstat(descriptor)
    return status.st_dev, status.st_ino
