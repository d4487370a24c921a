package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThatHtml;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlElementAssertTest {

    private final HtmlAssert html = assertThatHtml("""
            <ul class="list"><li>Tea</li><li>Cake</li></ul>
            <img src="cid:logo" alt="Our &amp; your logo">
            <p class="total">Total: 4.20</p>
            """);

    @Test
    void hasTextPassesWhenItIsTheSame() {
        html.element("p").hasText("Total: 4.20");
    }

    @Test
    void hasTextFailsWhenItIsAnother() {
        assertFails(
                () -> html.element("p").hasText("Total"),
                "[\"p\"] Expected <p class=\"total\">Total: 4.20</p>\n"
                        + "to have text \"Total\"\n"
                        + "but it is \"Total: 4.20\"");
    }

    @Test
    void hasTextPassesWhenTheRequirementsDo() {
        html.element("p").hasText(text -> text.endsWith("4.20"));
    }

    @Test
    void hasTextFailsWhenTheRequirementsDo() {
        assertFails(
                () -> html.element("p").hasText(text -> text.isEmpty()),
                "[\"p\": text of <p class=\"total\">Total: 4.20</p>] %nExpecting empty but was: \"Total: 4.20\""
                        .formatted());
    }

    @Test
    void hasTextContainingPassesWhenItDoes() {
        html.element("p").hasTextContaining("4.20");
    }

    @Test
    void hasTextContainingFailsWhenItDoesNot() {
        assertFails(
                () -> html.element("p").hasTextContaining("9.90"),
                "[\"p\"] Expected <p class=\"total\">Total: 4.20</p>\n"
                        + "to have text containing \"9.90\"\n"
                        + "but it is \"Total: 4.20\"");
    }

    @Test
    void hasAttributePassesWhenThereIsOne() {
        html.element("img").hasAttribute("ALT").hasAttribute("alt", "Our & your logo");
    }

    @Test
    void hasAttributeFailsWhenThereIsNone() {
        assertFails(
                () -> html.element("img").hasAttribute("width"),
                "[\"img\"] Expected <img src=\"cid:logo\" alt=\"Our &amp; your logo\">\n"
                        + "to have an attribute width\n"
                        + "but there is none");
    }

    @Test
    void hasAttributeFailsWhenItHasAnotherValue() {
        assertFails(
                () -> html.element("img").hasAttribute("src", "cid:photo"),
                "[\"img\"] Expected <img src=\"cid:logo\" alt=\"Our &amp; your logo\">\n"
                        + "to have an attribute src with value \"cid:photo\"\n"
                        + "but it is \"cid:logo\"");
    }

    @Test
    void doesNotHaveAttributePassesWhenThereIsNone() {
        html.element("img").doesNotHaveAttribute("width");
    }

    @Test
    void doesNotHaveAttributeFailsWhenThereIsOne() {
        assertFails(
                () -> html.element("p").doesNotHaveAttribute("class"),
                "[\"p\"] Expected <p class=\"total\">Total: 4.20</p>\n"
                        + "to have no attribute class\n"
                        + "but it is \"total\"");
    }

    @Test
    void hasElementPassesWhenThereIsOneWithin() {
        html.element("ul").hasElement("li");
    }

    @Test
    void hasElementFailsWhenThereIsNoneWithin() {
        assertFails(
                () -> html.element("p").hasElement("li"),
                "[\"p\"] Expected <p class=\"total\">Total: 4.20</p>\n"
                        + "to have an element \"li\"\n"
                        + "but there is none in\n"
                        + "  Total: 4.20");
    }

    @Test
    void hasElementFailsForTheElementItself() {
        assertFails(
                () -> html.element("ul").hasElement("ul"),
                "[\"ul\"] Expected <ul class=\"list\"><li>Tea</li><li>Cake</li></ul>\n"
                        + "to have an element \"ul\"\n"
                        + "but there is none in\n"
                        + "  <li>Tea</li><li>Cake</li>");
    }

    @Test
    void hasElementCountPassesWhenThereAreSoMany() {
        html.element("ul").hasElementCount("li", 2);
    }

    @Test
    void hasElementCountFailsWhenThereAreMore() {
        assertFails(
                () -> html.element("ul").hasElementCount("li", 1),
                "[\"ul\"] Expected <ul class=\"list\"><li>Tea</li><li>Cake</li></ul>\n"
                        + "to have 1 element \"li\"\n"
                        + "but there are 2\n"
                        + "  <li>Tea</li>\n"
                        + "  <li>Cake</li>");
    }

    @Test
    void elementPassesOnToTheOnlyOneWithin() {
        html.element("ul").element("li:last-child").hasText("Cake");
    }

    @Test
    void elementTellsTheWayToTheOneWithin() {
        assertFails(
                () -> html.element("ul").element("li:last-child").hasText("Tea"),
                "[\"ul\": \"li:last-child\"] Expected <li>Cake</li>\n"
                        + "to have text \"Tea\"\n"
                        + "but it is \"Cake\"");
    }

    @Test
    void showsWhatElementItIs() {
        html.element("p").extracting(HtmlElement::tagName).isEqualTo("p");
        html.element("p").extracting(HtmlElement::text).isEqualTo("Total: 4.20");
        html.element("p").extracting(p -> p.attribute("class")).isEqualTo(Optional.of("total"));
        html.element("li:first-child").extracting(HtmlElement::html).isEqualTo("<li>Tea</li>");
    }
}
