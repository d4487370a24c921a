package dev.restante.pop3;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What follows a verb. Whoever got it wrong is told how the command is written. */
public final class Arguments {

    /** A number with more digits means a message that nobody has, or more lines than any message has. */
    private static final int MAX_DIGITS = 9;

    private final Pop3Command command;
    private final @Nullable String text;

    Arguments(Pop3Command command, @Nullable String text) {
        this.command = command;
        this.text = text;
    }

    /**
     * Takes everything after the first space as it is, spaces at both ends too (RFC 1939 section 7, PASS).
     *
     * @return the text, which is empty if nothing follows the space
     * @throws Pop3Exception if there is not even a space
     */
    public String text() throws Pop3Exception {
        if (text == null) {
            throw usage();
        }
        return text;
    }

    /**
     * Takes a name: everything after the first space, without spaces at both ends.
     *
     * @return the name
     * @throws Pop3Exception if there is none
     */
    public String name() throws Pop3Exception {
        String name = text().strip();
        if (name.isEmpty()) {
            throw usage();
        }
        return name;
    }

    /**
     * Makes sure that there is nothing.
     *
     * @throws Pop3Exception if there is something
     */
    public void none() throws Pop3Exception {
        numbers(0, 0);
    }

    /**
     * Takes numbers.
     *
     * @param least how many there must be
     * @param most how many there may be
     * @return the numbers; one that is far beyond any message is made smaller, and still is beyond
     * @throws Pop3Exception if there are fewer, or more, or other things
     */
    public int[] numbers(int least, int most) throws Pop3Exception {
        String[] words = words(least, most);
        if (!Arrays.stream(words).allMatch(word -> word.matches("[0-9]+"))) {
            throw usage();
        }
        return Arrays.stream(words).mapToInt(Arguments::number).toArray();
    }

    /**
     * Takes words.
     *
     * @param least how many there must be
     * @param most how many there may be
     * @return the words
     * @throws Pop3Exception if there are fewer or more
     */
    public String[] words(int least, int most) throws Pop3Exception {
        String[] words =
                text == null || text.isBlank() ? new String[0] : text.strip().split(" +");
        if (words.length < least || words.length > most) {
            throw usage();
        }
        return words;
    }

    /**
     * Takes a name, which may have spaces in it, and a word.
     *
     * @return the two
     * @throws Pop3Exception if there are not both
     */
    public String[] nameAndWord() throws Pop3Exception {
        String both = name();
        int space = both.lastIndexOf(' ');
        if (space < 0) {
            throw usage();
        }
        return new String[] {both.substring(0, space).strip(), both.substring(space + 1)};
    }

    private static int number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(significant);
    }

    private Pop3Exception usage() {
        return new Pop3Exception("Usage: " + command.usage());
    }
}
