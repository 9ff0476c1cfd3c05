#include "include/CValijson.h"
