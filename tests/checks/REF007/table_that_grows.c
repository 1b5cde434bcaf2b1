#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdlib.h>
#include <string.h>

/* A table of plain C whose cells move when it grows: the array freed is never the one the next call finds in the field. */

typedef struct Entry {
    struct Entry *next;
    unsigned key, value;
} Entry;

typedef struct Table {
    Entry **cells;
    unsigned length, count;
    unsigned (*hash)(struct Table *, unsigned);
    int (*compare)(struct Table *, unsigned, unsigned);
} Table;

static int put(Table *table, Entry *entry, int may_grow);

static void
move_cells(Table *table, unsigned length)
{
    Entry **old = table->cells;
    unsigned old_length = table->length;
    table->cells = malloc(sizeof(Entry *) * length);
    if (!table->cells) {
        table->cells = old;
        return;
    }
    table->length = length;
    table->count = 0;
    memset(table->cells, 0, sizeof(Entry *) * length);
    for (unsigned i = 0; i < old_length; i++) {
        for (Entry *entry = old[i], *next; entry; entry = next) {
            next = entry->next;
            put(table, entry, 0);
        }
    }
    free(old);
}

static void
grow(Table *table)
{
    unsigned length = table->count > table->length * 3 ? table->length * 2 + 1 : table->length;
    if (length != table->length) {
        move_cells(table, length);
    }
}

static int
put(Table *table, Entry *entry, int may_grow)
{
    Entry **cell;
    for (cell = &table->cells[table->hash(table, entry->key) % table->length]; *cell; cell = &(*cell)->next) {
        int order = table->compare(table, (*cell)->key, entry->key);
        if (!order) {
            (*cell)->value = entry->value;
            free(entry);
            return 1;
        }
        else if (order > 0) {
            break;
        }
    }
    entry->next = *cell;
    *cell = entry;
    table->count++;
    if (may_grow) {
        grow(table);
    }
    return 1;
}

int
insert(Table *table, unsigned key, unsigned value)
{
    Entry **cell;
    for (cell = &table->cells[table->hash(table, key) % table->length]; *cell; cell = &(*cell)->next) {
        int order = table->compare(table, (*cell)->key, key);
        if (!order) {
            (*cell)->value = value;
            return 1;
        }
        else if (order > 0) {
            break;
        }
    }
    Entry *entry = malloc(sizeof *entry);
    if (!entry) {
        return 0;
    }
    entry->next = *cell;
    *cell = entry;
    entry->key = key;
    entry->value = value;
    table->count++;
    grow(table);
    return 1;
}

Table *
filled(const unsigned *keys, unsigned count, Table *(*make)(void))
{
    Table *table = make();
    for (unsigned i = 0; i < count; i++) {
        insert(table, keys[i], i);
    }
    return table;
}
