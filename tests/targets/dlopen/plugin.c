/* Loaded, called and unloaded again; built twice under two names. */
#include <stdlib.h>

void *plugin_make(void);

void *plugin_make(void)
{
    char *volatile block = malloc(PLUGIN_SIZE);
    return block;
}
