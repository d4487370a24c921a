package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlAssertTest {

    private static final String HTML = """
            <div class="content">
              <h1>Your order</h1>
              <p>Hello <b>Jane</b></p>
              <a class="button" href="https://shop.example.com/confirm?token=1">Confirm
                now</a>
              <a href="https://shop.example.com/">Shop</a>
              <table id="order">
                <tr><th>Item</th><th>Price</th></tr>
                <tr><td>Tea <small>(green)</small></td><td>4.20</td></tr>
              </table>
            </div>
            """;

    @Test
    void hasElementPassesWhenTheSelectorChoosesOne() {
        assertThatHtml(HTML).hasElement("div.content > h1").hasElement("a[href^=https]");
    }

    @Test
    void hasElementFailsWithTheElementsThatComeNearest() {
        assertFails(
                () -> assertThatHtml(HTML).hasElement("div.content > a.link"),
                "Expected the HTML\n"
                        + "to have an element \"div.content > a.link\"\n"
                        + "but there is none; nearest is \"div.content > a\" with\n"
                        + "  <a class=\"button\" href=\"https://shop.example.com/confirm?token=1\">Confirm now</a>\n"
                        + "  <a href=\"https://shop.example.com/\">Shop</a>");
    }

    @Test
    void hasElementFailsWithTheHtmlWhenNothingComesNear() {
        assertFails(
                () -> assertThatHtml("<p>Hello</p>").hasElement("h1"),
                "Expected the HTML\n" + "to have an element \"h1\"\n" + "but there is none in\n" + "  <p>Hello</p>");
    }

    @Test
    void hasElementFailsWhenThereIsNoHtml() {
        assertFails(
                () -> assertThatHtml("").hasElement("h1"),
                "Expected the HTML\n" + "to have an element \"h1\"\n" + "but it is missing or empty");
    }

    @Test
    void hasElementCutsTheHtml() {
        assertFails(
                () -> assertThatHtml("<p>" + "x".repeat(3000) + "</p>").hasElement("h1"),
                "Expected the HTML\nto have an element \"h1\"\nbut there is none in\n" + "  <p>" + "x".repeat(1997)
                        + "\n  … and 1007 characters more");
    }

    @Test
    void hasElementPassesWhenOneOfSeveralMeetsTheRequirements() {
        assertThatHtml(HTML).hasElement("a", link -> link.hasText("Shop"));
    }

    @Test
    void hasElementFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThatHtml(HTML).hasElement("h1", title -> title.hasText("Welcome")),
                "[\"h1\"] Expected <h1>Your order</h1>\n" + "to have text \"Welcome\"\n" + "but it is \"Your order\"");
    }

    @Test
    void hasElementFailsWhenNoneOfSeveralMeetsTheRequirements() {
        assertThatThrownBy(() -> assertThatHtml(HTML).hasElement("a", link -> link.hasText("Cancel")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "to have text \"Cancel\"\nbut it is \"Confirm now\"",
                        "to have text \"Cancel\"\nbut it is \"Shop\"");
    }

    @Test
    void allElementsSatisfyPassesWhenEachDoes() {
        assertThatHtml(HTML).allElementsSatisfy("a", link -> link.hasAttribute("href"));
    }

    @Test
    void allElementsSatisfyFailsWhenOneDoesNot() {
        assertFails(
                () -> assertThatHtml(HTML).allElementsSatisfy("a", link -> link.hasText("Confirm now")),
                "[\"a\"] Expected <a href=\"https://shop.example.com/\">Shop</a>\n"
                        + "to have text \"Confirm now\"\n"
                        + "but it is \"Shop\"");
    }

    @Test
    void allElementsSatisfyFailsWhenThereIsNone() {
        assertFails(
                () -> assertThatHtml("<p>Hello</p>").allElementsSatisfy("img", image -> image.hasAttribute("alt")),
                "Expected the HTML\n" + "to have an element \"img\"\n" + "but there is none in\n" + "  <p>Hello</p>");
    }

    @Test
    void doesNotHaveElementPassesWhenThereIsNone() {
        assertThatHtml(HTML).doesNotHaveElement("script");
    }

    @Test
    void doesNotHaveElementFailsWhenThereIsOne() {
        assertFails(
                () -> assertThatHtml(HTML).doesNotHaveElement("h1"),
                "Expected the HTML\n" + "to have no element \"h1\"\n" + "but it has\n" + "  <h1>Your order</h1>");
    }

    @Test
    void hasElementCountPassesWhenThereAreSoMany() {
        assertThatHtml(HTML).hasElementCount("a", 2).hasElementCount("img", 0);
    }

    @Test
    void hasElementCountFailsWhenThereAreMore() {
        assertFails(
                () -> assertThatHtml(HTML).hasElementCount("td", 1),
                "Expected the HTML\n"
                        + "to have 1 element \"td\"\n"
                        + "but there are 2\n"
                        + "  <td>Tea <small>(green)</small></td>\n"
                        + "  <td>4.20</td>");
    }

    @Test
    void hasElementCountFailsWhenThereAreFewer() {
        assertFails(
                () -> assertThatHtml(HTML).hasElementCount("h1", 2),
                "Expected the HTML\n" + "to have 2 elements \"h1\"\n" + "but there is 1\n" + "  <h1>Your order</h1>");
    }

    @Test
    void elementPassesOnToTheOnlyOne() {
        assertThatHtml(HTML).element("a.button").hasText("Confirm now").hasAttribute("href");
    }

    @Test
    void elementFailsWhenThereAreSeveral() {
        assertFails(
                () -> assertThatHtml("<i>1</i><i>2</i><i>3</i><i>4</i><i>5</i><i>6</i><i>7</i>")
                        .element("i"),
                "Expected the HTML\n"
                        + "to have 1 element \"i\"\n"
                        + "but there are 7\n"
                        + "  <i>1</i>\n"
                        + "  <i>2</i>\n"
                        + "  <i>3</i>\n"
                        + "  <i>4</i>\n"
                        + "  <i>5</i>\n"
                        + "  … and 2 more");
    }

    @Test
    void hasTextsPassesWhenTheElementsSayThat() {
        assertThatHtml(HTML)
                .hasTexts("tr > *", "Item", "Price", "Tea (green)", "4.20")
                .hasTexts("li");
    }

    @Test
    void hasTextsFailsWhenTheySaySomethingElse() {
        assertFails(
                () -> assertThatHtml(HTML).hasTexts("th", "Price", "Item"),
                "Expected the HTML\n"
                        + "to have elements \"th\" with the texts\n"
                        + "  Price\n"
                        + "  Item\n"
                        + "but they have\n"
                        + "  Item\n"
                        + "  Price");
    }

    @Test
    void hasTextsFailsWhenThereAreNoSuchElements() {
        assertFails(
                () -> assertThatHtml(HTML).hasTexts("#order li", "Tea"),
                "Expected the HTML\n"
                        + "to have elements \"#order li\" with the texts\n"
                        + "  Tea\n"
                        + "but there is none; nearest is \"#order\" with\n"
                        + "  <table id=\"order\"> <tbody><tr><th>Item</th><th>Price</th></tr> <tr><td>Tea <small>(green)</small></td><td>4.20</td></tr> </tbody></table>");
    }

    @Test
    void hasTablePassesWhenTheRowsAreThese() {
        assertThatHtml(HTML).hasTable("#order", "Item | Price", "Tea (green) | 4.20");
    }

    @Test
    void hasTableFailsWhenARowIsAnother() {
        assertFails(
                () -> assertThatHtml(HTML).hasTable("#order", "Item | Price", "Tea | 4.20"),
                "Expected the HTML\n"
                        + "to have an element \"#order\" with the rows\n"
                        + "  Item | Price\n"
                        + "  Tea | 4.20\n"
                        + "but it has\n"
                        + "  Item | Price\n"
                        + "  Tea (green) | 4.20");
    }

    @Test
    void hasTableTakesNoRowsOfTablesWithinIt() {
        assertThatHtml("<table class=a><tr><td>1<table><tr><td>2</table></table>")
                .hasTable(".a", "1 2");
    }

    @Test
    void hasTableFailsWhenTheSelectorChoosesNoTable() {
        assertFails(
                () -> assertThatHtml(HTML).hasTable("h1", "Item | Price"),
                "Expected the HTML\n"
                        + "to have an element \"h1\" with the rows\n"
                        + "  Item | Price\n"
                        + "but it has none");
    }

    @Test
    void refusesWhatIsNoSelector() {
        assertThatThrownBy(() -> assertThatHtml(HTML).hasElement("a["))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"a[\" is no CSS selector: ");
    }

    @Test
    void refusesToLookIntoHtmlThatIsTooLong() {
        String html = "<p>".repeat(700_000);

        assertThatThrownBy(() -> assertThatHtml(html).hasElement("p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The HTML has 2100000 characters; elements are only looked for in up to 2000000");
    }

    @Test
    void readsItsSourceAsATextToo() {
        assertThatHtml(HTML).contains("<b>Jane</b>").element("b").hasText("Jane");
    }
}
