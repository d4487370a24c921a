package dev.restante;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house: who may use whom. */
class ArchitectureTest {

    /** Each may use only those before it. */
    private static final List<String> ROOMS = List.of(
            "dev.restante.mime",
            "dev.restante.decode",
            "dev.restante.content",
            "dev.restante.mail",
            "dev.restante.lint",
            "dev.restante.archive",
            "dev.restante.words",
            "dev.restante.query",
            "dev.restante.authenticity",
            "dev.restante.report",
            "dev.restante.settings",
            "dev.restante.tls",
            "dev.restante.fault",
            "dev.restante.magic",
            "dev.restante.strike",
            "dev.restante.conversation",
            "dev.restante.net",
            "dev.restante.sasl",
            "dev.restante.store",
            "dev.restante.smtp",
            "dev.restante.smtp.command",
            "dev.restante.smtp.extension",
            "dev.restante.pop3",
            "dev.restante.imap.wire",
            "dev.restante.imap",
            "dev.restante.imap.fetch",
            "dev.restante.imap.result",
            "dev.restante.imap.search",
            "dev.restante.imap.sort",
            "dev.restante.imap.context",
            "dev.restante.imap.thread",
            "dev.restante.imap.command",
            "dev.restante.imap.notify",
            "dev.restante.imap.extension",
            "dev.restante");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.restante");

    @TestFactory
    Stream<DynamicTest> usesOnlyTheRoomsBeforeIt() {
        return ROOMS.stream().map(room -> DynamicTest.dynamicTest(room, () -> assertUsesOnlyTheRoomsBefore(room)));
    }

    @Test
    void isListedInThisOrderForContributors() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("../CONTRIBUTING.md")).stream()
                .dropWhile(line -> !line.equals("| package | holds |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> row.split("`")[1])
                .map(room -> room.startsWith("dev.restante") ? room : "dev.restante." + room)
                .toList();

        assertThat(listed).isEqualTo(ROOMS);
    }

    private static void assertUsesOnlyTheRoomsBefore(String room) {
        String[] later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .because("each room may use only those before it: " + String.join(", ", ROOMS))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void knowsEveryRoom() {
        assertThat(CORE.stream().map(JavaClass::getPackageName).distinct()).isSubsetOf(ROOMS);
    }

    /** The module says it too, but not to those who have it on the class path. */
    @Test
    void everyRoomIsNullMarked() {
        assertThat(ROOMS).allMatch(room -> CORE.getPackage(room).isAnnotatedWith(NullMarked.class));
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("(dev.restante..)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void imapWireKnowsNoMailbox() {
        noClasses()
                .that()
                .resideInAPackage("dev.restante.imap.wire")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.restante.store", "dev.restante.smtp..", "dev.restante.pop3"))
                .allowEmptyShould(true)
                .check(CORE);
    }

    /** On JDK 21 to 23 a monitor pins the virtual thread that waits in it. */
    @Test
    void locksAreNoMonitors() {
        noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(CORE);
    }

    @Test
    void nothingSleepsAndNothingIsPrinted() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CORE);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }
}
