package dev.restante.imap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxPatternTest {

    private static boolean matches(String pattern, String name) {
        return new MailboxPattern(pattern).matches(name);
    }

    @ParameterizedTest
    @CsvSource({
        "foo, foo, true",
        "foo, Foo, false",
        "foo, foo/, false",
        "'', '', true",
        "*, '', true",
        "*, a/b/c, true",
        "%, a, true",
        "%, a/b, false",
        "%/%, a/b, true",
        "%/%, a/b/c, false",
        "*/%, a/b/c, true",
        "a*c, a/b/c, true",
        "a%c, abc, true",
        "a%c, a/c, false",
        "%*%, a/b, true",
        "*b*, abc, true",
        "*ab, aab, true",
        "a%, a, true",
        "inbox, INBOX, true",
        "iNb%, INBOX, true",
        "*ox, INBOX, true",
        "inbox/%, INBOX/old, true",
        "inbox/OLD, INBOX/old, false",
        "inboxes, INBOXES, false",
        "in, INBOX, false",
        "u\u0308*, \u00fcber, true",
        "%\u00fc%, a\u00fcb, true",
        "*%, a/b, true",
        "%*%%*, a/b/c, true",
        "%%%, a/b, false",
    })
    void matchesAsRfc3501Says(String pattern, String name, boolean expected) {
        assertThat(matches(pattern, name)).isEqualTo(expected);
    }

    @Property
    void matchesAsTheRegularExpressionDoes(
            @ForAll @Chars({'a', '/', '*', '%'}) @StringLength(max = 12) String pattern,
            @ForAll @Chars('/') @CharRange(from = 'a', to = 'b') @StringLength(max = 12) String name) {
        String regex = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '%' ? "[^/]*" : String.valueOf((char) c))
                .collect(Collectors.joining());

        assertThat(matches(pattern, name)).isEqualTo(Pattern.matches(regex, name));
    }

    /** With backtracking, this would outlast the universe. */
    @Test
    void takesLinearTimeForHostilePatterns() {
        assertThat(matches("*a".repeat(5000), "a".repeat(900) + "b")).isFalse();
        assertThat(matches("%*".repeat(5000) + "b", "a".repeat(900))).isFalse();
    }
}
