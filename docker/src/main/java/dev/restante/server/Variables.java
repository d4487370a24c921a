package dev.restante.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The environment variables that stand for options: {@code RESTANTE_SMTP_PORT} for {@code --smtp-port}, and so on for
 * every option but those that only print and exit. An empty variable is as good as none.
 *
 * @param environment the variables of the process
 */
record Variables(Map<String, String> environment) implements IDefaultValueProvider {

    /** The variable of an option; empty if it has none. */
    static Optional<String> nameFor(OptionSpec option) {
        if (option.usageHelp() || option.versionHelp()) {
            return Optional.empty();
        }
        String words = option.longestName().replaceFirst("^-+", "").replace('-', '_');
        return Optional.of("RESTANTE_" + words.toUpperCase(Locale.ROOT));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? valueFor(option).orElse(null) : null;
    }

    /** What the variable of an option says, the items of a list on a line each. */
    Optional<String> valueFor(OptionSpec option) {
        return nameFor(option)
                .map(environment::get)
                .map(value -> option.isMultiValue() ? lines(value) : value.strip())
                .filter(value -> !value.isEmpty());
    }

    /** Splits at line ends if there are any, so that an item can have commas; else at commas. */
    private static String lines(String value) {
        String lines = value.contains("\n") ? value : value.replace(',', '\n');
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
