#ifndef NEWSGRAPH_CLIBXML2_H
#define NEWSGRAPH_CLIBXML2_H
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

#endif
