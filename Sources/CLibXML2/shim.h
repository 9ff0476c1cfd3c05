#ifndef NEWSGRAPH_CLIBXML2_H
#define NEWSGRAPH_CLIBXML2_H
// Debian's libxml2 shows ICU in its headers, and Foundation brings an ICU of its own: one program must not see both. Only the layout of
// encoding handlers hangs on it, and nothing here looks inside one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// What a structured-error callback is given: `const` from 2.12 on. Callbacks are written as closure literals, or with
// this name, and so compile with either.
#if LIBXML_VERSION >= 21200
typedef const xmlError *newsgraph_xml_error;
#else
typedef xmlError *newsgraph_xml_error;
#endif

// Schema types are built on first use in versions that do not lock while they do so; some versions return nothing here.
static inline void newsgraph_xml_initialize(void) {
  xmlInitParser();
  xmlSchemaInitTypes();
}

// Errors that the library raises without a context go to a handler of the thread, which by default writes them to stderr.
typedef struct {
  xmlStructuredErrorFunc handler;
  void *data;
} newsgraph_xml_stray_errors;

// Sets the thread's handler and returns the one before.
static inline newsgraph_xml_stray_errors newsgraph_xml_take_stray_errors(newsgraph_xml_stray_errors next) {
  newsgraph_xml_stray_errors before = {xmlStructuredError, xmlStructuredErrorContext};
  xmlSetStructuredErrorFunc(next.data, next.handler);
  return before;
}

#endif
