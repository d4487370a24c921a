package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What rights allow (RFC 4314 section 4). */
class RightsTest {

    private static final Flags ALL_FLAGS = Flags.of(List.of(SystemFlag.values()), List.of("urgent"));

    @Test
    void addsAndTakesAway() {
        Rights rights = Rights.of(Right.READ, Right.SEEN).plus(Rights.of(Right.INSERT));

        assertThat(rights).hasToString("rsi").isEqualTo(Rights.of(Right.INSERT, Right.SEEN, Right.READ));
        assertThat(rights.minus(Rights.of(Right.SEEN, Right.WRITE))).hasToString("ri");
        assertThat(Rights.ALL).hasToString("lrswipkxtea");
    }

    @Test
    void letsEachFlagBeChangedByItsRight() {
        assertThat(Rights.of(Right.SEEN).changeable(ALL_FLAGS)).hasToString("(\\Seen)");
        assertThat(Rights.of(Right.DELETE_MESSAGES).changeable(ALL_FLAGS)).hasToString("(\\Deleted)");
        assertThat(Rights.of(Right.WRITE).changeable(ALL_FLAGS)).hasToString("(\\Answered \\Flagged \\Draft urgent)");
        assertThat(Rights.ALL.changeable(ALL_FLAGS)).isEqualTo(ALL_FLAGS);
        assertThat(Rights.of(Right.READ).changeable(ALL_FLAGS)).isEqualTo(Flags.NONE);
    }

    @Test
    void keepsFlagsThatCannotBeChangedAsTheyWere() {
        Flags before = Flags.of(SystemFlag.SEEN, SystemFlag.DELETED);
        Flags wanted = Flags.of(SystemFlag.FLAGGED);

        assertThat(Rights.of(Right.WRITE).restrict(before, wanted)).hasToString("(\\Flagged \\Deleted \\Seen)");
        assertThat(Rights.of(Right.SEEN).restrict(before, wanted)).hasToString("(\\Deleted)");
        assertThat(Rights.NONE.restrict(before, wanted)).isEqualTo(before);
        assertThat(Rights.ALL.restrict(before, wanted)).isEqualTo(wanted);
    }

    @Test
    void allowsChangesByAnyRightThatChangesSomething() {
        for (Right right : List.of(Right.SEEN, Right.WRITE, Right.DELETE_MESSAGES, Right.INSERT, Right.EXPUNGE)) {
            assertThat(Rights.of(right).allowChanges()).as("%s", right).isTrue();
        }
        assertThat(Rights.of(Right.LOOKUP, Right.READ, Right.POST, Right.CREATE, Right.DELETE_MAILBOX, Right.ADMINISTER)
                        .allowChanges())
                .isFalse();
    }

    @Test
    void insistsOnRights() {
        Rights rights = Rights.of(Right.READ, Right.SEEN);

        assertThatCode(() -> rights.require(Right.READ, Right.SEEN)).doesNotThrowAnyException();
        assertThatCode(() -> rights.requireAny(Right.INSERT, Right.SEEN)).doesNotThrowAnyException();
        assertThatCode(() -> rights.requireSomeOf(ALL_FLAGS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rights.require(Right.READ, Right.INSERT))
                .hasMessage(
                        "This needs the right i to the mailbox; MYRIGHTS tells which are there, SETACL changes them");
        assertThatThrownBy(() -> rights.requireAny(Right.INSERT, Right.POST))
                .hasMessageStartingWith("This needs one of the rights i, p to the mailbox;");
        assertThatThrownBy(() -> rights.requireSomeOf(Flags.of(SystemFlag.DELETED)))
                .hasMessageStartingWith("This needs a right to change these flags (s, t or w);");
    }

    @Test
    void takingAwayAllFlagsNeedsARightToSomeOfThem() {
        assertThatCode(() -> Rights.of(Right.SEEN).requireSomeOf(Flags.NONE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Rights.of(Right.READ).requireSomeOf(Flags.NONE))
                .isInstanceOf(MailboxException.class);
    }
}
