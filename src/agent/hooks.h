/* The exported hooks. They have names of their own, so that the compiler takes none of them for the
 * library function it knows, and the system's headers may be included beside them. */
#ifndef DECREF_HOOKS_H
#define DECREF_HOOKS_H

#include <stddef.h>
#include <sys/types.h>

#include "compiler.h"
#include "events.h"
#include "originals.h"

#define HOOK(result, name, parameters) EXPORTED result hook_##name parameters __asm__(#name);
#include "hooks.def"

/* CPython's allocator domains. */
void hooks_python_install(void);  /* GIL held, or before Py_Initialize */
bool hooks_python_ours(unsigned domain); /* enum decref_domain */
uint64_t hooks_python_reinstalled(void);

/* The agent's own signal handlers, run mode only. */
void signals_watch(void);
/* The program handles SIGUSR2 itself: no snapshots on demand. */
bool signals_snapshot_signal_taken(void);

#endif
