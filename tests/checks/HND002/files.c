#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int
stream_lost(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -1;
    }
    char line[16];
    if (fgets(line, sizeof line, file) == NULL) {
        return -1; // leak: HND002
    }
    fclose(file);
    return 0;
}

int
main(int argc, char **argv)
{
    FILE *file = fopen(argv[argc - 1], "r");
    return file == NULL;
}

int
stream_closed(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -1;
    }
    char line[16];
    int result = fgets(line, sizeof line, file) == NULL ? -1 : 0;
    fclose(file);
    return result;
}

int
descriptor_lost(const char *path)
{
    int fd = open(path, O_RDONLY);
    if (fd < 0) {
        return -1;
    }
    char byte;
    if (read(fd, &byte, 1) != 1) {
        return -1; // leak: HND002
    }
    close(fd);
    return byte;
}

int
descriptor_closed(const char *path)
{
    int fd = open(path, O_RDONLY);
    if (fd == -1) {
        return -1;
    }
    char byte = 0;
    read(fd, &byte, 1);
    close(fd);
    return byte;
}

int
directory_lost(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return -1;
    }
    return readdir(folder) != NULL; // leak: HND002
}

int
directory_closed(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL) {
        return -1;
    }
    int has_entry = readdir(folder) != NULL;
    closedir(folder);
    return has_entry;
}

int
returned_descriptor(const char *path)
{
    return open(path, O_RDONLY);
}
