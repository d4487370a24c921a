package dev.restante.standards;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of a table.
 *
 * @param table the heading of its first column
 * @param cells by the headings of their columns
 */
record Row(String table, Map<String, String> cells) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern RFC = Pattern.compile("RFC \\d+");

    private String cell(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new AssertionError("The table '%s' of %s has no column '%s', only %s"
                    .formatted(table, Standards.FILE, column, cells.keySet()));
        }
        return cell;
    }

    String subject() {
        return cell(table);
    }

    /** What is announced, in the tables that are about that. */
    String keyword() {
        return CODE.matcher(subject())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "'%s' in the table '%s' must be written as `KEYWORD`".formatted(subject(), table)));
    }

    /** By which a transcript shows that it is about this. */
    List<String> words() {
        return Pattern.compile(CODE + "|" + RFC)
                .matcher(table.equals("subject") ? subject() + " " + cell("standard") : subject())
                .results()
                .map(match -> match.group().replace("`", ""))
                .toList();
    }

    /** What stands before the colon; what makes it otherwise is for people. */
    ByDefault byDefault() {
        return ByDefault.of(cell("by default").split(":", 2)[0]);
    }

    List<Link> transcripts() {
        return Link.allIn(cell("transcripts"));
    }

    @Override
    public String toString() {
        return "the row %s of the table '%s' in docs/standards.md".formatted(subject(), table);
    }
}
