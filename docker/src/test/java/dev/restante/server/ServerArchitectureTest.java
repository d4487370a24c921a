package dev.restante.server;

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

/** The rooms of the program: who may use whom. */
class ServerArchitectureTest {

    private static final String PROGRAM = "dev.restante.server";

    /** Each may use only those before it. */
    private static final List<String> ROOMS = Stream.of(
                    ".http", ".live", ".links", ".html", ".api", ".mailpit", ".mailhog", ".page", "")
            .map(PROGRAM::concat)
            .toList();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PROGRAM);

    @TestFactory
    Stream<DynamicTest> usesOnlyTheRoomsBeforeIt() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> assertUses(
                                room,
                                ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size())
                                        .toArray(String[]::new))));
    }

    @Test
    void isListedInThisOrderForContributors() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("../CONTRIBUTING.md")).stream()
                .dropWhile(line -> !line.equals("| package of the program | holds |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> row.split("`")[1])
                .map(room -> room.equals(PROGRAM) ? room : PROGRAM + "." + room)
                .toList();

        assertThat(listed).isEqualTo(ROOMS);
    }

    private static void assertUses(String room, String... later) {
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .because("each room may use only those before it: " + String.join(", ", ROOMS))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** Each of the three APIs stands for itself: who takes one away takes nothing from the others. */
    @Test
    void apisDoNotKnowEachOther() {
        slices().matching(PROGRAM + ".(api|mailpit|mailhog|page)")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void httpKnowsNoMail() {
        noClasses()
                .that()
                .resideInAPackage(PROGRAM + ".http")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.restante", "dev.restante.mail", "dev.restante.query"))
                .check(CLASSES);
    }

    @Test
    void knowsEveryRoom() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct()).isSubsetOf(ROOMS);
    }

    @Test
    void everyRoomIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void nobodyPollsAndNothingPinsAThread() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
        noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
    }
}
