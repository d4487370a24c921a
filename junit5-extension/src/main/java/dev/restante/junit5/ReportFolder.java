package dev.restante.junit5;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the files about failed tests are: a folder for each class, and in it one for each test. */
final class ReportFolder {

    private static final System.Logger LOG = System.getLogger(ReportFolder.class.getName());

    /** Says where all of them are; if it is blank, nothing is reported. */
    static final String PARAMETER = "restante.report.directory";

    private static final String DEFAULT = "target/restante";

    /** What every file system takes. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._$-]");

    private static final int LONGEST_NAME = 120;

    /** Numbers the invocations of a test, and the dynamic tests of a factory, in their unique id. */
    private static final Pattern INVOCATION = Pattern.compile(":#(\\d+)]");

    private ReportFolder() {}

    /** The folder of a test's class; empty if nothing is to be written. */
    static Optional<Path> ofClass(ExtensionContext test) {
        String root = test.getConfigurationParameter(PARAMETER).orElse(DEFAULT);
        return root.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(root, safe(Contexts.testClass(test).getName())));
    }

    /** The folder of a test, which no other test has. */
    static Optional<Path> of(ExtensionContext test) {
        String invocation = INVOCATION
                .matcher(test.getUniqueId())
                .results()
                .map(found -> "-" + found.group(1))
                .collect(Collectors.joining());
        return ofClass(test).map(folder -> folder.resolve(safe(methodName(test) + invocation)));
    }

    /** With the types of its parameters only where other methods have the same name. */
    private static String methodName(ExtensionContext test) {
        Method method = Contexts.testMethod(test);
        boolean overloaded = Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .anyMatch(other -> other.getName().equals(method.getName()) && !other.equals(method));
        return overloaded
                ? Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", method.getName() + "(", ")"))
                : method.getName();
    }

    /** What had to be changed gets a mark of its own, so that two names stay two. */
    static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_");
        if (safe.equals(name) && name.length() <= LONGEST_NAME) {
            return name;
        }
        String mark = "-" + Integer.toHexString(name.hashCode());
        return safe.substring(0, Math.min(safe.length(), LONGEST_NAME - mark.length())) + mark;
    }

    /** Removes what an earlier run has left there; files that are not ours stay. Gives back the folder. */
    static Path clear(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new Remover());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "What an earlier run has left in " + folder + " stays there", e);
        }
        return folder;
    }

    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = file.getFileName().toString();
            if (name.endsWith(".eml") || name.endsWith(".txt")) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException e) {
                // something in it is not ours
            }
            return super.postVisitDirectory(folder, failure);
        }
    }
}
