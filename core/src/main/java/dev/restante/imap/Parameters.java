package dev.restante.imap;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the parameters in parentheses that extensions give to commands (RFC 4466 section 2): the modifiers of FETCH and
 * STORE, the parameters of SELECT and CREATE, the options of LIST and SEARCH.
 */
public final class Parameters {

    private Parameters() {}

    /**
     * One parameter: reads what follows its name, and notes it in the request.
     *
     * @param <R> what the command gathers while it is read
     */
    @FunctionalInterface
    public interface Parameter<R> {

        /**
         * Reads the value, if there is one, with the space before it.
         *
         * @param in stands right behind the name
         * @param request where the value is noted
         * @throws ImapSyntaxException if something else is there
         * @throws LiteralTooLargeException if a string is a literal beyond the limit
         * @throws ImapException if it can never be carried out
         * @throws IOException if the connection breaks
         */
        void read(ImapReader in, R request)
                throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException;
    }

    /**
     * {@code "(" name [SP value] *(SP name [SP value]) ")"}. Each name may be there once.
     *
     * @param in stands before the parenthesis
     * @param dialect knows which parameters there are
     * @param vocabulary of which kind they are
     * @param request where they are noted
     * @param <R> what the command gathers while it is read
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if a value can never be carried out
     * @throws IOException if the connection breaks
     */
    public static <R> void read(ImapReader in, ImapDialect dialect, Vocabulary<Parameter<R>> vocabulary, R request)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.expect('(');
        readList(in, dialect, vocabulary, request, false);
    }

    /**
     * The same, where there may also be none of them.
     *
     * @param in stands before the parenthesis
     * @param dialect knows which parameters there are
     * @param vocabulary of which kind they are
     * @param request where they are noted
     * @param <R> what the command gathers while it is read
     * @return whether there are any
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if a value can never be carried out
     * @throws IOException if the connection breaks
     */
    public static <R> boolean readAny(
            ImapReader in, ImapDialect dialect, Vocabulary<Parameter<R>> vocabulary, R request)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.expect('(');
        if (in.tryChar(')')) {
            return false;
        }
        readList(in, dialect, vocabulary, request, false);
        return true;
    }

    /**
     * The same, where there may be none of them, and each may be there several times (RFC 5258 section 3).
     *
     * @param in stands before the parenthesis
     * @param dialect knows which parameters there are
     * @param vocabulary of which kind they are
     * @param request where they are noted
     * @param <R> what the command gathers while it is read
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a string is a literal beyond the limit
     * @throws ImapException if a value can never be carried out
     * @throws IOException if the connection breaks
     */
    public static <R> void readRepeatable(
            ImapReader in, ImapDialect dialect, Vocabulary<Parameter<R>> vocabulary, R request)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.expect('(');
        if (!in.tryChar(')')) {
            readList(in, dialect, vocabulary, request, true);
        }
    }

    private static <R> void readList(
            ImapReader in, ImapDialect dialect, Vocabulary<Parameter<R>> vocabulary, R request, boolean repeatable)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        Set<String> seen = new HashSet<>();
        do {
            String name = in.atom().toUpperCase(Locale.ROOT);
            if (!seen.add(name) && !repeatable) {
                throw new ImapSyntaxException("The " + vocabulary.what() + " " + name + " is there twice");
            }
            dialect.word(vocabulary, name)
                    .orElseThrow(() -> new ImapSyntaxException("There is no " + vocabulary.what() + " " + name))
                    .read(in, request);
        } while (in.trySp());
        in.expect(')');
    }
}
