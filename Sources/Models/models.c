#include "include/NewsGraphModels.h"

// The loader maps these pages from the program's file when they are first touched; nothing is parsed or copied.
_Alignas(64) static const unsigned char english[] = {
#embed "english.model"
};

const newsgraph_model newsgraph_english_model = {"english", english, sizeof english};
