#ifndef CVALIJSON_H
#define CVALIJSON_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled JSON Schema; made by cvalijson_compile, freed by cvalijson_free.
typedef struct cvalijson_schema cvalijson_schema;

/// Takes one mistake: the JSON pointer of the value and what is wrong with it, both ended by NUL and valid only during the call.
typedef void (*cvalijson_report)(void *context, const char *pointer, const char *message);

/// Compiles a schema from UTF-8; NULL when it is no schema, after one report that says why.
cvalijson_schema *cvalijson_compile(const char *bytes, size_t count, void *context, cvalijson_report report);

/// Checks a JSON text in UTF-8 against the schema: 1 when it is valid, 0 when it is not, after at least one report.
///
/// The caller has bounded the nesting and refused repeated names. The array that the root holds under the name `sliced` (none when NULL) is
/// checked a thousand items at a time, so that mistakes without number cost no memory without bound; other arrays and objects of more than
/// 20000 items are refused. Of strings only the first 2048 code points are looked at, because the regular expressions of the C++ library
/// recurse over the text: a schema with patterns sets a smaller maxLength beside them. At most 100 mistakes are reported.
int cvalijson_validate(
    const cvalijson_schema *schema, const char *bytes, size_t count, const char *sliced, void *context, cvalijson_report report);

void cvalijson_free(cvalijson_schema *schema);

#ifdef __cplusplus
}
#endif

#endif
