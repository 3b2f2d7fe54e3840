#include <cmark.h>
// For the strings that libcmark returns, and for an allocator that knows its thread.
#include <pthread.h>
#include <string.h>
