"""The driver's pipes: python/decref/channel.py. Each case runs in a child, for the channel may end its process."""

import os
import subprocess
import sys
import unittest

FOLDER = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "python", "decref"))
ECHO = """
import os, sys
sys.path.insert(0, sys.argv[1])
import channel
link = channel.Channel(int(sys.argv[2]), int(sys.argv[3]))
exec(sys.argv[4])
while True:
    kind, arguments = link.receive()
    link.send(kind, "|".join(arguments))
"""


class Conversation(unittest.TestCase):
    def start(self, before=""):
        commands, self.to_child = os.pipe()
        self.from_child, answers = os.pipe()
        child = subprocess.Popen(
            [sys.executable, "-c", ECHO, FOLDER, str(commands), str(answers), before], pass_fds=(commands, answers)
        )
        os.close(commands)
        os.close(answers)
        self.addCleanup(os.close, self.from_child)
        self.addCleanup(child.wait)
        self.addCleanup(self.close_commands)
        return child

    def close_commands(self):
        if self.to_child is not None:
            os.close(self.to_child)
            self.to_child = None

    def read(self, size):
        data = b""
        while len(data) < size:
            chunk = os.read(self.from_child, size - len(data))
            if not chunk:
                break
            data += chunk
        return data

    def test_frames_arrive_whole_however_they_are_cut(self):
        self.start()
        for byte in b"load 7\na\0bc\0\xc3\xa9":
            os.write(self.to_child, bytes([byte]))
        self.assertEqual(self.read(14), b"load 7\na|bc|\xc3\xa9")

    def test_answers_larger_than_a_pipe(self):
        self.start("link.send('counts', bytes(1 << 20))")
        self.assertEqual(len(self.read(len(b"counts 1048576\n") + (1 << 20))), 15 + (1 << 20))

    def test_closing_low_descriptors_does_not_hurt(self):
        self.start("os.closerange(3, 256)")
        os.write(self.to_child, b"a 1\nx")
        self.assertEqual(self.read(5), b"a 1\nx")

    def test_a_file_that_took_the_number_is_never_written_to(self):
        child = self.start("os.closerange(3, 2000); [os.open(os.devnull, os.O_RDWR) for _ in range(1000)]")
        self.assertEqual(child.wait(), 87)

    def test_end_of_the_commands_ends_the_child(self):
        child = self.start()
        self.close_commands()
        self.assertEqual(child.wait(), 0)

    def test_children_of_the_target_do_not_inherit_the_pipes(self):
        self.start("import subprocess; link.send('fds', subprocess.check_output(['ls', '/proc/self/fd'], close_fds=False))")
        head = b""
        while not head.endswith(b"\n"):
            head += self.read(1)
        listing = self.read(int(head.split()[1])).split()
        self.assertNotIn(b"801", listing)
        self.assertNotIn(b"802", listing)


if __name__ == "__main__":
    unittest.main()
