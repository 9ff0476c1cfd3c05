// Written by embed.sh; a test compares it with the folder.
#include "include/NewsGraphSchemas.h"
const newsgraph_schema_file newsgraph_schema_files[] = {
  {0, 0, 0}};
