#ifndef NEWSGRAPH_KERNEL_VERSIONS_H
#define NEWSGRAPH_KERNEL_VERSIONS_H

// One body, compiled for each kind of processor; the loader binds the best one (an `ifunc`).
#if defined(__x86_64__) && defined(__linux__)
#define VERSIONS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VERSIONS
#endif

#endif
