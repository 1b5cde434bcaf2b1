/* The live blocks, read out of the shadow for a snapshot. */
#ifndef DECREF_LIVE_BLOCKS_H
#define DECREF_LIVE_BLOCKS_H

#include <stdint.h>

#include "file_writer.h"
#include "object_types.h"

/* One decref_block for each block born at `first_birth` or later. */
void live_blocks_write(struct file_writer *file, struct object_types *types, uint32_t first_birth);
/* The same for mmap'ed ranges. */
void live_mappings_write(struct file_writer *file, uint32_t first_birth);

#endif
