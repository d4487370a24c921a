package dev.restante.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The Java that people are shown is compiled and run: each block of it stands, line by line, in a test beside this one,
 * or in one of the program.
 */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final List<Path> TESTS = List.of(
            Path.of("src/test/java/dev/restante/docs"), ROOT.resolve("docker/src/test/java/dev/restante/server/docs"));
    private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    private record Block(Path page, int line, String code) {

        static Stream<Block> of(Path page) {
            String text = read(page);
            return JAVA_BLOCK.matcher(text).results().map(match -> of(page, text, match));
        }

        private static Block of(Path page, String text, MatchResult match) {
            int line = (int) text.substring(0, match.start()).lines().count() + 1;
            return new Block(page, line, match.group(1));
        }

        String name() {
            return page.getFileName() + ":" + line;
        }
    }

    @Test
    void readmeShowsJava() {
        assertThat(Block.of(ROOT.resolve("README.md"))).hasSizeGreaterThanOrEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> javaIsPartOfATest() throws IOException {
        return pages().stream()
                .flatMap(Block::of)
                .map(block -> DynamicTest.dynamicTest(block.name(), () -> assertIsPartOfATest(block.code())));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertIsPartOfATest(String block) throws IOException {
        String code = withoutIndentation(block);

        assertThat(tests()).as("a test in %s that has%n%s", TESTS, code).anyMatch(test -> test.contains(code));
    }

    private static List<String> tests() throws IOException {
        List<String> tests = new ArrayList<>();
        for (Path folder : TESTS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .map(DocumentationTest::read)
                        .map(DocumentationTest::withoutIndentation)
                        .forEach(tests::add);
            }
        }
        return tests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndentation(String code) {
        return code.replaceAll("(?m)^ +", "");
    }
}
