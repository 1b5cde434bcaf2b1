#include "agent.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "codes.h"
#include "control.h"
#include "events.h"
#include "fork.h"
#include "frames.h"
#include "handles.h"
#include "hooks.h"
#include "mappings.h"
#include "memory.h"
#include "modules.h"
#include "python_api.h"
#include "run.h"
#include "shadow.h"
#include "snapshot_writer.h"
#include "strings.h"
#include "unwind.h"
#include "unwind_rules.h"

enum { MOST_NATIVE_NODES = 1 << 24, MOST_PYTHON_NODES = 1 << 22, MOST_STRING_BYTES = 1 << 28 };

struct agent agent;

uint64_t agent_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

bool agent_prepare_tables(void)
{
    static bool tried;
    static bool made;
    if (!tried) {
        tried = true;
        made = strings_create(&kept_strings, MOST_STRING_BYTES) && modules_create() && unwind_rules_create() &&
               native_create(MOST_NATIVE_NODES) && python_frames_create(MOST_PYTHON_NODES) && codes_create() &&
               shadow_create() && handles_create() && mappings_create();
        if (made) {
            modules_refresh();
        }
    }
    return made;
}

bool agent_start_recording(void)
{
    if (!agent_prepare_tables()) {
        return false;
    }
    if (agent_mode != MODE_RECORD) {
        shadow_clear();
        handles_clear();
        mappings_clear();
        codes_forget_all();
        __atomic_store_n(&agent_mode, MODE_RECORD, __ATOMIC_RELEASE);
    }
    return true;
}

static uint64_t parse_bytes(const char *text)
{
    return text != NULL ? strtoull(text, NULL, 10) : 0;
}

/* A command line of another version would misread the tables: stay out of the way and leave word. */
static bool version_matches(void)
{
    const char *wanted = getenv("DECREF_VERSION");
    if (wanted == NULL || strcmp(wanted, DECREF_AGENT_VERSION) == 0) {
        return true;
    }
    char path[sizeof agent.folder + 64];
    snprintf(path, sizeof path, "%s/%d.mismatch", agent.folder, agent.pid);
    snapshot_write_text(path, DECREF_AGENT_VERSION "\n");
    return false;
}

static enum agent_purpose read_purpose(void)
{
    const char *mode = getenv("DECREF_MODE");
    const char *folder = getenv("DECREF_DIR");
    if (mode == NULL || (folder != NULL && strlen(folder) >= sizeof agent.folder)) {
        return PURPOSE_NONE;
    }
    strcpy(agent.folder, folder != NULL ? folder : "");
    if (!version_matches()) {
        return PURPOSE_NONE;
    }
    return strcmp(mode, "run") == 0 ? PURPOSE_RUN : strcmp(mode, "test") == 0 ? PURPOSE_TEST : PURPOSE_NONE;
}

void agent_begin(void)
{
    agent.pid = own_pid();
    agent.start_time_ns = agent_clock();
    memory_set_cap(parse_bytes(getenv("DECREF_MEMORY_CAP")));
    thread_create_key();
    originals_look_at_chunks();
    agent.purpose = read_purpose();
    if (agent.purpose != PURPOSE_NONE) {
        fork_watch();
    }
    if (agent.purpose == PURPOSE_RUN) {
        run_start();
    }
}

__attribute__((constructor)) static void agent_load(void)
{
    originals_need();
    agent_mode = MODE_OFF;
    if (python_find()) {
        agent_begin();
    } else {
        const char *mode = getenv("DECREF_MODE");
        run_awaits_python = mode != NULL && strcmp(mode, "run") == 0;
    }
}
