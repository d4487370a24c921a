package dev.restante.store;

import static dev.restante.store.SystemFlag.DELETED;
import static dev.restante.store.SystemFlag.FLAGGED;
import static dev.restante.store.SystemFlag.SEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsTest {

    @Test
    void showsItselfAsOnTheWire() {
        assertThat(Flags.NONE).hasToString("()");
        assertThat(Flags.of(SEEN, DELETED)).hasToString("(\\Deleted \\Seen)");
        assertThat(Flags.of(List.of(SEEN), List.of("urgent", "$Label1"))).hasToString("(\\Seen $Label1 urgent)");
        assertThat(Flags.of(List.of(), List.of("urgent"))).hasToString("(urgent)");
    }

    @Test
    void takesAFlagTwice() {
        assertThat(Flags.of(SEEN, SEEN)).isEqualTo(Flags.of(List.of(SEEN, SEEN), List.of()));
    }

    @Test
    void comparesKeywordsWithoutCase() {
        Flags flags = Flags.of(List.of(SEEN), List.of("Urgent"));

        assertThat(flags.hasKeyword("URGENT")).isTrue();
        assertThat(flags).isEqualTo(Flags.of(List.of(SEEN), List.of("urgent"))).isNotEqualTo(Flags.of(SEEN));
        assertThat(flags.plus(Flags.of(List.of(), List.of("urgent")))).hasToString("(\\Seen Urgent)");
        assertThat(flags.minus(Flags.of(List.of(), List.of("urgent")))).isSameAs(Flags.of(SEEN));
    }

    @Test
    void addsAndTakesAway() {
        assertThat(Flags.of(SEEN).plus(Flags.of(DELETED))).isEqualTo(Flags.of(DELETED, SEEN));
        assertThat(Flags.of(SEEN, DELETED).minus(Flags.of(SEEN, FLAGGED))).isEqualTo(Flags.of(DELETED));
    }

    @Test
    void editsAsStoreDoes() {
        Flags present = Flags.of(List.of(SEEN), List.of("a"));
        Flags named = Flags.of(List.of(DELETED), List.of("b"));

        assertThat(FlagEdit.REPLACE.apply(present, named)).isEqualTo(named);
        assertThat(FlagEdit.ADD.apply(present, named)).hasToString("(\\Deleted \\Seen a b)");
        assertThat(FlagEdit.REMOVE.apply(present, Flags.of(List.of(SEEN), List.of("A"))))
                .isSameAs(Flags.NONE);
    }

    @Test
    void cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> Flags.of(List.of(), List.of("a")).keywords().add("b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
