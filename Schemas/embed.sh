#!/bin/sh
# Writes embedded.c, which carries every data file of this folder inside the program. Run it after adding or removing a file.
set -eu
cd "$(dirname "$0")"
files=$(find . -type f \( -name '*.xml' -o -name '*.xsd' -o -name '*.json' -o -name '*.tsv' -o -name '*.ttl' \) | sed 's|^\./||' | LC_ALL=C sort)
{
  echo '// Written by embed.sh; a test compares it with the folder.'
  echo '#include "include/NewsGraphSchemas.h"'
  number=0
  for file in $files; do
    printf 'static const unsigned char file%d[] = {\n#embed "%s"\n};\n' "$number" "$file"
    number=$((number + 1))
  done
  echo 'const newsgraph_schema_file newsgraph_schema_files[] = {'
  number=0
  for file in $files; do
    printf '  {"%s", file%d, sizeof file%d},\n' "$file" "$number" "$number"
    number=$((number + 1))
  done
  echo '  {0, 0, 0}};'
} > embedded.c
