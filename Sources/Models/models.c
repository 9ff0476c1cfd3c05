#include "include/NewsGraphModels.h"

// The loader maps these pages from the program's file when they are first touched; nothing is parsed or copied.
_Alignas(64) static const unsigned char english[] = {
#embed "english.model"
};

_Alignas(8) static const unsigned char lemmas[] = {
#embed "lemmas.model"
};

const newsgraph_model newsgraph_english_model = {"english", english, sizeof english};
const newsgraph_model newsgraph_lemmas_model = {"lemmas", lemmas, sizeof lemmas};
