import Foundation
import Testing

/// Ready-made questions about `exports/`, asked as users ask them.
///
/// What `…` and `...` stand for is told at ``TranscriptTests``.
@Suite struct VerbTranscriptTests {
  @Test(arguments: TranscriptTests.steps(in: transcripts)) func theQuestionIsAnsweredSo(step: TranscriptTests.Step) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", step.command]
    shell.currentDirectoryURL = URL(fileURLWithPath: Checkout.root)
    let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let path = programs + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    shell.environment = ProcessInfo.processInfo.environment.merging(["PATH": path]) { $1 }
    let pipe = Pipe()
    shell.standardOutput = pipe
    shell.standardError = pipe
    try shell.run()
    let printed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    #expect(TranscriptTests.matches(Array(lines), step.printed), "$ \(step.command)\n\(printed)")
  }

  static let transcripts = """
    ```console
    $ newsgraph search exports umerov
     name                       │ kind   │ mentions │ relations │ id
    ────────────────────────────┼────────┼──────────┼───────────┼──────────────────────
     Rustem Umerov, also Umerov │ Person │ … │ … │ person/rustem-umerov
    $ newsgraph search exports Умєров
    ...
     Rustem Umerov │ … │ person/rustem-umerov
    ...
    $ newsgraph search exports macrom
    nothing is called 'macrom', these names come near
    ...
     Emmanuel Macron │ … │ person/emmanuel-macron
    ...
    $ newsgraph search exports qqqq --exit-status || echo "status $?"
    nothing is called 'qqqq'…
    status 1
    $ newsgraph show exports umerov
    Rustem Umerov
    person/rustem-umerov · Person · 8 mentions · in articles of 2025-05-16 to
      2025-06-03
    also: Rustem Umgerov; Umerov

    roles
      is Defence Minister of Ukraine · country/ukraine
          “Ukraine and Russia will each hand over 1,000 prisoners of war, Ukrainian
           Defence Minister Rustem Umerov announced on Friday after the two
           delegations had met in Istanbul.” — umerov-three-goals and 2 more sources
      leads Ukrainian delegation · organization/ukrainian-delegation
          “The Ukrainian delegation was once more led by Defence Minister Rustem
           Umgerov.” — hour-at-the-palace and 2 more sources

    attended →
      second meeting · event/second-meeting
          “The Ukrainian delegation was once more led by Defence Minister Rustem
           Umgerov.” — hour-at-the-palace

    proposed →
      a meeting between the presidents of Ukraine and Russia ·
          proposal/a-meeting-between-the-presidents-of-ukraine-and-russia
          “As the next step Umerov proposed a meeting between the presidents of
           Ukraine and Russia.” — umerov-three-goals
    $ newsgraph show exports ukrain
    exports: error: 'ukrain' may be … entities, expected one of the ids [entity-ambiguous]
      Ukraine · Country · country/ukraine
    ...
    $ newsgraph neighbors exports 'Keith Kellogg'
    Keith Kellogg · Person · person/keith-kellogg

    1 step
      United States · Country · country/united-states
          Keith Kellogg is envoy of United States
          Keith Kellogg is special envoy of United States
      American diplomats to be sent to Istanbul · Demand ·
          demand/american-diplomats-to-be-sent-to-istanbul
          Keith Kellogg demanded American diplomats to be sent to Istanbul
    $ newsgraph path exports 'Keith Kellogg' rubio
    Keith Kellogg → United States → Marco Rubio
    1. Keith Kellogg is envoy of United States
         “Andriy Yermak, who heads Zelensky's office, and the American envoy Keith
          Kellogg attended that meeting too.” — what-istanbul-settled
       also: Keith Kellogg is special envoy of United States
         “Keith Kellogg, the U.S. special envoy, found the Ukrainian demands
          reasonable and called for American diplomats to be sent to Istanbul.” —
          hour-at-the-palace
    2. Marco Rubio is secretary of state of United States
         “Hours before the negotiators met, Sybiha and Fidan had conferred in
          Istanbul with Marco Rubio, the U.S. secretary of state, about prisoners of
          war and about Ukrainian children whom Russia has taken away.” —
          what-istanbul-settled
    $ newsgraph path exports Kremlin Ukraine
    Kremlin → Ukraine
    1. Kremlin demanded Ukraine give up its hopes of joining NATO and pull all its
         soldiers out of four regions which Russia claims, and of which it holds the
         greater part, to Ukraine
         “The Kremlin demands that Ukraine give up its hopes of joining NATO and
          pull all its soldiers out of four regions which Russia claims, and of
          which it holds the greater part.” — monday-at-the-palace
    $ newsgraph path exports rubio 'Holy See'
    nothing connects Marco Rubio with Holy See
    $ newsgraph timeline exports 'meeting in Kyiv'
    2025-05-10  meeting in Kyiv · Meeting · event/2025-05-10-meeting-kyiv
    ...
                meeting in Kyiv took place in Kyiv
    ...
                    “On 10 May the leaders of France, Germany, Poland and the United
                     Kingdom gathered in Kyiv.” — what-istanbul-settled
    ...
    $ newsgraph who exports leads delegation
    Rustem Umerov · Person · person/rustem-umerov
      leads Ukrainian delegation · organization/ukrainian-delegation
    ...
    Vladimir Medinsky · Person · person/vladimir-medinsky
      leads Russian delegation · organization/russian-delegation
    ...
      leads Russian delegation [planned] · organization/russian-delegation
          “Vladimir Medinsky is expected to lead the Russian delegation again.” —
           monday-at-the-palace
    ...
    $ newsgraph who exports demanded --by Kremlin --of Ukraine
    Kremlin · Government · organization/kremlin
      demanded Ukraine give up its hopes of joining NATO and pull all its soldiers
          out of four regions which Russia claims, and of which it holds the greater
          part, to Ukraine ·
          demand/ukraine-give-up-its-hopes-of-joining-nato-and-pull-all-its-s
    ...
    $ newsgraph who exports leadz || echo "status $?"
    error: unknown relation 'leadz', did you mean LEADS [relation-unknown]
    status 64
    $ newsgraph top exports --label Persom || echo "status $?"
    error: unknown type of entity 'Persom', did you mean 'Person' [type-unknown]
    status 64
    $ newsgraph top exports --label Person --limit 1
     # │ name         │ kind   │ degree │ out │ in │ id
    …┼…
     1 │ Donald Trump │ Person │ … │ person/donald-trump
    $ newsgraph stats exports
    entities    …
    ...
    proven      … (100 %) of relations by a sentence
    ...
    $ newsgraph diff exports/graph.jsonl exports/graph.graphml --exit-status
    no difference
    $ newsgraph diff exports/graph.jsonl exports/graph.jsonld --exit-status
    no difference
    $ grep -v -e '"person/rustem-umerov","type":"Person"' exports/graph.jsonl | newsgraph diff exports - --quiet
    standard input:153: error: the source 'person/rustem-umerov' of relation 'r-645fcb175f69' has no row [jsonl-reference]
    standard input:194: error: the source 'person/rustem-umerov' of relation 'r-d47a9a312150' has no row [jsonl-reference]
    standard input:203: error: the source 'person/rustem-umerov' of relation 'r-e8e6b8f6edaf' has no row [jsonl-reference]
    standard input:205: error: the source 'person/rustem-umerov' of relation 'r-eb80c40cd063' has no row [jsonl-reference]
    - Rustem Umerov · Person · person/rustem-umerov
    - Rustem Umerov leads Ukrainian delegation · rel_r-645fcb175f69
          “The Ukrainian delegation was once more led by Defence Minister Rustem
           Umgerov.” — hour-at-the-palace and 2 more sources
    - Rustem Umerov proposed a meeting between the presidents of Ukraine and Russia
          · rel_r-d47a9a312150
          “As the next step Umerov proposed a meeting between the presidents of
           Ukraine and Russia.” — umerov-three-goals
    - Rustem Umerov is Defence Minister of Ukraine · rel_r-e8e6b8f6edaf
          “Ukraine and Russia will each hand over 1,000 prisoners of war, Ukrainian
           Defence Minister Rustem Umerov announced on Friday after the two
           delegations had met in Istanbul.” — umerov-three-goals and 2 more sources
    - Rustem Umerov attended second meeting · rel_r-eb80c40cd063
          “The Ukrainian delegation was once more led by Defence Minister Rustem
           Umgerov.” — hour-at-the-palace

    entities   0 added, 1 removed, 0 changed
    relations  0 added, 4 removed, 0 changed
    evidence   0 added, 8 removed
    ```
    """
}
