package dev.restante.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table in docs/lint.md is that of the rules. */
class LintDocumentTest {

    @Test
    void hasARowForEachRule() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/lint.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(MailLint.standard().rules().stream()
                        .map(LintDocumentTest::row)
                        .toList());
    }

    private static String row(LintRule rule) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.summary(), rule.reference());
    }
}
