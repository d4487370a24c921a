package dev.restante.imap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.Readers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagListTest {

    @ParameterizedTest
    @CsvSource({
        "(), ()",
        "(\\Seen), (\\Seen)",
        "(\\sEEN \\DELETED), (\\Deleted \\Seen)",
        "(\\Seen \\Seen), (\\Seen)",
        "(b $a \\Draft), (\\Draft $a b)",
        "(work WORK), (work)",
        "(Seen), (Seen)",
    })
    void readsFlagsInParentheses(String text, String flags) throws Exception {
        assertThat(FlagList.inParentheses(Readers.of(text + "\r\n"))).hasToString(flags);
    }

    @ParameterizedTest
    @CsvSource({"\\Seen, (\\Seen)", "\\Seen a, (\\Seen a)", "(\\Seen a), (\\Seen a)", "(), ()"})
    void readsFlagsWithOrWithoutParentheses(String text, String flags) throws Exception {
        assertThat(FlagList.withOrWithoutParentheses(Readers.of(text + "\r\n"))).hasToString(flags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\\Recent)",
                "(\\recent)",
                "(\\Foo)",
                "(\\)",
                "(\\*)",
                "( \\Seen)",
                "(\\Seen )",
                "(\\Seen",
                "(\\Seen  a)",
                "((a))",
                "(\"a\")",
                "(a\0)",
                "(a]b)",
                "\\Seen",
            })
    void refusesOthers(String text) {
        assertThatThrownBy(() -> FlagList.inParentheses(Readers.of(text + "\r\n")))
                .isInstanceOf(ImapSyntaxException.class);
    }
}
