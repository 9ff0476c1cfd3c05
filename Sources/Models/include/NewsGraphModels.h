#ifndef NEWSGRAPH_MODELS_H
#define NEWSGRAPH_MODELS_H
#include <stddef.h>

/// A trained model in the program's read-only section, at an address that is a multiple of 64.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} newsgraph_model;

extern const newsgraph_model newsgraph_english_model;
extern const newsgraph_model newsgraph_lemmas_model;
#endif
