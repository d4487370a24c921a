package dev.restante.standards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The page. Its tables are read strictly: a line with a bar in front belongs to one, begins it or is a row with as many
 * cells as its columns.
 *
 * @param text all of it
 * @param rows those of all tables in order
 */
record Standards(String text, List<Row> rows) {

    static final Path FILE = Path.of("..", "docs", "standards.md");

    private static final String WHAT_IS_MISSING = "\n## Not there\n";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static Standards read() throws IOException {
        String text = Files.readString(FILE);
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("|")) {
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = cells(line);
            } else if (!line.matches("\\|(-+\\|)+")) {
                rows.add(row(columns, line));
            }
        }
        return new Standards(text, List.copyOf(rows));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static Row row(List<String> columns, String line) {
        List<String> cells = cells(line);
        if (cells.size() != columns.size()) {
            throw new AssertionError("%s: %d cells, where the columns are %s (no cell can have a bar): %s"
                    .formatted(FILE, cells.size(), columns, line));
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(columns.get(i), cells.get(i));
        }
        return new Row(columns.get(0), byColumn);
    }

    List<Row> table(String firstColumn) {
        List<Row> table =
                rows.stream().filter(row -> row.table().equals(firstColumn)).toList();
        if (table.isEmpty()) {
            throw new AssertionError("%s has no table whose first column is '%s'".formatted(FILE, firstColumn));
        }
        return table;
    }

    /** What the last section says that nobody will find. */
    List<String> missing() {
        int at = text.indexOf(WHAT_IS_MISSING);
        if (at < 0) {
            throw new AssertionError("%s has no section%s".formatted(FILE, WHAT_IS_MISSING));
        }
        return CODE.matcher(text.substring(at))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    List<Link> links() {
        return Link.allIn(text);
    }
}
