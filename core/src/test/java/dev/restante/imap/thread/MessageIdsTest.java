package dev.restante.imap.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdsTest {

    @Test
    void readsAllInOrder() {
        assertThat(MessageIds.in("<a@x> junk <b@x>\t<c@x><d@x>")).containsExactly("a@x", "b@x", "c@x", "d@x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<01KF8JCEOCBS0045PS@xxx.yyy.com>",
                "<\"01KF8JCEOCBS0045PS\"@xxx.yyy.com>",
                "<\"01KF8JCEOC\\BS0045PS\"@xxx.yyy.com>",
                "< 01KF8JCEOCBS0045PS @ xxx.yyy.com >",
                "<not@closed <01KF8JCEOCBS0045PS@xxx.yyy.com>"
            })
    void normalisesQuoting(String id) {
        assertThat(MessageIds.in(id)).containsExactly("01KF8JCEOCBS0045PS@xxx.yyy.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@x", "<>", "<a>", "<@x>", "<a@>", "<a@x", "<\"a@x>", "<\"", "<\"\\", "<<<<"})
    void passesOverWhatIsNone(String value) {
        assertThat(MessageIds.in(value)).isEmpty();
    }

    @Test
    void keepsUpperAndLowerCaseApart() {
        assertThat(MessageIds.in("<A@x> <a@x>")).containsExactly("A@x", "a@x");
    }
}
