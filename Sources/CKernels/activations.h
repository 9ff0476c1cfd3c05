#ifndef NEWSGRAPH_KERNEL_ACTIVATIONS_H
#define NEWSGRAPH_KERNEL_ACTIVATIONS_H

// Multiplication, addition and one division: the same bits on every processor where FP_CONTRACT is off before this is included. Training
// leaves it on: its products of matrices are joined with additions anyway.

// tanh as the rational function of degrees 13 and 6 that Eigen and XLA use; exact to about 1e-7.
static inline __attribute__((always_inline)) float tangent(float x) {
  x = x < -7.9f ? -7.9f : x;
  x = x > 7.9f ? 7.9f : x;
  float s = x * x;
  float p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = s * p + -8.60467152213735e-11f;
  p = s * p + 5.12229709037114e-08f;
  p = s * p + 1.48572235717979e-05f;
  p = s * p + 6.37261928875436e-04f;
  p = s * p + 4.89352455891786e-03f;
  float q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = s * q + 2.26843463243900e-03f;
  q = s * q + 4.89352518554385e-03f;
  return x * p / q;
}

static inline __attribute__((always_inline)) float logistic(float x) { return 0.5f * tangent(0.5f * x) + 0.5f; }

#endif
