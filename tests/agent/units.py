"""The C units, the tables compared with what they describe, and the agent in processes without a Python."""
import glob
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
SOURCES = os.path.join(TOP, "src", "agent")
UNIT = os.path.join(HERE, "unit")

LIVE_BLOCKS = "live_blocks.c shadow.c object_types.c strings.c file_writer.c mappings.c memory.c"

# name: (test, agent sources, flags)
PROGRAMS = {
    "unwind_million_captures": ("unwind_test.c", "unwind.c unwind_parts.c unwind_rules.c cfi.c modules.c strings.c memory.c trie.c",
                                "-O2 -DDECREF_COMPARE_EVERY=64"),
    "unwind_frame_pointers": ("unwind_test.c", "unwind.c unwind_parts.c unwind_rules.c cfi.c modules.c strings.c memory.c trie.c",
                              "-O2 -fno-omit-frame-pointer -DDECREF_COMPARE_EVERY=64"),
    "trie_threads_tsan": ("trie_test.c", "trie.c memory.c", "-O1 -fsanitize=thread"),
    "trie_asan_ubsan": ("trie_test.c", "trie.c memory.c", "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "cfi_damaged_asan_ubsan": ("cfi_test.c", "cfi.c", "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "live_blocks_asan_ubsan": ("live_blocks_test.c", LIVE_BLOCKS, "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "live_blocks_threads_tsan": ("live_blocks_test.c", LIVE_BLOCKS, "-O1 -fsanitize=thread"),
    "handles_asan_ubsan": ("handles_test.c", "handles.c memory.c", "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "handles_threads_tsan": ("handles_test.c", "handles.c memory.c", "-O1 -fsanitize=thread"),
    "ticks_asan_ubsan": ("ticks_test.c", "ticks.c memory.c", "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "events_asan_ubsan": ("events_test.c", "events.c shadow.c memory.c", "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "events_threads_tsan": ("events_test.c", "events.c shadow.c memory.c", "-O1 -fsanitize=thread"),
    "snapshot_writer_asan_ubsan": ("snapshot_writer_test.c", "snapshot_writer.c trie.c " + LIVE_BLOCKS,
                                   "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "snapshot_writer_threads_tsan": ("snapshot_writer_test.c", "snapshot_writer.c trie.c " + LIVE_BLOCKS, "-O1 -fsanitize=thread"),
    "modules_asan_ubsan": ("modules_test.c", "modules.c cfi.c strings.c memory.c", "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
    "modules_threads_tsan": ("modules_test.c", "modules.c cfi.c strings.c memory.c", "-O1 -fsanitize=thread"),
    "mappings_model_asan_ubsan": ("mappings_test.c", "mappings.c memory.c",
                                  "-O1 -fsanitize=address,undefined -fno-sanitize-recover=all"),
}


def run_program(name, folder):
    test, sources, flags = PROGRAMS[name]
    output = os.path.join(folder, name)
    command = ["cc", "-std=c11", "-D_GNU_SOURCE", "-g", "-Wall", "-Wextra", "-Werror", "-Wno-infinite-recursion", "-I" + SOURCES, *flags.split(),
               os.path.join(UNIT, test), *[os.path.join(SOURCES, s) for s in sources.split()], "-o", output, "-lpthread", "-ldl"]
    built = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if built.returncode:
        return built.stdout.decode()[:1000]
    try:
        ran = subprocess.run([output], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    except subprocess.TimeoutExpired:
        return "hangs"
    return None if ran.returncode == 0 else "exit %d: %s" % (ran.returncode, ran.stdout.decode()[-1000:])


def hook_names():
    """Rows of hooks.def."""
    text = open(os.path.join(SOURCES, "hooks.def")).read()
    plain = re.findall(r"^HOOK\([^,]+, (\w+),", text, re.M)
    return plain + re.findall(r"^HOOK_OPENS_FD\((\w+),", text, re.M) + \
        re.findall(r"^HOOK_OPENS_POINTER\(\w+, [^,]+, (\w+),", text, re.M)


def every_hook_is_exported(folder):
    agent = os.path.join(folder, "libdecref_agent.so")
    symbols = subprocess.run(["nm", "-D", "--defined-only", agent], stdout=subprocess.PIPE, check=True).stdout.decode()
    exported = {line.split()[-1] for line in symbols.splitlines()}
    expected = set(hook_names()) | {"PyInit__decref_agent"}
    return None if exported == expected else "table and exports differ: %s" % sorted(exported ^ expected)


def every_hook_is_documented(folder):
    page = set(re.findall(r"\w+", open(os.path.join(TOP, "docs", "agent.md")).read()))
    missing = [name for name in hook_names() if name not in page]
    return "docs/agent.md does not name %s" % missing if missing else None


def layouts_equal_the_headers(folder):
    rows = [re.findall(r"-?\d+", row) for row in
            re.findall(r"^PYTHON_LAYOUT\((.*)\)", open(os.path.join(SOURCES, "python_layouts.def")).read(), re.M)]
    table = {row[0]: row for row in rows}
    seen = 0
    for include in glob.glob(os.path.expanduser("~/.pyenv/versions/3.*/include/python3.*")) + glob.glob("/usr/include/python3.*"):
        minor = re.search(r"python3\.(\d+)$", include)
        if minor is None or int(minor.group(1)) < 8 or not os.path.exists(os.path.join(include, "Python.h")):
            continue
        output = os.path.join(folder, "layout_row")
        subprocess.run(["cc", "-w", "-I" + include, "-I" + include + "/internal", os.path.join(UNIT, "layout_row.c"),
                        "-o", output], check=True)
        row = subprocess.run([output], stdout=subprocess.PIPE, check=True).stdout.decode().split()
        if table.get(row[0]) != row:
            return "%s: headers say %s, the table %s" % (include, row, table.get(row[0]))
        seen += 1
    return None if seen else "no CPython headers found"


def inert_without_a_python(folder):
    agent = os.path.join(folder, "libdecref_agent.so")
    empty = os.path.join(folder, "empty")
    os.makedirs(empty, exist_ok=True)
    environment = dict(os.environ, LD_PRELOAD=agent, DECREF_MODE="run", DECREF_DIR=empty)
    ran = subprocess.run(["bash", "-c", "ls / | wc -l; exit 5"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if ran.returncode != 5 or ran.stderr or os.listdir(empty):
        return "%d %s %s" % (ran.returncode, ran.stderr, os.listdir(empty))
    return None


def only_libc_is_needed(folder):
    dynamic = subprocess.run(["readelf", "-dlW", os.path.join(folder, "libdecref_agent.so")], stdout=subprocess.PIPE,
                             check=True).stdout.decode()
    needed = re.findall(r"NEEDED.*\[(.*)\]", dynamic)
    tls = re.search(r"^\s*TLS\s+(?:0x\w+\s+){4}(0x\w+)", dynamic, re.M)
    if needed != ["libc.so.6"] or int(tls.group(1), 16) >= 64:
        return "needs %s, %s bytes of TLS" % (needed, tls.group(1))
    return None


TABLES = [every_hook_is_exported, every_hook_is_documented, layouts_equal_the_headers, inert_without_a_python,
          only_libc_is_needed]


def run(folder, wanted):
    for name in PROGRAMS:
        if wanted("unit/" + name):
            yield "unit/" + name, run_program(name, folder)
    for check in TABLES:
        if wanted("unit/" + check.__name__):
            yield "unit/" + check.__name__, check(folder)


if __name__ == "__main__":
    sys.exit("run tests/agent/run")
