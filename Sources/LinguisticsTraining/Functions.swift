@preconcurrency import Glibc

func exponential(_ x: Float) -> Float { expf(x) }
func logarithm(_ x: Float) -> Float { logf(x) }
func cosine(_ x: Float) -> Float { cosf(x) }
