// The bodies that the loader chooses among, without the choice.
#include "CKernelVersions.h"
#define NEWSGRAPH_KERNEL_VERSIONS_H
#define VERSIONS

#define ng_add_row portable_add_row
#define ng_sum_rows portable_sum_rows
#define ng_products portable_products
#define ng_lstm_step portable_lstm_step
#define ng_rectify portable_rectify
#define ng_lstm_forward portable_lstm_forward
#define ng_lstm_backward portable_lstm_backward
#define ng_add_scaled portable_add_scaled
#define ng_sum_of_squares portable_sum_of_squares
#define ng_average portable_average
#define ng_adam portable_adam
#include "inference.c"
#include "products.c"
#include "training.c"
