package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** One run of test classes within a test. What they publish comes back in the order of its publication. */
final class TestRun {

    private final EngineExecutionResults results;

    private TestRun(EngineExecutionResults results) {
        this.results = results;
    }

    static TestRun of(Class<?>... testClasses) {
        return new TestRun(engine(testClasses).execute());
    }

    static TestRun inParallel(int threads, Class<?>... testClasses) {
        return new TestRun(engine(testClasses)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(threads))
                .execute());
    }

    /** Reports of failures go to a directory. */
    static TestRun reporting(Path directory, Class<?>... testClasses) {
        return new TestRun(engine(testClasses)
                .configurationParameter(ReportFolder.PARAMETER, directory.toString())
                .execute());
    }

    private static EngineTestKit.Builder engine(Class<?>... testClasses) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter(ReportFolder.PARAMETER, "")
                .selectors(Stream.of(testClasses)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(DiscoverySelector[]::new));
    }

    /** Failures first: they say more than numbers. */
    void assertSucceeded(int tests) {
        assertThat(failures()).isEmpty();
        results.testEvents().assertStatistics(stats -> stats.started(tests).succeeded(tests));
    }

    /** Of tests and of what is around them. */
    List<Throwable> failures() {
        return results.allEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    Throwable onlyFailure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    List<String> published(String key) {
        return results.allEvents().reportingEntryPublished().stream()
                .map((Event event) ->
                        event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(entry -> entry.containsKey(key))
                .map(entry -> entry.get(key))
                .toList();
    }
}
