package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAddressTest {

    /** As ENVELOPE would tell it, with "-" for NIL. */
    private static String parse(String value) {
        return MailAddress.parseList(value).stream()
                .map(a ->
                        "(" + nil(a.name()) + " " + nil(a.route()) + " " + nil(a.mailbox()) + " " + nil(a.host()) + ")")
                .collect(Collectors.joining());
    }

    private static String nil(String value) {
        return value == null ? "-" : "'" + value + "'";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jane@example.com|(- - 'jane' 'example.com')",
                "Jane Doe <jane@example.com>|('Jane Doe' - 'jane' 'example.com')",
                "John Q. Public <john@x>|('John Q. Public' - 'john' 'x')",
                "\"Doe, Jane\" <jane@x>, bob@y|('Doe, Jane' - 'jane' 'x')(- - 'bob' 'y')",
                "\"Joe \\\"the \\\\ plumber\\\"\"<joe@x>|('Joe \"the \\ plumber\"' - 'joe' 'x')",
                "\"john smith\"@x|(- - 'john smith' 'x')",
                "<jane@x>|(- - 'jane' 'x')",
                "\"\" <jane@x>|(- - 'jane' 'x')",
                "jane@[192.0.2.1]|(- - 'jane' '[192.0.2.1]')",
                "jane@[IPv6:2001:db8::1], bob@x|(- - 'jane' '[IPv6:2001:db8::1]')(- - 'bob' 'x')",
                "=?utf-8?q?J=C3=B6rg?= <j@x>|('=?utf-8?q?J=C3=B6rg?=' - 'j' 'x')",
                "J\u00f6rg <j\u00f6rg@b\u00fccher.example>|('J\u00f6rg' - 'j\u00f6rg' 'b\u00fccher.example')",
                "``|``",
                "  , ,|``",
                // comments
                "jane@x (Jane Doe)|('Jane Doe' - 'jane' 'x')",
                "Jane (the (real\\)) one) Doe <jane@x>|('Jane Doe' - 'jane' 'x')",
                "jane(c)@(c)example(c).com|('c' - 'jane' 'example.com')",
                "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>|('Pete' - 'pete' 'silly.test')",
                // groups: RFC 5322, appendices A.1.3 and A.6.1
                "A Group:Ed <joe@where.test>,joe@x,John <jdoe@one.test>;|(- - 'A Group' -)('Ed' - 'joe'"
                        + " 'where.test')(- - 'joe' 'x')('John' - 'jdoe' 'one.test')(- - - -)",
                "Undisclosed recipients:;|(- - 'Undisclosed recipients' -)(- - - -)",
                "a@x, Friends: b@x;, c@x|(- - 'a' 'x')(- - 'Friends' -)(- - 'b' 'x')(- - - -)(- - 'c' 'x')",
                "Never ended: a@x|(- - 'Never ended' -)(- - 'a' 'x')(- - - -)",
                // obsolete forms: RFC 5322, section 4.4
                "Mary <@node.test,@other.test:mary@example.net>|('Mary' '@node.test,@other.test' 'mary' 'example.net')",
                "john . doe @ example . com|(- - 'john.doe' 'example.com')",
                "Mary Smith <mary @ example . net>,, bob@x|('Mary Smith' - 'mary' 'example.net')(- - 'bob' 'x')",
            })
    void well_formed(String value, String expected) {
        assertThat(parse(value)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // RFC 7103, section 7.1
                "<@example.net:fran@example.com>|(- '@example.net' 'fran' 'example.com')",
                "<<<user2@example.org>>>|(- - 'user2' 'example.org')",
                "<another@example.net|(- - 'another' 'example.net')",
                "second@example.org>|(- - 'second' 'example.org')",
                "(Testing <fran@example.com>|('Testing' - 'fran' 'example.com')",
                "Testing) <sam@example.com>|('Testing)' - 'sam' 'example.com')",
                "<third@example.net, fourth@example.net>|(- - 'third' 'example.net')(- - 'fourth' 'example.net')",
                "\"Joe <joe@example.com>|('Joe' - 'joe' 'example.com')",
                "Joe|(- - 'Joe' '')",
                // and others that are seen
                "Joe Smith|('Joe Smith' - '' '')",
                "jane@x; bob@y|(- - 'jane' 'x')(- - 'bob' 'y')",
                "jane@x <jane@x>|('jane@x' - 'jane' 'x')",
                "Jane jane@x|('Jane' - 'jane' 'x')",
                "jane@x bob@y|('jane@x' - 'bob' 'y')",
                "<jane@x> <bob@y>|(- - 'jane' 'x')(- - 'bob' 'y')",
                "<jane@x> Jane|(- - 'jane' 'x')",
                "a@b@c|(- - 'a@b' 'c')",
                "<>|(- - '' '')",
                "@x|(- - '' 'x')",
                "jane@|(- - 'jane' '')",
                "<Jane Doe>|(- - 'Jane Doe' '')",
                "<mailto:jane@x>|(- - 'mailto:jane' 'x')",
                "jane@[192.0.2.1, bob@y|(- - 'jane' '[192.0.2.1')(- - 'bob' 'y')",
            })
    void malformed(String value, String expected) {
        assertThat(parse(value)).isEqualTo(expected);
    }

    @Test
    void says_what_an_item_is() {
        var items = MailAddress.parseList("Team: jane@x;, bob");
        assertThat(items).extracting(MailAddress::isGroupStart).containsExactly(true, false, false, false);
        assertThat(items).extracting(MailAddress::isGroupEnd).containsExactly(false, false, true, false);
        assertThat(items).extracting(MailAddress::address).containsExactly("", "jane@x", "", "bob");
    }

    @Test
    void is_bounded() {
        assertThat(MailAddress.parseList("a,".repeat(MailAddress.MAX_ITEMS + 10)))
                .hasSize(MailAddress.MAX_ITEMS);
        assertThat(MailAddress.parseList("g:" + "a,".repeat(MailAddress.MAX_ITEMS)))
                .hasSize(MailAddress.MAX_ITEMS + 1)
                .last()
                .matches(MailAddress::isGroupEnd);
    }
}
