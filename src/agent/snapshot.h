/* The snapshot: everything the agent knows, written once, read by Decref.Trace.
 *
 * THE definition of the format. src/Decref.Trace/Agent/SnapshotLayout.cs mirrors it and
 * tests/Decref.Trace.Tests compares every constant, size and offset of both sides.
 * Keep in sync: this file, SnapshotLayout.cs, docs/formats/snapshot.md.
 *
 *   0                64                                  file size
 *   +----------------+----------------+----------------+--- ...
 *   | header         | section table  | section bytes  |
 *   +----------------+----------------+----------------+--- ...
 *
 * Little-endian, every record a multiple of 8 bytes, every section 8-byte aligned. A reader
 * must check each offset and count against the file size. Index 0 of the node, code, type and
 * string sections means "none". The agent writes to `NAME.partial` and renames: a snapshot
 * that exists under its own name is whole.
 */
#ifndef DECREF_SNAPSHOT_H
#define DECREF_SNAPSHOT_H

#include <stdint.h>

#define DECREF_SNAPSHOT_MAGIC 0x31504e5346455244ull /* "DREFSNP1" */
#define DECREF_SNAPSHOT_VERSION 1u

/* Why this snapshot was written. */
enum decref_snapshot_cause {
    DECREF_CAUSE_REQUEST = 1, /* the driver asked */
    DECREF_CAUSE_EXIT = 2,    /* exit(), return from main, or the interpreter's end */
    DECREF_CAUSE_SIGNAL = 3,  /* SIGUSR2 */
    DECREF_CAUSE_EXEC = 4,    /* the process is about to become another program */
};

enum decref_section {
    DECREF_SECTION_STRINGS = 1,      /* bytes; offset 0 is an empty string */
    DECREF_SECTION_MODULES = 2,      /* decref_module */
    DECREF_SECTION_NATIVE_NODES = 3, /* decref_native_node, by id */
    DECREF_SECTION_PYTHON_NODES = 4, /* decref_python_node, by id */
    DECREF_SECTION_CODES = 5,        /* decref_code, by id */
    DECREF_SECTION_TYPES = 6,        /* decref_type, by id */
    DECREF_SECTION_BLOCKS = 7,       /* decref_block */
    DECREF_SECTION_HANDLES = 8,      /* decref_handle */
    DECREF_SECTION_CHECKS = 9,       /* decref_check */
    DECREF_SECTION_TICKS = 10,       /* decref_tick, by birth; empty in test mode */
};

enum decref_domain {
    DECREF_DOMAIN_MALLOC = 1, /* malloc family, C++ new */
    DECREF_DOMAIN_RAW = 2,    /* PyMem_RawMalloc */
    DECREF_DOMAIN_MEM = 3,    /* PyMem_Malloc */
    DECREF_DOMAIN_OBJ = 4,    /* PyObject_Malloc, objects */
    DECREF_DOMAIN_MMAP = 5,   /* mmap, mremap */
};

enum decref_handle_kind {
    DECREF_HANDLE_FD = 1,
    DECREF_HANDLE_FILE = 2,   /* FILE* */
    DECREF_HANDLE_DIR = 3,    /* DIR* */
    DECREF_HANDLE_THREAD = 4, /* started, neither joined nor detached nor finished-detached */
};

enum decref_block_flags {
    DECREF_BLOCK_REUSED = 1, /* an object taken from a free list: stack and birth are those of the reuse */
};

/* Counts and states of the agent's own self-check, and of what it lost. */
enum decref_check_id {
    DECREF_CHECK_PYTHON_VERSION = 1,       /* PY_VERSION_HEX of the interpreter, 0: none seen */
    DECREF_CHECK_HOOKS_OURS = 2,           /* bit per domain raw, mem, obj: still hooked at the snapshot */
    DECREF_CHECK_HOOKS_REINSTALLED = 3,    /* times the hooks had been replaced and were set again */
    DECREF_CHECK_FRAMES_COMPARED = 4,      /* Python frames compared with CPython's own answer */
    DECREF_CHECK_FRAMES_DIFFERENT = 5,
    DECREF_CHECK_UNWINDS_COMPARED = 6,     /* incremental unwinds compared with a full one */
    DECREF_CHECK_UNWINDS_DIFFERENT = 7,
    DECREF_CHECK_EVENTS_RECORDED = 8,
    DECREF_CHECK_EVENTS_LOST = 9,          /* allocations that have no entry (cap reached, out of memory) */
    DECREF_CHECK_STACKS_TRUNCATED = 10,    /* deeper than the limit, or an unwind rule the agent cannot follow */
    DECREF_CHECK_FREELIST_TRACKING = 11,   /* decref_freelist_tracking */
    DECREF_CHECK_AGENT_BYTES = 12,         /* memory mapped by the agent */
    DECREF_CHECK_MEMORY_CAP = 13,          /* its cap, 0: none */
    DECREF_CHECK_DEGRADED = 14,            /* bit set of decref_degraded */
    DECREF_CHECK_FULL_UNWINDS = 15,        /* captures that could not be incremental */
    DECREF_CHECK_UNKNOWN_FREES = 16,       /* frees of blocks born before the agent or while it was off */
    DECREF_CHECK_SIGNAL_TAKEN = 17,        /* 1: the program handles SIGUSR2 itself, no snapshots on demand */
};

