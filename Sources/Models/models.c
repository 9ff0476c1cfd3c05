#include "include/NewsGraphModels.h"

// The loader maps these pages from the program's file when they are first touched; nothing is parsed or copied.
_Alignas(8) static const unsigned char tagger[] = {
#embed "tagger.model"
};
_Alignas(8) static const unsigned char steps[] = {
#embed "steps.model"
};
_Alignas(8) static const unsigned char labels[] = {
#embed "labels.model"
};

const newsgraph_model newsgraph_tagger_model = {"tagger", tagger, sizeof tagger};
const newsgraph_model newsgraph_steps_model = {"steps", steps, sizeof steps};
const newsgraph_model newsgraph_labels_model = {"labels", labels, sizeof labels};
