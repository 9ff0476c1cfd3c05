#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Runs what recurses deeply on a thread with a stack of its own, and waits for it.
///
/// Trees are as deep as the parser allows and runs as long as queries have clauses, which is more than the half megabyte that a thread
/// may have can hold. Only the pages that are touched cost memory.
enum DeepStack {
  static let bytes = 256 << 20

  private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Answers or throws what `body` does; throws `LimitExceeded` when there is no memory for the stack.
  static func run<Result>(_ body: () throws(CypherError) -> Result) throws(CypherError) -> Result {
    var outcome: Swift.Result<Result, CypherError>?
    withoutActuallyEscaping(body) { body in
      start(Work { outcome = Swift.Result(catching: body) })
    }
    guard let outcome else {
      throw CypherError(.limitExceeded, .runtime, "Memory", "there is no memory for so deep a query, expected a simpler one")
    }
    return try outcome.get()
  }

  private static func start(_ work: Work) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, bytes)
    let argument = Unmanaged.passRetained(work)
    #if canImport(Glibc)
      var thread = pthread_t()
      let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }
      guard pthread_create(&thread, &attributes, body, argument.toOpaque()) == 0 else { return argument.release() }
      pthread_join(thread, nil)
    #elseif canImport(Musl)
      var thread: pthread_t?
      let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }
      guard pthread_create(&thread, &attributes, body, argument.toOpaque()) == 0 else { return argument.release() }
      pthread_join(thread, nil)
    #else
      var thread: pthread_t?
      let body: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { argument in
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }
      guard pthread_create(&thread, &attributes, body, argument.toOpaque()) == 0, let thread else { return argument.release() }
      pthread_join(thread, nil)
    #endif
  }
}
