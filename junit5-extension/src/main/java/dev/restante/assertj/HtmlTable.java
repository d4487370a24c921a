package dev.restante.assertj;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Reads a table of HTML as lines of text. */
final class HtmlTable {

    private HtmlTable() {}

    /** The texts of the cells, with bars between them; a row for each of the table itself, not of tables within it. */
    static List<String> rows(HtmlElement table) {
        Element element = table.element();
        return element.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
                .map(HtmlTable::cells)
                .toList();
    }

    private static String cells(Element row) {
        return row.children().stream().map(Element::text).collect(Collectors.joining(" | "));
    }
}
