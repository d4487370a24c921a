package dev.restante.magic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.Answer;
import dev.restante.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on magic addresses says what the code does. */
class MagicAddressDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "magic-addresses.md");
    private static final Pattern REFUSAL = Pattern.compile("C: RCPT TO:<(.+)>\nS: (\\d{3}) ([\\d.]+) (.+)\n");

    @Test
    void hasARowForEachKindOfTag() throws IOException {
        assertThat(rows("| tag | as | what happens |"))
                .containsExactlyElementsOf(TagKinds.ALL.stream()
                        .map(kind -> "| `%s` | %s | %s |".formatted(kind.form(), roles(kind), kind.meaning()))
                        .toList());
    }

    private static String roles(TagKind kind) {
        return Stream.of(Role.values())
                .filter(kind.places()::containsKey)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    @Test
    void hasARowForEachUsualReply() throws IOException {
        Stream<String> usual = UsualReply.ALL.stream()
                .map(each -> "| %d | %s | %s | %s |"
                        .formatted(each.code(), each.toRecipient(), each.toSender(), each.toMessage()));
        UsualReply other = UsualReply.unusual(500);
        String others = "| others | %s | %s | %s |"
                .formatted(other.toRecipient(), other.toSender(), other.toMessage())
                .replace("5.0.0", "4.0.0 or 5.0.0");

        assertThat(rows("| code | to `RCPT` (`smtp`) | to `MAIL` (`mail`) | to the message (`data`) |"))
                .containsExactlyElementsOf(
                        Stream.concat(usual, Stream.of(others)).toList());
    }

    @Test
    void showsRefusalsThatAreTrue() throws IOException {
        List<String> shown = REFUSAL.matcher(Files.readString(PAGE))
                .results()
                .map(match -> {
                    Fault refusal = MagicAddress.read(match.group(1), Role.RECIPIENT)
                            .inTurn()
                            .get(0)
                            .faults()
                            .get(0);
                    assertThat(refusal)
                            .isEqualTo(new Answer.Reply(
                                    Integer.parseInt(match.group(2)), match.group(3), List.of(match.group(4))));
                    return match.group(1);
                })
                .toList();
        assertThat(shown).hasSize(3);
    }

    private static List<String> rows(String header) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
