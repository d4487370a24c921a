package dev.restante.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.testing.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables in docs/faults.md are those of the code. */
class FaultDocumentationTest {

    private static final Path PAGE = Path.of("..", "docs", "faults.md");
    private static final Pattern JSON_BLOCK = Pattern.compile("(?ms)^```json\\n(.*?)^```$");
    private static final Pattern METHOD = Pattern.compile("`([a-zA-Z0-9]+)\\(");

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below a header that begins like this, as cells. */
    private List<List<String>> table(String header) {
        List<List<String>> rows = page.lines()
                .dropWhile(line -> !line.startsWith("| " + header + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(rows).as(header).isNotEmpty();
        return rows;
    }

    private static String code(String cell) {
        assertThat(cell).startsWith("`").endsWith("`");
        return cell.substring(1, cell.length() - 1);
    }

    private List<String> keys(String header) {
        return table(header).stream().map(row -> code(row.get(0))).toList();
    }

    private void assertMethods(String header, Class<?>... types) {
        Set<String> known = Stream.of(types)
                .flatMap(type -> Stream.of(type.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        List<String> shown = table(header).stream()
                .flatMap(row -> METHOD.matcher(row.get(1)).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(known).as(header).containsAll(shown);
    }

    @Test
    void hasARowForEachMoment() {
        assertThat(keys("`on`"))
                .containsExactlyElementsOf(
                        Stream.of(Event.values()).map(Event::key).toList());
        assertMethods("`on`", FaultRules.class);
    }

    @Test
    void listsAllCommands() {
        assertThat(table("Java enum").stream().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactly(commands(Smtp.values()), commands(Pop3.values()), commands(Imap.values()));
    }

    private static String commands(Verb[] verbs) {
        return Stream.of(verbs)
                .map(Verb::word)
                .collect(Collectors.joining(", ", "`" + verbs[0].getClass().getSimpleName() + "` ", ""));
    }

    @Test
    void hasARowForEachPosition() {
        assertThat(table("`at`"))
                .allSatisfy(row -> FaultRule.ofJson(Json.object(
                        "{\"on\": \"IMAP FETCH\", \"at\": %s, \"do\": \"close\"}".formatted(code(row.get(0))))));
        assertThat(keys("`at`").stream().map(FaultDocumentationTest::firstWord))
                .containsExactlyElementsOf(
                        Stream.of(Position.values()).map(Position::key).toList());
        assertMethods("`at`", FaultTrigger.class);
    }

    private static String firstWord(String json) {
        return json.replaceFirst("^[^a-zA-Z]*", "").replaceFirst("[^a-zA-Z].*$", "");
    }

    @Test
    void hasARowForEachCondition() {
        assertThat(keys("`if`").stream().map(FaultDocumentationTest::firstWord))
                .containsExactlyElementsOf(FaultJsonConditions.FIELDS);
        assertMethods("`if`", FaultTrigger.class);
    }

    @Test
    void tellsWhereAConditionCanBeAsked() {
        assertThat(table("`if`"))
                .allSatisfy(row -> assertThat(row.get(2))
                        .as(row.get(0))
                        .isEqualTo(events(event -> isRule("{\"on\": \"%s\", \"if\": {%s}, \"do\": {\"delay\": \"1s\"}}"
                                .formatted(event.key(), code(row.get(0)))))));
    }

    @Test
    void hasARowForEachCount() {
        List<String> fields = keys("`count`").stream()
                .flatMap(key -> Json.object("{" + key + "}").keySet().stream())
                .toList();

        assertThat(fields).containsExactlyInAnyOrderElementsOf(FaultJsonCounts.FIELDS);
        assertThat(keys("`count`"))
                .allMatch(key -> isRule("{\"on\": \"stored\", \"count\": {%s}, \"do\": \"close\"}".formatted(key)));
        assertMethods("`count`", FaultTrigger.class);
    }

    @Test
    void hasARowForEachThingThatIsCountedByItself() {
        assertThat(keys("`per`"))
                .containsExactlyElementsOf(
                        Stream.of(CountedPer.values()).map(CountedPer::key).toList());
    }

    @Test
    void hasARowForEachFault() {
        assertThat(keys("`do`").stream().map(FaultDocumentationTest::firstWord).distinct())
                .containsExactlyElementsOf(FaultJsonFaults.keys());
        assertMethods("`do`", FaultActions.class);
        assertThat(table("`do`"))
                .allSatisfy(row -> assertThat(row.get(1)).startsWith("`" + firstWord(row.get(0)) + "("));
    }

    @Test
    void tellsWhereAFaultCanStrike() {
        assertThat(table("`do`"))
                .allSatisfy(row -> assertThat(row.get(2))
                        .as(row.get(0))
                        .isEqualTo(events(event ->
                                isRule("{\"on\": \"%s\", \"do\": %s}".formatted(event.key(), code(row.get(0)))))));
    }

    private static String events(Predicate<Event> which) {
        List<Event> some = Stream.of(Event.values()).filter(which).toList();
        return some.size() == Event.values().length
                ? "everywhere"
                : some.stream().map(Event::key).collect(Collectors.joining(", "));
    }

    private static boolean isRule(String json) {
        try {
            FaultRule.ofJson(Json.object(json));
            return true;
        } catch (FaultSyntaxException e) {
            assertThat(e.getMessage()).as(json).containsAnyOf("cannot", "leaves nothing");
            return false;
        }
    }

    @Test
    void allShortFormsMeanTheLongOnes() {
        assertThat(table("short"))
                .allSatisfy(row -> assertThat(fault(code(row.get(0)))).isEqualTo(fault(code(row.get(1)))));
    }

    private static FaultRule fault(String json) {
        return Stream.of("SMTP RCPT", "POP3 PASS", "IMAP FETCH", "stored", "tls")
                .map(on -> "{\"on\": \"%s\", \"do\": %s}".formatted(on, json))
                .filter(FaultDocumentationTest::isRule)
                .map(rule -> FaultRule.ofJson(Json.object(rule)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(json));
    }

    @Test
    void hasARowForEachReadyMadeRule() {
        List<String> methods = Stream.of(CommonFaults.class.getDeclaredMethods())
                .map(Method::getName)
                .distinct()
                .toList();

        assertThat(table("ready-made").stream()
                        .map(row -> METHOD.matcher(row.get(0)))
                        .flatMap(matcher -> matcher.results().limit(1))
                        .map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void showsReadyMadeRulesInJson() {
        List<FaultRule> shown = rules();

        assertThat(CommonFaultsTest.rules().map(each -> each.get()[0]))
                .allSatisfy(rule -> assertThat(shown).contains((FaultRule) rule));
    }

    /** Each block is a rule, or has one in each line. */
    private List<FaultRule> rules() {
        List<FaultRule> rules = new ArrayList<>();
        JSON_BLOCK.matcher(page).results().map(match -> match.group(1)).forEach(block -> {
            List<String> texts =
                    block.startsWith("{\n") ? List.of(block) : block.lines().toList();
            texts.stream().map(Json::object).map(FaultRule::ofJson).forEach(rules::add);
        });
        return rules;
    }

    @Test
    void showsTheSameRuleInJavaAndInJson() {
        assertThat(rules().get(0))
                .isEqualTo(FaultRules.on(Smtp.RCPT)
                        .to("jane@example.com")
                        .times(2)
                        .reply(451, "4.7.1", "Try again later")
                        .named("busy"));
    }
}
