package dev.restante.imap.sort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.EntryState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SorterTest {

    private static List<Integer> sort(List<EntryState> mails, String... names) {
        return new Sorter(Stream.of(names).map(SorterTest::criterion).toList())
                .sort(mails).stream().map(EntryState::number).toList();
    }

    private static SortCriterion criterion(String name) {
        Map<String, SortKey<?>> keys =
                Character.toString(name.charAt(0)).equals("D") && name.length() > 4 ? SortKeys.DISPLAY : SortKeys.BASIC;
        return name.startsWith("-")
                ? new SortCriterion(SortKeys.BASIC.get(name.substring(1)), true)
                : new SortCriterion(keys.get(name), false);
    }

    @Test
    void sortsByEachKey() {
        List<EntryState> mails = Mails.of(
                "From: c@x\r\nTo: b@x\r\nCc: \"B\" <a@x>\r\nSubject: Re: b\r\nDate: 2 Jan 2020 00:00:00 +0000\r\nX: 123456789",
                "From: \"A\" <B@x>\r\nTo: c@x\r\nCc: b@x\r\nSubject: a\r\nDate: 2 Jan 2020 01:00:00 +0200\r\nX: 1",
                "From: a@x\r\nTo: a@x\r\nCc: c@x\r\nSubject: C\r\nDate: 1 Jan 2020 00:00:00 +0000\r\nX: 12");

        assertThat(sort(mails, "ARRIVAL")).containsExactly(1, 2, 3);
        assertThat(sort(mails, "-ARRIVAL")).containsExactly(3, 2, 1);
        assertThat(sort(mails, "CC")).containsExactly(1, 2, 3);
        assertThat(sort(mails, "DATE")).containsExactly(3, 2, 1);
        assertThat(sort(mails, "FROM")).containsExactly(3, 2, 1);
        assertThat(sort(mails, "SIZE")).containsExactly(3, 2, 1);
        assertThat(sort(mails, "SUBJECT")).containsExactly(2, 1, 3);
        assertThat(sort(mails, "TO")).containsExactly(3, 1, 2);
    }

    @Test
    void keepsTheOrderOfEqualsEvenInReverse() {
        List<EntryState> mails = Mails.of("Subject: a", "Subject: b", "Subject: A", "Subject: B", "X: none");

        assertThat(sort(mails, "SUBJECT")).containsExactly(5, 1, 3, 2, 4);
        assertThat(sort(mails, "-SUBJECT")).containsExactly(2, 4, 1, 3, 5);
        assertThat(sort(mails, "-SUBJECT", "-ARRIVAL")).containsExactly(4, 2, 3, 1, 5);
    }

    @Test
    void takesTheFirstAddressAsEnvelopeTellsIt() {
        List<EntryState> mails =
                Mails.of("To: b@x, a@x", "To: undisclosed:;", "X: none", "To:\r\nTo: c@x", "To: (comment) <a@z>");

        assertThat(sort(mails, "TO")).containsExactly(3, 5, 1, 4, 2);
    }

    @Test
    void sortsByTheNamesThatAreShown() {
        List<EntryState> mails = Mails.of(
                "From: zoe@x",
                "From: =?utf-8?Q?=C3=84nne?= <a@x>",
                "From: \"Bob\" <c@x>",
                "From: aa@x",
                "From: list:;",
                "X: none",
                "From: \"\" <d@y>");

        assertThat(sort(mails, "DISPLAYFROM")).containsExactly(6, 4, 2, 3, 7, 5, 1);
    }
}
