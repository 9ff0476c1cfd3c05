#ifndef NEWSGRAPH_SCHEMAS_H
#define NEWSGRAPH_SCHEMAS_H
#include <stddef.h>

/// One file of this folder, carried in the program's read-only section.
typedef struct {
  /// Relative to this folder: "ontology/relations/leads.xml".
  const char *path;
  const unsigned char *bytes;
  size_t count;
} newsgraph_schema_file;

/// All of them, sorted by path; ended by an entry whose path is NULL.
extern const newsgraph_schema_file newsgraph_schema_files[];

/// The first of them; Swift cannot see an array whose length it is not told.
static inline const newsgraph_schema_file *newsgraph_schema_table(void) { return newsgraph_schema_files; }
#endif
