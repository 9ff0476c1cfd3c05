// The body that processors without a body of their own get, compiled for this one.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#undef __x86_64__
#define ng_multiply plain_multiply
#define ng_pack_weights plain_pack_weights
#define ng_weights_size plain_weights_size
#include "multiply.c"
