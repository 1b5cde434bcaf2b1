"""Reads a snapshot for the agent's own tests. Layout: src/agent/snapshot.h."""
import struct
from collections import namedtuple

Module = namedtuple("Module", "start end bias path build_id first_epoch last_epoch")
Native = namedtuple("Native", "pc epoch parent")
Python = namedtuple("Python", "code offset parent")
Code = namedtuple("Code", "filename qualname first_line table_kind table address")
Type = namedtuple("Type", "address name module flags")
Block = namedtuple("Block", "address size native python birth type domain flags refcount")
Handle = namedtuple("Handle", "value kind native python birth detail")

MALLOC, RAW, MEM, OBJ, MMAP = 1, 2, 3, 4, 5
FD, FILE, DIR, THREAD = 1, 2, 3, 4
STARTS_LOOP = 0x80000000
CHECKS = {1: "version", 2: "ours", 3: "reinstalled", 4: "frames", 5: "frames_different", 6: "unwinds", 7: "unwinds_different",
          8: "recorded", 9: "lost", 10: "truncated", 11: "freelist", 12: "bytes", 13: "cap", 14: "degraded", 15: "full",
          16: "unknown_frees", 17: "signal_taken"}


class Snapshot:
    def __init__(self, path):
        raw = open(path, "rb").read()
        (self.magic, self.version, sections, self.cause, self.pid, self.parent_pid, self.sequence, self.first_birth,
         self.next_iteration, self.start, self.time, _) = struct.unpack_from("<Q8I3Q", raw, 0)
        assert self.magic == 0x31504E5346455244 and self.version == 1
        found = {}
        for i in range(sections):
            section, size, offset, count, _ = struct.unpack_from("<IIQQQ", raw, 64 + 32 * i)
            assert offset % 8 == 0 and offset + size * count <= len(raw), "a section beyond the file"
            found[section] = (offset, size, raw[offset:offset + size * count])
        self.strings = found[1][2]

        def records(section, layout, size):
            assert found[section][1] == size == struct.calcsize(layout)
            return struct.iter_unpack(layout, found[section][2])
        text = self.text
        self.modules = [Module(a, b, c, text(p), text(i), f, l) for a, b, c, p, i, f, l, _ in records(2, "<3Q4IQ", 48)]
        self.native = [Native(p & (1 << 48) - 1, p >> 48, q) for p, q, _ in records(3, "<QII", 16)]
        self.python = [Python(c, o, p) for c, o, p, _ in records(4, "<4I", 16)]
        self.codes = [Code(text(f), text(q), l, k, self.strings[t:t + n], a)
                      for f, q, l, k, t, n, a in records(5, "<IIiIQQQ", 40)]
        self.types = [Type(a, text(n), text(m), f) for a, n, m, f in records(6, "<QIIQ", 24)]
        self.blocks = [Block(a, s, n, p, b, self.types[t].name if t else "", d, f, r)
                       for a, s, n, p, b, t, d, f, r in records(7, "<QQIIIIIIq", 48)]
        self.handles = [Handle(v, k, n, p, b, text(d)) for v, k, n, p, b, d, _ in records(8, "<Q6I", 32)]
        self.ticks = list(records(10, "<II", 8))
        self.checks = {CHECKS[i]: v for i, v in records(9, "<QQ", 16)}

    def text(self, offset):
        return self.strings[offset:self.strings.index(b"\0", offset)].decode() if offset else ""

    def python_stack(self, node):
        """Innermost first: (function, line)."""
        frames = []
        while node:
            code = self.codes[self.python[node].code]
            frames.append((code.qualname, line_of(code, self.python[node].offset & ~STARTS_LOOP)))
            node = self.python[node].parent
        return frames

    def starts(self, node):
        """Innermost first: whether an eval loop was entered with the frame."""
        marks = []
        while node:
            marks.append(bool(self.python[node].offset & STARTS_LOOP))
            node = self.python[node].parent
        return marks

    def native_stack(self, node):
        """Innermost first: (pc, module path)."""
        frames = []
        while node:
            entry = self.native[node]
            module = next((m for m in self.modules if m.start < entry.pc <= m.end
                           and m.first_epoch <= entry.epoch <= m.last_epoch), None)
            frames.append((entry.pc - (module.bias if module else 0), module.path if module else "?"))
            node = entry.parent
        return frames


def line_of(code, offset):
    if code.table_kind == 1:
        line, at = code.first_line, 0
        for step, delta in zip(code.table[::2], code.table[1::2]):
            at += step
            if at > offset:
                break
            line += delta - 256 if delta >= 128 else delta
        return line
    if code.table_kind == 2:
        line, at = code.first_line, 0
        for step, delta in zip(code.table[::2], code.table[1::2]):
            if delta != 128:
                line += delta - 256 if delta >= 128 else delta
            at += step
            if at > offset:
                return line if delta != 128 else None
        return None
    return _location_table_line(code, offset)


def _location_table_line(code, offset):
    table, i, line, at = code.table, 0, code.first_line, 0

    def varint():
        nonlocal i
        value = shift = 0
        while True:
            byte = table[i]
            i += 1
            value |= (byte & 63) << shift
            shift += 6
            if not byte & 64:
                return value

    def signed():
        value = varint()
        return -(value >> 1) if value & 1 else value >> 1
    while i < len(table):
        kind, length = table[i] >> 3 & 15, (table[i] & 7) + 1
        i += 1
        none = kind == 15
        if kind == 14:
            line += signed()
            varint(), varint(), varint()
        elif kind == 13:
            line += signed()
        elif 10 <= kind <= 12:
            line += kind - 10
            i += 2
        elif kind < 10:
            i += 1
        at += 2 * length
        if at > offset:
            return None if none else line
    return None
