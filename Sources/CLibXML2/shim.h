#ifndef NEWSGRAPH_CLIBXML2_H
#define NEWSGRAPH_CLIBXML2_H
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#endif