enum decref_freelist_tracking {
    DECREF_FREELIST_NONE = 0,      /* impossible here: reused objects keep their first maker */
    DECREF_FREELIST_REFTRACER = 1, /* PyRefTracer_SetTracer */
    DECREF_FREELIST_PATCHED = 2,   /* CPython's tracemalloc notification */
    DECREF_FREELIST_EMPTIED = 3,   /* free lists kept empty another way */
};

enum decref_degraded {
    DECREF_DEGRADED_NO_PYTHON_FRAMES = 1, /* unknown interpreter layout, or the frame check failed */
    DECREF_DEGRADED_STACK_CAP = 2,        /* stack trie full: later new stacks are recorded as none */
    DECREF_DEGRADED_BLOCK_CAP = 4,        /* memory cap: later blocks in new regions are not recorded */
    DECREF_DEGRADED_HANDLE_CAP = 8,
};

struct decref_snapshot_header { /* 64 bytes */
    uint64_t magic;
    uint32_t version;
    uint32_t section_count;
    uint32_t cause;
    uint32_t pid;
    uint32_t parent_pid;
    uint32_t sequence;       /* 1, 2, ... within the process */
    uint32_t first_birth;    /* only blocks and handles born at or after this iteration are in it */
    uint32_t next_iteration; /* the iteration, or tick, that would be stamped now */
    uint64_t start_time_ns;  /* CLOCK_REALTIME when the agent started */
    uint64_t time_ns;        /* CLOCK_REALTIME of this snapshot */
    uint64_t reserved;
};

struct decref_section_entry { /* 32 bytes */
    uint32_t section;
    uint32_t record_size; /* bytes; 1 for strings */
    uint64_t offset;      /* from the start of the file */
    uint64_t count;       /* records; bytes for strings */
    uint64_t reserved;
};

struct decref_module { /* 48 bytes: one executable mapping of an ELF object, also of one since unloaded */
    uint64_t start;    /* address range of the mapping */
    uint64_t end;
    uint64_t bias;     /* subtract from an address to get the ELF virtual address */
    uint32_t path;     /* string */
    uint32_t build_id; /* string of lower-case hex, 0: none */
    uint32_t first_epoch; /* valid for native nodes with first_epoch <= epoch <= last_epoch */
    uint32_t last_epoch;
    uint64_t reserved;
};

struct decref_native_node { /* 16 bytes: one frame on top of its caller */
    uint64_t pc_epoch; /* bits 0..47: return address (leaf: the hook's caller); bits 48..63: module epoch */
    uint32_t parent;   /* id of the caller's node */
    uint32_t reserved;
};

#define DECREF_PYTHON_STARTS_LOOP 0x80000000u

struct decref_python_node { /* 16 bytes */
    uint32_t code;   /* id */
    uint32_t offset; /* byte offset of the current instruction within co_code, and DECREF_PYTHON_STARTS_LOOP when an
                      * eval loop of its own runs the frame: native and Python stack meet there */
    uint32_t parent; /* id of the calling frame's node */
    uint32_t reserved;
};

struct decref_code { /* 40 bytes: copied when the code object was first seen */
    uint32_t filename;  /* string */
    uint32_t qualname;  /* string; co_name before 3.11 */
    int32_t first_line;
    uint32_t table_kind; /* 1 lnotab (<= 3.9), 2 linetable of 3.10, 3 location table (>= 3.11) */
    uint64_t table;      /* offset into the strings section */
    uint64_t table_size; /* bytes */
    uint64_t address;    /* of the code object, for telling apart only */
};

struct decref_type { /* 24 bytes: a type object met as ob_type of a live object */
    uint64_t address;
    uint32_t name;   /* string: tp_name */
    uint32_t module; /* string: __module__ where it could be read, else 0 */
    uint64_t flags;  /* tp_flags */
};

struct decref_block { /* 48 bytes: one live block */
    uint64_t address;
    uint64_t size;    /* bytes asked for */
    uint32_t native;  /* stack node */
    uint32_t python;  /* stack node */
    uint32_t birth;   /* test mode: iteration it was born in, 0: outside any; run mode: tick it was born in */
    uint32_t type;    /* domain obj only: id of ob_type when the block is an object */
    uint32_t domain;
    uint32_t flags;
    int64_t refcount; /* of an object, as read at the snapshot; -1: immortal; 0: not an object */
};

struct decref_handle { /* 32 bytes: one open handle */
    uint64_t value; /* the descriptor or pointer */
    uint32_t kind;
    uint32_t native;
    uint32_t python;
    uint32_t birth;
    uint32_t detail; /* string: path opened, "socket", "pipe" ..., 0: unknown */
    uint32_t reserved;
};

struct decref_tick { /* 8 bytes: what ran when the tick ended */
    uint32_t native; /* stack node */
    uint32_t python; /* stack node */
};

struct decref_check { /* 16 bytes */
    uint64_t id;
    uint64_t value;
};

#endif
